import { addDays, type Day, dayNumber, daysBetween } from '#basics/day'
import { median } from '#basics/statistics'
import type { Assessment, SessionLoad } from '#assessment/assessment'
import { deloadWeekOf, findDeloadWeeks } from '#assessment/load/deload-weeks'
import type { History } from '#history/history'
import type { Limits } from '#protocol/limits'
import { fact, ground } from '#plan/ground'
import type { Deload } from '#plan/plan'

/**
 * The easier week: running where the lifter accepted one, on offer where `limits.deload.dueWeeks` have passed since the last
 * easier one, be it accepted or seen in the log. Only where nothing is capped: a comeback is easier by itself. Null: neither.
 */
export const findDeload = (
  limits: Limits,
  history: History,
  { episode, course, loads }: Assessment,
): Deload | null => {
  if (episode !== null) return null
  const { on } = history
  const weeks = findDeloadWeeks(limits, history)
  const running = deloadWeekOf(weeks, on)
  if (running !== null) {
    const { from, to, event } = running
    return {
      state: 'running',
      from,
      to,
      reasons: [ground('deload/running', [fact('ends', to)], [event]), keptGround(limits)],
    }
  }
  const { dueWeeks, days } = limits.deload
  const { weekDays } = limits.windows
  const accepted = weeks.findLast(({ to }) => to < on)?.to
  const hardFrom = [
    ...(accepted === undefined ? [] : [addDays(accepted, 1)]),
    // What came before the end of a comeback was eased by its caps.
    ...(course.phase === 'maintain' ? [course.since] : []),
    firstHardDay(limits, loads, on),
  ].reduce<Day | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
  if (hardFrom === null) return null
  const hardWeeks = Math.floor(daysBetween(hardFrom, on) / weekDays)
  if (hardWeeks < dueWeeks) return null
  return {
    state: 'offered',
    from: on,
    to: addDays(on, days - 1),
    reasons: [
      ground('deload/due', [fact('weeks', hardWeeks, 'weeks'), fact('since', hardFrom)]),
      keptGround(limits),
    ],
  }
}

const keptGround = ({ deload }: Limits) =>
  ground('deload/what', [
    fact('sets', Math.round(100 * deload.sets), '%'),
    fact('load', Math.round(100 * deload.load), '%'),
    fact('days', deload.days, 'days'),
  ])

/**
 * The first day after the latest seven days that were easier than the weeks before them, or that had no training at all;
 * where there were none as far back as it takes to be due, the first day looked at. Null: the log does not reach so far.
 */
const firstHardDay = ({ deload, windows }: Limits, loads: readonly SessionLoad[], on: Day): Day | null => {
  const { weekDays } = windows
  const back = deload.dueWeeks * weekDays
  const first = loads[0]
  if (first === undefined || daysBetween(first.on, on) < back) return null
  const today = dayNumber(on)
  const inWeekUntil = (end: number, of: (load: SessionLoad) => number): number =>
    loads.reduce((sum, load) => {
      const ago = end - dayNumber(load.on)
      return ago >= 0 && ago < weekDays ? sum + of(load) : sum
    }, 0)
  const isEasier = (end: number, of: (load: SessionLoad) => number): boolean => {
    const before = Array.from({ length: deload.comparedWeeks }, (_, week) =>
      inWeekUntil(end - (week + 1) * weekDays, of),
    )
    const usual = median(before.filter((amount) => amount > 0))
    return usual !== undefined && inWeekUntil(end, of) <= deload.easierShare * usual
  }
  for (let end = today - 1; end >= today - back; end -= 1)
    if (isEasier(end, setsOf) || isEasier(end, unitsOf) || inWeekUntil(end, setsOf) === 0)
      return addDays(on, end + 1 - today)
  return addDays(on, -back)
}

const setsOf = ({ lifts }: SessionLoad): number =>
  lifts.reduce((sum, { workingSets }) => sum + workingSets, 0)
const unitsOf = ({ units }: SessionLoad): number => units
