import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { BeforeThePain, SessionBefore } from '#advice/before-the-pain'
import { dayNumber } from '#basics/day'
import { axisRoom, DayAxis, DayLine, ValueAxis } from '#web/parts/chart/axes'
import style from '#web/parts/chart/chart.module.css'
import { Mark } from '#web/parts/chart/mark'
import { Points } from '#web/parts/chart/points'
import { insight } from '#web/words/en/insight'
import { sayFullDay, sayRounded } from '#web/words/format'

export const beforeChartHeight = 230
const top = 44
const bottom = beforeChartHeight - axisRoom.bottom
const widest = 12

const shapes = { jump: 'triangle', returned: 'square', new: 'diamond' } as const

type Props = { readonly before: BeforeThePain; readonly width: number }

/** A bar a session up to the day the pain began; marks stand over those that changed something. */
export const BeforeDrawing = ({ before, width }: Props) => {
  const { sessions, from, began, weighedFrom } = before
  const x = scaleLinear([dayNumber(from), dayNumber(began)], [axisRoom.left + 8, width - axisRoom.right - 8])
  const y = scaleLinear([0, Math.max(1, max(sessions, ({ units }) => units) ?? 1)], [bottom, top]).nice(4)
  const bar = Math.max(3, Math.min(widest, (x(dayNumber(from) + 1) - x(dayNumber(from))) * 0.8))
  const weighed = x(dayNumber(weighedFrom) - 0.5)
  return (
    <>
      <rect
        class={style['band']}
        x={weighed}
        y={top - 26}
        width={Math.max(0, width - axisRoom.right - weighed)}
        height={bottom - top + 26}
      />
      <ValueAxis scale={y} width={width} ticks={y.ticks(4)} unit={insight.week.units} />
      <DayAxis scale={x} width={width} y={bottom} />
      <DayLine day={began} scale={x} top={top - 26} bottom={bottom} says={insight.pain.onset} />
      <Points
        width={width}
        top={top}
        bottom={bottom}
        points={sessions.map((session) => {
          const at = x(dayNumber(session.on))
          return {
            key: session.session,
            x: at,
            y: y(session.units),
            says: saySession(session),
            draws: (
              <>
                <rect
                  class={style['bar']}
                  x={at - bar / 2}
                  y={y(session.units)}
                  width={bar}
                  height={bottom - y(session.units)}
                />
                {session.changes.map((kind, index) => (
                  <Mark
                    key={kind}
                    shape={shapes[kind]}
                    x={at}
                    y={y(session.units) - 9 - index * 14}
                    size={kind === 'returned' ? 4 : 5}
                  />
                ))}
              </>
            ),
          }
        })}
      />
    </>
  )
}

const saySession = ({ on, units, changes }: SessionBefore): string =>
  [
    `${sayFullDay(on)}: ${sayRounded(units)} ${insight.week.units}`,
    ...changes.map((kind) => insight.before.kinds[kind].toLowerCase()),
  ].join(', ')
