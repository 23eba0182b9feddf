import { addDays, type Day, daysBetween, isDay } from '#basics/day'
import type { Event } from '#events/event'

/** Emma is met this many days after her first check-in: far enough for a session to show how it is adjusted. */
const metAfterDays = 8

/**
 * The sample moved in time by whole weeks, so that weekdays stay: today is one to two weeks after her first check-in.
 * What she reports later is not there yet.
 */
export const shiftSample = (events: readonly Event[], today: Day): readonly Event[] => {
  const first = events.find(({ kind }) => kind === 'checked-in')?.on ?? events.at(-1)?.on
  if (first === undefined) return []
  const weeks = Math.floor((daysBetween(first, today) - metAfterDays) / 7)
  return events
    .map((event) => moveDays(event, weeks * 7) as Event)
    .filter(({ on }) => daysBetween(on, today) >= 0)
}

/** Every text that begins with a calendar day, wherever it stands, moved by so many days. */
const moveDays = (value: unknown, days: number): unknown => {
  if (typeof value === 'string') {
    const day = value.slice(0, 10)
    return isDay(day) ? `${addDays(day, days)}${value.slice(10)}` : value
  }
  if (Array.isArray(value)) return value.map((member) => moveDays(member, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, moveDays(member, days)]))
}
