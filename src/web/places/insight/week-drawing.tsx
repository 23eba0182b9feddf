import { max } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import type { Day } from '#basics/day'
import type { WeekLoad, WeeklyLoad } from '#advice/weekly-load'
import { axisRoom, ValueAxis } from '#web/parts/chart/axes'
import style from '#web/parts/chart/chart.module.css'
import { Over } from '#web/parts/chart/mark'
import { Points } from '#web/parts/chart/points'
import { insight } from '#web/words/en/insight'
import { sayFullDay, sayRounded, sayShortDay } from '#web/words/format'

export const weekChartHeight = 230
const top = 30
const bottom = weekChartHeight - axisRoom.bottom
const dayLabelWidth = 58

/** True for a week that came to more than it was allowed. What shows as equal is not over. */
export const isOver = ({ units, allowed }: WeekLoad): boolean =>
  allowed !== null && Math.round(units) > Math.round(allowed)

type Props = { readonly weekly: WeeklyLoad; readonly onset: Day | null; readonly width: number }

/** A bar a week; a dashed line at what was usual, a full one at what each week was allowed. */
export const WeekDrawing = ({ weekly: { weeks, usual }, onset, width }: Props) => {
  const x = scaleBand(
    weeks.map(({ from }) => from),
    [axisRoom.left + 4, width - axisRoom.right],
  ).padding(0.22)
  const top1 = max(weeks, ({ units, allowed }) => Math.max(units, allowed ?? 0)) ?? 1
  const y = scaleLinear([0, Math.max(1, top1, usual ?? 0)], [bottom, top]).nice(4)
  const every = Math.ceil(weeks.length / Math.max(2, Math.floor(width / dayLabelWidth)))
  const half = (x.step() - x.bandwidth()) / 2
  const firstAfter = weeks.find(({ isAfterOnset }) => isAfterOnset)
  return (
    <>
      <ValueAxis scale={y} width={width} ticks={y.ticks(4)} unit={insight.week.units} />
      <g aria-hidden="true">
        {weeks.map(({ from }, index) =>
          (weeks.length - 1 - index) % every === 0 ? (
            <text
              key={from}
              class={style['tick']}
              x={x(from)! + x.bandwidth() / 2}
              y={bottom + 17}
              text-anchor={index === weeks.length - 1 && x.bandwidth() < 40 ? 'end' : 'middle'}
              dx={index === weeks.length - 1 && x.bandwidth() < 40 ? x.bandwidth() / 2 : 0}
            >
              {sayShortDay(from)}
            </text>
          ) : null,
        )}
      </g>
      <Points
        width={width}
        top={top}
        bottom={bottom}
        points={weeks.map((week) => {
          const left = x(week.from)!
          const box = { x: left, y: y(week.units), width: x.bandwidth(), height: bottom - y(week.units) }
          return {
            key: week.from,
            x: left + x.bandwidth() / 2,
            y: box.y,
            says: sayWeek(week),
            draws: isOver(week) ? <Over {...box} /> : <rect class={style['bar']} {...box} />,
          }
        })}
      />
      <g aria-hidden="true">
        {usual === null ? null : (
          <line
            class={style['usual']}
            x1={axisRoom.left}
            x2={width - axisRoom.right}
            y1={y(usual)}
            y2={y(usual)}
          />
        )}
        {weeks.map(({ from, allowed }) =>
          allowed === null ? null : (
            <line
              key={from}
              class={style['limit']}
              x1={x(from)! - half}
              x2={x(from)! + x.bandwidth() + half}
              y1={y(allowed)}
              y2={y(allowed)}
            />
          ),
        )}
        {onset === null || firstAfter === undefined ? null : (
          <Onset x={x(firstAfter.from)! - half} width={width} />
        )}
      </g>
    </>
  )
}

const Onset = ({ x, width }: { readonly x: number; readonly width: number }) => {
  const isLate = x > width / 2
  return (
    <>
      <line class={style['onset']} x1={x} x2={x} y1={top - 14} y2={bottom} />
      <text
        class={style['onsetWord']}
        x={isLate ? x - 5 : x + 5}
        y={top - 6}
        text-anchor={isLate ? 'end' : 'start'}
      >
        {insight.pain.onset}
      </text>
    </>
  )
}

const sayWeek = (week: WeekLoad): string =>
  [
    insight.week.at(sayFullDay(week.from), sayRounded(week.units)),
    week.allowed === null ? '' : insight.week.of(sayRounded(week.allowed)),
    isOver(week) ? insight.week.isOver : '',
    week.isOpen ? insight.week.soFarShort : '',
  ]
    .filter(Boolean)
    .join(', ')
