import { type Day, dayNumber } from '#basics/day'
import { median } from '#basics/statistics'
import type { Limits } from '#protocol/limits'
import type { ReferenceLift, SessionLoad } from '#assessment/assessment'

/**
 * W0, the median weekly lumbar units before the pain: over the weeks `w0WeeksFrom` to `w0WeeksTo` counted back from the
 * day it began, those with a session that the log covers whole. The week just before is left out: it may be the jump.
 * Unsure where fewer than `w0FewestWeeks` are there; null where none is.
 */
export const weeklyUnits = (
  limits: Limits,
  before: readonly SessionLoad[],
  began: Day,
): Pick<ReferenceLift, 'w0Units' | 'isW0Sure'> => {
  const { weekDays, w0WeeksFrom, w0WeeksTo, w0FewestWeeks } = limits.windows
  const onset = dayNumber(began)
  const first = before[0]
  const covered = first === undefined ? 0 : Math.floor((onset - dayNumber(first.on)) / weekDays)
  const weeks = new Map<number, number>()
  for (const { on, units } of before) {
    const ago = onset - dayNumber(on)
    const week = Math.ceil(ago / weekDays)
    if (week >= w0WeeksFrom && week <= Math.min(w0WeeksTo, covered))
      weeks.set(week, (weeks.get(week) ?? 0) + units)
  }
  const middle = median([...weeks.values()])
  return { w0Units: middle ?? null, isW0Sure: weeks.size >= w0FewestWeeks }
}
