import { extent, max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { countedForBests } from '#assessment/load/training-band'
import { kgToLb, type MassUnit } from '#basics/mass'
import { dayNumber } from '#basics/day'
import { axisRoom, DayAxis, DayBand, ValueAxis } from '#web/parts/chart/axes'
import style from '#web/parts/chart/chart.module.css'
import { Chart } from '#web/parts/chart/chart'
import { LegendLine, Mark } from '#web/parts/chart/mark'
import { Points } from '#web/parts/chart/points'
import { sayMass } from '#web/parts/mass'
import { training } from '#web/words/en/training'
import { sayFullDay } from '#web/words/format'
import { heaviestOf } from './heaviest-of.ts'
import type { LiftDay, LiftHistory } from './lift-history.ts'

const height = 220
const top = 24
const bottom = height - axisRoom.bottom
/** More points than this are a line without marks: they would touch each other. */
const marksMost = 80
const pointsMost = 400

type Loaded = LiftDay & { readonly topKg: number }

/** The heaviest working set of a lift, day by day. */
export const LiftChart = ({ history }: { readonly history: LiftHistory }) => {
  const { units, name } = history
  const days = history.days.filter((one): one is Loaded => one.topKg !== null).toReversed()
  const heaviest = countedForBests(days).reduce<Loaded | null>(
    (best, one) => (best === null || one.topKg > best.topKg ? one : best),
    null,
  )
  const lighter = [...new Set(days.map(({ band }) => band))].filter((band) => band !== 'own')
  if (heaviest === null || heaviest.topKg === 0 || days.length < 2) return null
  const last = days.at(-1)!
  return (
    <Chart
      label={training.lifts.chart(name)}
      finding={`${training.lifts.best(sayMass(heaviest.topKg, units), sayFullDay(heaviest.on))} ${training.lifts.last1(sayMass(last.topKg, units), sayFullDay(last.on))}${last.band === 'own' ? '' : ` ${training.lifts.noBest[last.band]}`}`}
      legend={
        lighter.length === 0 ? undefined : (
          <LegendLine
            shape="band"
            says={training.lifts.legendBands(lighter.map((band) => training.lifts.bands[band]).join(', '))}
          />
        )
      }
      height={height}
      table={{
        caption: training.lifts.chart(name),
        head: [training.lifts.day, training.lifts.mass(units), training.session.reps],
        rows: days.toReversed().map(({ session, on, topKg, topReps, band }, index) => ({
          key: `${session} ${index}`,
          cells: [sayDayOf(on, band), sayMass(topKg, units), topReps ?? '–'],
        })),
      }}
    >
      {(width) => (
        <Drawing days={heaviestOf(days, pointsMost)} bands={history.bands} units={units} width={width} />
      )}
    </Chart>
  )
}

type DrawingProps = {
  readonly days: readonly Loaded[]
  readonly bands: LiftHistory['bands']
  readonly units: MassUnit
  readonly width: number
}

const Drawing = ({ days, bands, units, width }: DrawingProps) => {
  const amount = (kg: number): number => (units === 'kg' ? kg : kgToLb(kg))
  const [first = 0, last = 1] = extent(days, ({ on }) => dayNumber(on))
  const x = scaleLinear([first, Math.max(last, first + 1)], [axisRoom.left + 8, width - axisRoom.right - 8])
  const y = scaleLinear([0, max(days, ({ topKg }) => amount(topKg)) ?? 1], [bottom, top]).nice(4)
  const path = line<Loaded>(
    ({ on }) => x(dayNumber(on)),
    ({ topKg }) => y(amount(topKg)),
  )(days)
  return (
    <>
      {bands.map(({ from, to }) => (
        <DayBand key={from} from={from} to={to} scale={x} top={top - 8} bottom={bottom} />
      ))}
      <ValueAxis scale={y} width={width} ticks={y.ticks(4)} unit={units} />
      <DayAxis scale={x} width={width} y={bottom} />
      <path class={style['path']} d={path ?? ''} />
      <Points
        width={width}
        top={top}
        bottom={bottom}
        points={days.map(({ session, on, topKg, topReps, band }, index) => ({
          key: `${session} ${index}`,
          x: x(dayNumber(on)),
          y: y(amount(topKg)),
          says: `${sayDayOf(on, band)}: ${sayMass(topKg, units)}${topReps === null ? '' : ` × ${topReps}`}`,
          draws:
            days.length > marksMost ? null : (
              <Mark shape="dot" x={x(dayNumber(on))} y={y(amount(topKg))} size={4} />
            ),
        }))}
      />
    </>
  )
}

const sayDayOf = (on: LiftDay['on'], band: LiftDay['band']): string =>
  band === 'own' ? sayFullDay(on) : `${sayFullDay(on)}, ${training.lifts.bands[band].toLowerCase()}`
