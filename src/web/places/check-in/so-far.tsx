import type { PublicAdvice } from '#advice/public'
import { LevelMark } from '#web/parts/level-mark'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import style from './check-in.module.css'

type Props = {
  readonly triage: PublicAdvice['triage']
  /** Address of the emergency card. */
  readonly emergency: string
}

/** What the answers so far mean, where it must not wait: short, because the question is below it. */
export const SoFar = ({ triage: { level, reasons }, emergency }: Props) => (
  <section class={style['soFar']} aria-label={words.levels[level]}>
    <p>
      <LevelMark level={level} />
      <strong>{words.levels[level]}</strong>
      {level === 'emergency' ? <a href={emergency}>{checkInWords.emergency.show}</a> : null}
    </p>
    {level === 'emergency' ? null : reasons.map(({ rule, says }) => <p key={rule}>{says}</p>)}
  </section>
)
