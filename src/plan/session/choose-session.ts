import { type Day, addDays, weekdayOf } from '#basics/day'
import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import { matchProgrammeDay } from '#history/programme/match-programme-day'
import type { Programme, ProgrammeDay } from '#history/programme/programme'
import type { Limits } from '#protocol/limits'
import { dayAfter, daysDone } from './day-after.ts'
import { describeSlots } from '#plan/overlay/programmed-slot'

/** The day of the programme that comes next, and the day it is meant for. */
export type ChosenSession = { readonly on: Day; readonly day: ProgrammeDay }

/**
 * Which session is next for who asks on `history.on`. Days stated with weekdays: the first such day from the day asked
 * on. Else the one after the last logged day in the rotation, on the first day that leaves the rest between lumbar days.
 * Where a session was already logged on the day asked, the one after it. Null without a programme.
 */
export const chooseSession = (
  limits: Limits,
  history: History,
  assessment: Assessment,
): ChosenSession | null => {
  const { programme } = assessment
  if (programme === null || programme.days.length === 0) return null
  const isDoneToday = history.sessions.at(-1)?.on === history.on
  const from = isDoneToday ? addDays(history.on, 1) : history.on
  return onStatedWeekday(programme, from) ?? nextInRotation(limits, history, assessment, programme, from)
}

const onStatedWeekday = (programme: Programme, from: Day): ChosenSession | null => {
  const dated = programme.days.flatMap((day) => {
    if (day.weekday === undefined) return []
    const ahead = (day.weekday - weekdayOf(from) + 7) % 7
    return [{ on: addDays(from, ahead), day }]
  })
  return dated.reduce<ChosenSession | null>(
    (first, one) => (first === null || one.on < first.on ? one : first),
    null,
  )
}

const nextInRotation = (
  limits: Limits,
  history: History,
  assessment: Assessment,
  programme: Programme,
  from: Day,
): ChosenSession => {
  const day = dayAfter(programme, daysDone(history, programme))
  const isLumbar = (one: ProgrammeDay): boolean => isLumbarDay(limits, assessment, one)
  return {
    on: isLumbar(day)
      ? afterRest(limits, lastLumbarDay(history, assessment, programme, isLumbar), from)
      : from,
    day,
  }
}

export const isLumbarDay = (limits: Limits, assessment: Assessment, day: ProgrammeDay): boolean =>
  describeSlots(limits, assessment, day).some(
    ({ demand, isLumbar }) => isLumbar || demand.peakNm >= limits.model.lumbarDayNm,
  )

// A day has so many hours: rest is stated in hours and sessions are known by their day.
const hoursOfDay = 24

/**
 * The last day with lumbar load. A day that is lumbar as programmed counts as one however it was adjusted: the rhythm of the
 * lifter's week stays, and an eased day is no reason to train on the next.
 */
export const lastLumbarDay = (
  history: History,
  { loads }: Assessment,
  programme: Programme,
  isLumbar: (day: ProgrammeDay) => boolean,
): Day | undefined =>
  history.sessions.findLast((session, index) => {
    if (loads[index]?.isLumbar === true) return true
    const day = matchProgrammeDay(programme, session)
    return day !== null && isLumbar(day)
  })?.on

/** The first day from `from` on that is far enough from the last lumbar day. */
export const afterRest = (limits: Limits, last: Day | undefined, from: Day): Day => {
  if (last === undefined) return from
  const rested = addDays(last, Math.ceil(limits.schedule.lumbarRestHours / hoursOfDay))
  return rested > from ? rested : from
}
