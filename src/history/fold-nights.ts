import type { Day } from '#basics/day'
import type { SleepRecorded } from '#events/sleep-recorded'
import type { Night } from './history.ts'
import { isImported } from './living-sessions.ts'
import type { Placed } from './sort-by-kind.ts'

/**
 * One night a day. What the lifter recorded goes before what a file says; of two files, as of two words of the lifter, the
 * later in the journal's order holds: nights are never added up.
 */
export const foldNights = (recorded: readonly Placed<SleepRecorded>[]): readonly Night[] => {
  const byDay = new Map<Day, Placed<SleepRecorded>>()
  for (const one of recorded) {
    const known = byDay.get(one.event.on)
    if (!known || isImported(known.event) || !isImported(one.event)) byDay.set(one.event.on, one)
  }
  return [...byDay.values()].map(({ event: { id, on, hours }, order }) => ({ id, on, hours, order }))
}
