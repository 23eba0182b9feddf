import { useLocation } from 'preact-iso/router'
import type { InsightSeries } from '#advice/insight-series'
import type { PainOfLift } from '#advice/pain-by-lift'
import type { Light } from '#assessment/assessment'
import { Chart } from '#web/parts/chart/chart'
import { LegendLine } from '#web/parts/chart/mark'
import { LightMark } from '#web/parts/light-mark'
import { usePlaceLink } from '#web/shell/use-day'
import { insight } from '#web/words/en/insight'
import { sayNumber, sayTableDay } from '#web/words/format'
import style from './insight.module.css'
import { painChartHeight, PainDrawing } from './pain-drawing.tsx'
import { sayDayBefore, sayLight, sayLoad } from './say-answer.ts'
import { sayPainFinding } from './say-pain-finding.ts'

const words = insight.pain

/** Pain beside load, one lift at a time: `?lift=squat-high` in the address, else the one that hurt. */
export const PainAndLoad = ({ series }: { readonly series: InsightSeries }) => {
  const { query } = useLocation()
  const shown = series.lifts.find(({ id }) => id === query['lift']) ?? series.lifts[0]
  return (
    <section class="stack" aria-labelledby="pain-heading">
      <h2 id="pain-heading">{words.heading}</h2>
      {shown === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <LiftPicker lifts={series.lifts} shown={shown} />
          <LiftFigure lift={shown} series={series} />
          <p class="quiet small">{words.whole}</p>
        </>
      )}
    </section>
  )
}

type PickerProps = { readonly lifts: readonly PainOfLift[]; readonly shown: PainOfLift }

const LiftPicker = ({ lifts, shown }: PickerProps) => {
  const link = usePlaceLink()
  const address = (id: string): string => {
    const path = link('/insight')
    return `${path}${path.includes('?') ? '&' : '?'}lift=${encodeURIComponent(id)}`
  }
  return (
    <nav aria-label={words.pick}>
      <ul class={style['picker']}>
        {lifts.map(({ id, name, answers }) => (
          <li key={id}>
            <a href={address(id)} aria-current={id === shown.id ? 'page' : undefined}>
              {name}
            </a>
            <LastLights answers={answers} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** As many as show which way it goes. */
const lightsShown = 6

/** How the back answered the lift the last times: shapes for who sees them, words for who does not. */
const LastLights = ({ answers }: Pick<PainOfLift, 'answers'>) => {
  const last = answers
    .flatMap(({ light, session }) => (light === null ? [] : [{ light, session }]))
    .slice(-lightsShown)
  return last.length === 0 ? null : (
    <span
      class={style['lights']}
      role="img"
      aria-label={words.lastAnswers(last.map(({ light }) => words.lights[light]))}
    >
      {last.map(({ light, session }) => (
        <LightMark key={session} light={light} />
      ))}
    </span>
  )
}

type FigureProps = { readonly lift: PainOfLift; readonly series: InsightSeries }

const LiftFigure = ({ lift, series }: FigureProps) => (
  <Chart
    key={lift.id}
    label={words.label(lift.name)}
    finding={
      <>
        {lift.name}. {sayPainFinding(lift, series.units)}
      </>
    }
    height={painChartHeight}
    legend={
      <>
        <LegendLine shape="ring" says={words.legendLoad} />
        <LegendLine shape="dot" says={words.legendDuring} />
        <LegendLine shape="diamond" says={words.legendMorning} />
        {lightsIn(lift).map((light) => (
          <li key={light}>
            <LightMark light={light} />
            {words.lights[light]}
          </li>
        ))}
        {series.bands.length === 0 ? null : <LegendLine shape="band" says={sayBands(series.bands)} />}
      </>
    }
    table={{
      caption: words.label(lift.name),
      head: [
        words.day,
        words.load,
        words.reps,
        words.before,
        words.during,
        words.morning,
        words.light,
        words.dayBefore,
      ],
      rows: lift.answers.toReversed().map((answer) => ({
        key: answer.session,
        cells: [
          sayTableDay(answer.on),
          sayLoad(answer, series.units),
          answer.topReps ?? '–',
          sayPain(answer.before),
          sayPain(answer.during),
          sayPain(answer.morning),
          sayLight(answer) ?? '–',
          sayDayBefore(answer),
        ],
      })),
    }}
  >
    {(width) => <PainDrawing answers={lift.answers} series={series} width={width} />}
  </Chart>
)

const sayPain = (pain: number | null): string => (pain === null ? '–' : sayNumber(pain))

const sayBands = (bands: InsightSeries['bands']): string =>
  [...new Set(bands.map(({ band }) => words.bands[band]))].join(', ')

const lightsIn = ({ answers }: PainOfLift): readonly Light[] => [
  ...new Set(answers.flatMap(({ light }) => light ?? [])),
]
