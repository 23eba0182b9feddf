import type { PublicAdvice } from '#advice/public'
import { words } from '#web/words/en'
import { sayChange, sayRounded, sayShare } from '#web/words/format'
import { BarNumbers } from './bar-numbers.tsx'
import { ModelLine } from './model-line.tsx'
import style from './two-bars.module.css'

export type Session = NonNullable<PublicAdvice['session']>

/**
 * The two bars: what the session asks of the lower back (programmed, adjusted, cap) and how much of the training stimulus
 * is kept. The caption says the finding in words; the numbers stand in a table below.
 */
export const TwoBars = ({ session }: { readonly session: Session }) => {
  const { programmed, adjusted, confidence, assumed } = session.lumbar
  const cap = session.lumbar.uncapped === true ? null : session.lumbar.cap
  const { overall } = session.stimulusKept
  const change = programmed.units === 0 ? 0 : adjusted.units / programmed.units - 1
  const changed = Math.abs(change) < 0.005 ? words.bars.same : sayChange(change)
  return (
    <figure class={style['figure']}>
      <figcaption class={style['caption']}>{words.bars.headline(changed, sayShare(overall))}</figcaption>
      <div class={style['bars']}>
        <Lumbar
          label={words.bars.peak}
          unit={words.bars.peakUnit}
          programmed={programmed.peakNm}
          adjusted={adjusted.peakNm}
          cap={cap?.peakNm ?? null}
        />
        <Lumbar
          label={words.bars.units}
          unit={words.bars.unitsUnit}
          programmed={programmed.units}
          adjusted={adjusted.units}
          cap={cap?.units ?? null}
        />
        <div>
          <p class={style['label']}>
            <span>{words.bars.kept}</span>
            <span>{sayShare(overall)}</span>
          </p>
          <svg class={style['bar']} aria-hidden="true">
            <rect class={style['track']} width="100%" height="100%" />
            <rect class={style['kept']} width={percent(overall)} height="100%" />
          </svg>
        </div>
      </div>
      <ModelLine confidence={confidence}>{assumed === undefined ? '' : words.bars.assumed}</ModelLine>
      <BarNumbers session={session} />
    </figure>
  )
}

type LumbarProps = {
  readonly label: string
  readonly unit: string
  readonly programmed: number
  readonly adjusted: number
  readonly cap: number | null
}

const Lumbar = ({ label, unit, programmed, adjusted, cap }: LumbarProps) => {
  const top = Math.max(programmed, adjusted, cap ?? 0, 1) * 1.02
  return (
    <div>
      <p class={style['label']}>
        <span>
          {words.bars.lumbar}: {label.toLowerCase()}
        </span>
        <span>
          <s class="quiet">{sayRounded(programmed)}</s> {sayRounded(adjusted)} {unit}
        </span>
      </p>
      <svg class={style['bar']} aria-hidden="true">
        <rect class={style['programmed']} width={percent(programmed / top)} height="100%" />
        <rect class={style['adjusted']} width={percent(adjusted / top)} height="100%" />
        {cap === null ? null : (
          <line class={style['cap']} x1={percent(cap / top)} x2={percent(cap / top)} y1="0" y2="100%" />
        )}
      </svg>
      {cap === null ? null : (
        <p class={style['capWord']}>
          <span class={style['capSign']} aria-hidden="true" />
          {words.bars.cap} {sayRounded(cap)} {unit}
        </p>
      )}
    </div>
  )
}

const percent = (share: number): string => `${Math.min(100, Math.max(0, share * 100)).toFixed(2)}%`
