import { addDays, type Day, isDay } from '#basics/day'
import type { Id } from '#basics/id'
import type { History } from '#history/history'
import type { Limits } from '#protocol/limits'

/** An easier week the lifter accepted: both days belong to it. */
export type DeloadWeek = { readonly from: Day; readonly to: Day; readonly event: Id }

const prefix = 'deload/'

/** The item of an `overlay-decided` event that accepts, or takes back, an easier week that begins on `from`. */
export const deloadItem = (from: Day): string => `${prefix}${from}`

/**
 * The easier weeks (deloads) that the lifter accepted and has not taken back, oldest first. Each begins on the day in its
 * item and ends by itself after `limits.deload.days` days.
 */
export const findDeloadWeeks = (
  limits: Limits,
  history: Pick<History, 'decisions'>,
): readonly DeloadWeek[] => {
  const latest = new Map(
    history.decisions
      .filter(({ item }) => item.startsWith(prefix) && isDay(item.slice(prefix.length)))
      .map((decision) => [decision.item, decision]),
  )
  return [...latest.values()]
    .filter(({ decision }) => decision === 'accepted')
    .map(({ item, id }) => {
      const from = item.slice(prefix.length) as Day
      return { from, to: addDays(from, limits.deload.days - 1), event: id }
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** The accepted easier week that `day` lies in: what is trained then is no best and no stall. Null: none. */
export const deloadWeekOf = (weeks: readonly DeloadWeek[], day: Day): DeloadWeek | null =>
  weeks.find(({ from, to }) => from <= day && day <= to) ?? null
