import { extent, max, min, pairs } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { InsightSeries } from '#advice/insight-series'
import type { LiftAnswer } from '#advice/pain-by-lift'
import { dayNumber } from '#basics/day'
import { kgToLb } from '#basics/mass'
import { axisRoom, DayAxis, DayBand, DayLine, ValueAxis } from '#web/parts/chart/axes'
import style from '#web/parts/chart/chart.module.css'
import { Mark } from '#web/parts/chart/mark'
import { Points } from '#web/parts/chart/points'
import { DrawnLight } from '#web/parts/light-mark'
import { insight } from '#web/words/en/insight'
import { sayAnswer } from './say-answer.ts'

export const painChartHeight = 328
const loadTop = 28
const loadBottom = 140
/** Between the two: how the back answered, in the shapes used everywhere. */
const lightAt = 158
/** Side of a light, px: smaller where sessions stand close, so that none hides another. */
const lightSide = { least: 6, most: 13 } as const
const painTop = 186
const painBottom = painChartHeight - axisRoom.bottom
/** The two marks of one session stand side by side, so that equal scores both show. */
const apart = 4

type Props = {
  readonly answers: readonly LiftAnswer[]
  readonly series: InsightSeries
  readonly width: number
}

/** Load above and pain below over the same days: what the eye compares stands on one line. */
export const PainDrawing = ({ answers, series, width }: Props) => {
  const amount = ({ topKg }: LiftAnswer): number =>
    topKg === null ? 0 : series.units === 'kg' ? topKg : kgToLb(topKg)
  const [first = 0, last = 1] = extent(answers, ({ on }) => dayNumber(on))
  const x = scaleLinear([first, Math.max(last, first + 1)], [axisRoom.left + 10, width - axisRoom.right - 10])
  const load = scaleLinear([0, Math.max(1, max(answers, amount) ?? 1)], [loadBottom, loadTop]).nice(3)
  const pain = scaleLinear([0, 10], [painBottom, painTop])
  const lit = answers.filter(({ light }) => light !== null).map(({ on }) => x(dayNumber(on)))
  const closest = min(pairs(lit), ([one, next]) => next - one) ?? lightSide.most
  const side = Math.min(lightSide.most, Math.max(lightSide.least, closest))
  const path = line<LiftAnswer>(
    ({ on }) => x(dayNumber(on)),
    (one) => load(amount(one)),
  )(answers)
  return (
    <>
      {series.bands.map(({ from, to }) => (
        <DayBand key={from} from={from} to={to} scale={x} top={loadTop - 12} bottom={painBottom} />
      ))}
      <ValueAxis scale={load} width={width} ticks={load.ticks(3)} unit={series.units} />
      <ValueAxis scale={pain} width={width} ticks={[0, 5, 10]} unit={insight.pain.painAxis} />
      <DayAxis scale={x} width={width} y={painBottom} />
      {series.onset === null ? null : (
        <DayLine
          day={series.onset}
          scale={x}
          top={loadTop - 12}
          bottom={painBottom}
          says={insight.pain.onset}
        />
      )}
      <path class={style['path']} d={path ?? ''} />
      <Points
        width={width}
        top={loadTop}
        bottom={painBottom}
        points={answers.map((answer) => {
          const at = x(dayNumber(answer.on))
          return {
            key: answer.session,
            x: at,
            y: load(amount(answer)),
            says: sayAnswer(answer, series.units),
            draws: (
              <>
                <Mark shape="ring" x={at} y={load(amount(answer))} size={3.5} />
                {answer.during === null || answer.morning === null ? null : (
                  <line
                    class={style['link']}
                    x1={at - apart}
                    x2={at + apart}
                    y1={pain(answer.during)}
                    y2={pain(answer.morning)}
                  />
                )}
                {answer.during === null ? null : <Mark shape="dot" x={at - apart} y={pain(answer.during)} />}
                {answer.light === null ? null : (
                  <DrawnLight light={answer.light} x={at} y={lightAt} side={side} />
                )}
                {answer.morning === null ? null : (
                  <Mark shape="diamond" x={at + apart} y={pain(answer.morning)} size={4} />
                )}
              </>
            ),
          }
        })}
      />
    </>
  )
}
