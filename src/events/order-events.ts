import { canonicalJson } from '#basics/canonical-json'
import type { Event } from './event.ts'
import { instantSeconds } from './instant.ts'

/**
 * The total order of a journal: (`on`, `at` as instant, `clock`, `device`, `id`). An absent clock stands before 0, an
 * absent device before every name. Two writings of one id are settled by their canonical JSON, so that nothing is left
 * to the order of arrival.
 */
export const compareEvents = (a: Event, b: Event): number =>
  compareTexts(a.on, b.on) ||
  (a.at === b.at ? 0 : instantSeconds(a.at) - instantSeconds(b.at)) ||
  compareTies(a, b)

/** `events` in the total order; the same array when it already is. */
export const orderEvents = <E extends Event>(events: readonly E[]): readonly E[] => {
  if (isOrdered(events)) return events
  // The instant is read once for each event, not once for each comparison.
  const timed = events.map((event) => ({ event, seconds: instantSeconds(event.at) }))
  timed.sort(
    (a, b) => compareTexts(a.event.on, b.event.on) || a.seconds - b.seconds || compareTies(a.event, b.event),
  )
  return timed.map(({ event }) => event)
}

const isOrdered = (events: readonly Event[]): boolean => {
  for (let index = 1; index < events.length; index++) {
    if (compareEvents(events[index - 1]!, events[index]!) > 0) return false
  }
  return true
}

const compareTies = (a: Event, b: Event): number =>
  (a.clock ?? -1) - (b.clock ?? -1) ||
  compareTexts(a.device ?? '', b.device ?? '') ||
  compareTexts(a.id, b.id) ||
  (a === b ? 0 : compareTexts(canonicalJson(a), canonicalJson(b)))

/** By UTF-16 code units: the same on every machine, whatever its language. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
