import { type Day, toDay } from '#basics/day'

const two = (number: number): string => String(number).padStart(2, '0')

/** The device's local day: with `instantNow` the only place where the clock becomes a day. */
export const dayOf = (now: Date): Day =>
  toDay(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)

export const dayToday = (): Day => dayOf(new Date())

/** RFC 3339 in local time with offset. */
export const instantOf = (now: Date): string => {
  const offset = -now.getTimezoneOffset()
  const sign = offset < 0 ? '-' : '+'
  const clock = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}.${String(now.getMilliseconds()).padStart(3, '0')}`
  return `${dayOf(now)}T${clock}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
}
