import type { InsightSeries } from '#advice/insight-series'
import type { WeekLoad, WeeklyLoad } from '#advice/weekly-load'
import { Chart } from '#web/parts/chart/chart'
import { LegendLine } from '#web/parts/chart/mark'
import { ModelLine } from '#web/parts/model-line'
import { insight } from '#web/words/en/insight'
import { sayFullDay, sayRounded } from '#web/words/format'
import { isOver, weekChartHeight, WeekDrawing } from './week-drawing.tsx'

const words = insight.week

/** Lumbar units week by week against what the back is thought to tolerate. */
export const Weeks = ({ series }: { readonly series: InsightSeries }) => {
  const { weekly, onset } = series
  const { weeks } = weekly
  return (
    <section class="stack" aria-labelledby="week-heading">
      <h2 id="week-heading">{words.heading}</h2>
      {weeks.every(({ units }) => units === 0) ? (
        <p>{words.none}</p>
      ) : (
        <Chart
          label={words.label}
          finding={sayFinding(weekly)}
          height={weekChartHeight}
          legend={
            <>
              <LegendLine shape="bar" says={words.legendWeek} />
              {weeks.some(isOver) ? <LegendLine shape="over" says={words.legendOver} /> : null}
              {weeks.some(({ allowed }) => allowed !== null) ? (
                <LegendLine shape="limit" says={words.legendAllowed} />
              ) : null}
              {weekly.usual === null ? null : <LegendLine shape="usual" says={words.legendUsual} />}
            </>
          }
          table={{
            caption: words.label,
            head: [words.week, words.load, words.allowed],
            rows: weeks.toReversed().map((week) => ({
              key: week.from,
              cells: [
                `${sayFullDay(week.from)}${week.isOpen ? `, ${words.soFarShort}` : ''}`,
                `${sayRounded(week.units)}${isOver(week) ? ` (${words.isOver})` : ''}`,
                week.allowed === null ? '–' : sayRounded(week.allowed),
              ],
            })),
          }}
        >
          {(width) => <WeekDrawing weekly={weekly} onset={onset} width={width} />}
        </Chart>
      )}
      {series.confidence === null ? null : (
        <ModelLine confidence={series.confidence}>{words.model}</ModelLine>
      )}
    </section>
  )
}

const sayFinding = (weekly: WeeklyLoad): string => {
  const last = weekly.weeks.at(-1)
  return [last === undefined ? '' : sayLast(last), sayUsual(weekly)].filter(Boolean).join(' ')
}

const sayLast = (week: WeekLoad): string => {
  const units = sayRounded(week.units)
  if (week.allowed !== null) return (isOver(week) ? words.over : words.soFar)(units, sayRounded(week.allowed))
  return week.isOpen ? words.open(units) : words.closed(units)
}

const sayUsual = ({ usual, isUsualSure, weeks }: WeeklyLoad): string => {
  if (usual !== null) return (isUsualSure ? words.usual : words.usualUnsure)(sayRounded(usual))
  return weeks.some(({ isAfterOnset }) => isAfterOnset) ? words.noUsual : ''
}
