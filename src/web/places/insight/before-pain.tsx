import type { BeforeThePain, LoadChange } from '#advice/before-the-pain'
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

const words = insight.before
const kinds = ['jump', 'returned', 'new'] as const
const shapes = { jump: 'triangle', returned: 'square', new: 'diamond' } as const
const legends = { jump: words.legendJump, returned: words.legendReturned, new: words.legendNew }

type Props = { readonly before: BeforeThePain; readonly confidence: Confidence | null }

/** The sessions up to the day the pain began, with the jumps and returns the contributors are weighed by. */
export const BeforePain = ({ before, confidence }: Props) => (
  <section class="stack" aria-labelledby="before-heading">
    <h2 id="before-heading">{words.heading}</h2>
    {before.sessions.length === 0 ? (
      <p>{before.cannotTell?.says ?? words.none}</p>
    ) : (
      <Chart
        label={words.label(sayFullDay(before.began))}
        finding={sayFinding(before)}
        height={beforeChartHeight}
        legend={
          <>
            <LegendLine shape="bar" says={words.legendSession} />
            <LegendLine
              shape="band"
              says={words.legendSearched(daysBetween(before.searchedFrom, before.began))}
            />
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
    )}
    {before.sessions.length === 0 || confidence === null ? null : <ModelLine confidence={confidence} />}
    {before.changes.length === 0 ? null : (
      <ul class={style['reasons']}>
        {before.changes.map(({ kind, reason }, index) => (
          <li key={`${reason.rule} ${index}`}>
            <strong>{words.kinds[kind]}.</strong> {reason.says}
            <Why reasons={[reason]} of={reason.says} isSaid />
          </li>
        ))}
      </ul>
    )}
  </section>
)

const sayFinding = ({ changes, cannotTell, searchedFrom, began }: BeforeThePain): string => {
  const days = daysBetween(searchedFrom, began)
  if (cannotTell !== null) return cannotTell.says
  if (changes.length === 0) return words.nothing(days)
  const counted = kinds.flatMap((kind: LoadChange) => {
    const count = new Set(
      changes.filter((change) => change.kind === kind).map((change) => `${change.session} ${liftOf(change)}`),
    ).size
    return count === 0 ? [] : [words.counts[kind](count)]
  })
  return words.found(counted.join(', '), days)
}

/** Several measures of one session are one jump; two lifts that came back are two. */
const liftOf = ({ kind, reason }: BeforeThePain['changes'][number]): string =>
  kind === 'jump' ? '' : String(reason.facts.find(({ fact }) => fact === 'lift')?.value ?? '')
