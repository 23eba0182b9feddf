import type { ScaleLinear } from 'd3-scale'
import { type Day, dayFromNumber, dayNumber } from '#basics/day'
import { sayShortDay, sayShortMonth } from '#web/words/format'
import style from './chart.module.css'
import { dayTicks } from './day-ticks.ts'

type Scale = ScaleLinear<number, number>

/** Room for the numbers of an axis, px. */
export const axisRoom = { left: 36, bottom: 24, right: 8 } as const
const dayLabelWidth = 64

/** Numbers up the side with a thin line across for each. All of it is said in the table too. */
export const ValueAxis = ({
  scale,
  width,
  ticks,
  unit,
}: {
  readonly scale: Scale
  readonly width: number
  readonly ticks: readonly number[]
  readonly unit: string
}) => (
  <g aria-hidden="true">
    {ticks.map((tick, index) => (
      <g key={tick}>
        <line
          class={tick === 0 ? style['base'] : style['grid']}
          x1={axisRoom.left}
          x2={width - axisRoom.right}
          y1={scale(tick)}
          y2={scale(tick)}
        />
        <text class={style['tick']} x={axisRoom.left - 6} y={scale(tick) + 4} text-anchor="end">
          {tick}
        </text>
        {index === ticks.length - 1 ? (
          <text class={style['unit']} x={axisRoom.left + 4} y={scale(tick) - 5}>
            {unit}
          </text>
        ) : null}
      </g>
    ))}
  </g>
)

/** Days along the bottom, as many as fit. */
export const DayAxis = ({
  scale,
  width,
  y,
}: {
  readonly scale: Scale
  readonly width: number
  readonly y: number
}) => {
  const [first = 0, last = 0] = scale.domain()
  // Over more than a year the same day comes twice: the year says which.
  const isLong = last - first > 366
  return (
    <g aria-hidden="true">
      {dayTicks(first, last, Math.max(2, Math.floor(width / dayLabelWidth))).map((tick) => {
        const x = scale(tick)
        const anchor = x > width - 12 ? 'end' : 'middle'
        return (
          <text key={tick} class={style['tick']} x={x} y={y + 17} text-anchor={anchor}>
            {isLong ? sayShortMonth(dayFromNumber(tick)) : sayShortDay(dayFromNumber(tick))}
          </text>
        )
      })}
    </g>
  )
}

/** The day something began: a line through the whole drawing with its word. */
export const DayLine = ({
  day,
  scale,
  top,
  bottom,
  says,
}: {
  readonly day: Day
  readonly scale: Scale
  readonly top: number
  readonly bottom: number
  readonly says: string
}) => {
  const x = scale(dayNumber(day))
  const [from = 0, to = 0] = scale.range()
  if (x < from - 1 || x > to + 1) return null
  const isLate = x > (from + to) / 2
  return (
    <g aria-hidden="true">
      <line class={style['onset']} x1={x} x2={x} y1={top} y2={bottom} />
      <text
        class={style['onsetWord']}
        x={isLate ? x - 5 : x + 5}
        y={top + 10}
        text-anchor={isLate ? 'end' : 'start'}
      >
        {says}
      </text>
    </g>
  )
}

/** Days that stand for themselves: a tinted stretch behind the drawing. `to`: the first day after it; null: it goes on. */
export const DayBand = ({
  from,
  to,
  scale,
  top,
  bottom,
}: {
  readonly from: Day
  readonly to: Day | null
  readonly scale: Scale
  readonly top: number
  readonly bottom: number
}) => {
  const [least = 0, most = 0] = scale.range()
  const left = Math.max(least - 6, scale(dayNumber(from)))
  const right = to === null ? most + 6 : Math.min(most + 6, scale(dayNumber(to) - 0.5))
  return right <= left ? null : (
    <rect
      class={style['band']}
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      aria-hidden="true"
    />
  )
}
