import { addDays, type Day, daysBetween } from '#basics/day'
import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import { matchProgrammeDay } from '#history/programme/match-programme-day'
import type { Programme, ProgrammeDay } from '#history/programme/programme'
import type { Limits } from '#protocol/limits'
import type { Phase } from '#protocol/phase'
import type { Protocol } from '#protocol/protocol'
import { describeSlots } from '#plan/overlay/programmed-slot'
import { afterRest, type ChosenSession, isLumbarDay, lastLumbarDay } from '#plan/session/choose-session'

/** True for a phase whose week has one heavy day and technique days beside it. */
export const hasHeavyDay = ({ caps }: Phase): boolean =>
  caps?.heavy !== undefined || caps?.techniqueRir !== undefined

/**
 * The coming session that is the heavy one of the week; the other lumbar days are technique days. It is always the same day
 * of the programme (see `heaviestDay`), far enough from the lumbar day before it and not too soon after the last heavy one.
 * Null: the phase has none, or none is due in the sessions that come.
 */
export const pickHeavyDay = (
  { limits, phases }: Protocol,
  history: History,
  assessment: Assessment,
  coming: readonly ChosenSession[],
): ChosenSession | null => {
  const { course, programme } = assessment
  const phase = phases.get(course.phase)
  if (phase === undefined || programme === null || !hasHeavyDay(phase)) return null
  const isLumbar = (day: ProgrammeDay): boolean => isLumbarDay(limits, assessment, day)
  const heaviest = heaviestDay(limits, assessment, programme)
  const isDue = ({ on, day }: ChosenSession, index: number): boolean => {
    if (day !== heaviest) return false
    // What is not allowed today may be by then: only the next session is held to it.
    if (index === 0 && phase.caps?.heavy !== undefined && course.heavyFraction === null) return false
    const before = coming.slice(0, index).findLast((earlier) => isLumbar(earlier.day))?.on
    const last = before ?? lastLumbarDay(history, assessment, programme, isLumbar)
    return (
      afterRest(limits, last, on) === on && !isTooSoon(limits, history, course, phase, programme, on, day)
    )
  }
  return coming.find(isDue) ?? null
}

/**
 * The day of the programme that is to be the heavy one: of its lumbar days the one that trains the pattern that hurt, of
 * several the one that asks most of the back as programmed, of equals the first. Null: none loads the back.
 */
const heaviestDay = (limits: Limits, assessment: Assessment, programme: Programme): ProgrammeDay | null => {
  const { reference, episode } = assessment
  const pattern = (episode?.provoking ?? reference?.exercise)?.pattern
  const lumbar = programme.days.filter((day) => isLumbarDay(limits, assessment, day))
  // On stated weekdays one that always follows another lumbar day is never rested.
  const rested = lumbar.filter(({ weekday }) => !lumbar.some((other) => isDayAfter(weekday, other.weekday)))
  const rated = (rested.length > 0 ? rested : lumbar).map((day) => {
    const slots = describeSlots(limits, assessment, day).filter((slot) => slot.isLumbar)
    return {
      day,
      isOfPattern: slots.some(({ exercise }) => exercise?.pattern === pattern),
      peakNm: Math.max(0, ...slots.map(({ demand }) => demand.peakNm)),
    }
  })
  return (
    rated.toSorted((a, b) => Number(b.isOfPattern) - Number(a.isOfPattern) || b.peakNm - a.peakNm)[0]?.day ??
    null
  )
}

const isDayAfter = (weekday: number | undefined, other: number | undefined): boolean =>
  weekday !== undefined && other !== undefined && (other % 7) + 1 === weekday

/** Within a week of the last heavy session; in a phase that raises every day, in a week of it that had this very day already. */
const isTooSoon = (
  { windows: { weekDays } }: Limits,
  history: History,
  { since, lastHeavyOn }: Assessment['course'],
  { caps }: Phase,
  programme: Programme,
  on: Day,
  day: ProgrammeDay,
): boolean => {
  if (caps?.heavy !== undefined) return lastHeavyOn !== null && addDays(lastHeavyOn, weekDays) > on
  const weekOf = (date: Day): number => Math.floor(daysBetween(since, date) / weekDays)
  return history.sessions.some(
    (session) =>
      session.on >= since &&
      weekOf(session.on) === weekOf(on) &&
      matchProgrammeDay(programme, session) === day,
  )
}
