import type { BeforeThePain } from '#advice/before-the-pain'
import type { Reason } from '#advice/say'
import { daysBetween } from '#basics/day'
import type { Confidence } from '#protocol/exercise'
import { Chart } from '#web/parts/chart/chart'
import { LegendLine } from '#web/parts/chart/mark'
import { ModelLine } from '#web/parts/model-line'
import { Why } from '#web/parts/why'
import { insight } from '#web/words/en/insight'
import { sayFullDay, sayRounded } from '#web/words/format'
import { beforeChartHeight, BeforeDrawing } from './before-drawing.tsx'
import style from './insight.module.css'
import { countChanges, sayBefore } from './say-before.ts'

const words = insight.before
const kinds = ['jump', 'returned', 'new'] as const
const shapes = { jump: 'triangle', returned: 'square', new: 'diamond' } as const
const legends = { jump: words.legendJump, returned: words.legendReturned, new: words.legendNew }

type Props = { readonly before: BeforeThePain; readonly confidence: Confidence | null }
type Change = BeforeThePain['changes'][number]

/** The four weeks up to the day the pain began: what changed in them, what of it is weighed, and what the log leaves open. */
export const BeforePain = ({ before, confidence }: Props) => {
  const weighed = before.changes.filter(({ isWeighed }) => isWeighed)
  const earlier = before.changes.filter(({ isWeighed }) => !isWeighed)
  return (
    <section class="stack" aria-labelledby="before-heading">
      <h2 id="before-heading">{words.heading}</h2>
      {before.sessions.length === 0 ? (
        <p>{before.cannotTell[0]?.says ?? words.none}</p>
      ) : (
        <Sessions before={before} />
      )}
      {before.sessions.length === 0 || confidence === null ? null : <ModelLine confidence={confidence} />}
      {weighed.length === 0 ? null : <Changes changes={weighed} />}
      {before.changes.length === 0 ? null : (
        <div class="quiet small">
          <p>{before.byChance.says}</p>
          <Why reasons={[before.byChance]} of={before.byChance.says} isSaid />
        </div>
      )}
      {earlier.length === 0 ? null : (
        <details>
          <summary>
            {words.earlier(countChanges(earlier).join(', '), daysBetween(before.from, before.weighedFrom))}
          </summary>
          <Changes changes={earlier} />
        </details>
      )}
      <Patterns before={before} />
    </section>
  )
}

const Sessions = ({ before }: { readonly before: BeforeThePain }) => (
  <Chart
    label={words.label(sayFullDay(before.began))}
    finding={sayBefore(before)}
    height={beforeChartHeight}
    legend={
      <>
        <LegendLine shape="bar" says={words.legendSession} />
        <LegendLine shape="band" says={words.legendWeighed(daysBetween(before.weighedFrom, before.began))} />
        {kinds
          .filter((kind) => before.changes.some((change) => change.kind === kind))
          .map((kind) => (
            <LegendLine key={kind} shape={shapes[kind]} says={legends[kind]} />
          ))}
      </>
    }
    table={{
      caption: words.label(sayFullDay(before.began)),
      head: [words.day, words.load, words.peak, words.change],
      rows: before.sessions.toReversed().map((session) => ({
        key: session.session,
        cells: [
          sayFullDay(session.on),
          sayRounded(session.units),
          sayRounded(session.peakNm),
          session.changes.map((kind) => words.kinds[kind]).join(', ') || '–',
        ],
      })),
    }}
  >
    {(width) => <BeforeDrawing before={before} width={width} />}
  </Chart>
)

const Changes = ({ changes }: { readonly changes: readonly Change[] }) => (
  <ul class={style['reasons']}>
    {changes.map(({ kind, reason }, index) => (
      <li key={`${reason.rule} ${index}`}>
        <strong>{words.kinds[kind]}.</strong> {reason.says}
        <Why reasons={[reason]} of={reason.says} isSaid />
      </li>
    ))}
  </ul>
)

/** What else these weeks show, and what the log does not tell; where nothing is logged that was said already. */
const Patterns = ({ before: { patterns, cannotTell, sessions } }: { readonly before: BeforeThePain }) => {
  const told: readonly Reason[] = sessions.length === 0 ? [] : [...patterns, ...cannotTell]
  return told.length === 0 ? null : (
    <div>
      <h3>{words.also}</h3>
      <ul class={style['says']}>
        {told.map(({ rule, says }) => (
          <li key={rule}>{says}</li>
        ))}
      </ul>
      <Why reasons={told} of={words.also} isSaid />
    </div>
  )
}
