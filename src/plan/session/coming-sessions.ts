import { addDays, type Day, daysBetween, weekdayOf } from '#basics/day'
import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Programme, ProgrammeDay } from '#history/programme/programme'
import type { Limits } from '#protocol/limits'
import { afterRest, type ChosenSession, chooseSession, isLumbarDay, lastLumbarDay } from './choose-session.ts'
import { dayAfter, daysDone } from './day-after.ts'

/**
 * The days of the lifter's programme that fall on the coming week, the next session first, one a day. Days stated with
 * weekdays fall on those. Else the rotation goes on as the log shows it: on the lifter's usual weekdays where there are such,
 * otherwise as often as usual; and a lumbar day only after the rest that is asked between two of them.
 */
export const comingSessions = (
  limits: Limits,
  history: History,
  assessment: Assessment,
): readonly ChosenSession[] => {
  const { programme } = assessment
  const first = chooseSession(limits, history, assessment)
  if (first === null || programme === null) return []
  const end = addDays(history.on, limits.windows.weekDays - 1)
  const coming = programme.days.some(({ weekday }) => weekday !== undefined)
    ? onStatedWeekdays(programme, first, end)
    : inRotation(limits, history, assessment, programme, first, end)
  return coming.filter(({ on }) => on <= end)
}

const onStatedWeekdays = ({ days }: Programme, first: ChosenSession, end: Day): readonly ChosenSession[] => {
  const later = daysFromTo(addDays(first.on, 1), end).flatMap((on) => {
    const day = days.find(({ weekday }) => weekday === weekdayOf(on))
    return day === undefined ? [] : [{ on, day }]
  })
  return [first, ...later]
}

const inRotation = (
  limits: Limits,
  history: History,
  assessment: Assessment,
  programme: Programme,
  first: ChosenSession,
  end: Day,
): readonly ChosenSession[] => {
  const isLumbar = (day: ProgrammeDay): boolean => isLumbarDay(limits, assessment, day)
  const rhythm = findRhythm(limits, history, programme)
  const coming = [first]
  let done = [first.day, ...daysDone(history, programme)]
  let lastLumbar = isLumbar(first.day) ? first.on : lastLumbarDay(history, assessment, programme, isLumbar)
  for (let last = first.on; last <= end; ) {
    const day = dayAfter(programme, done)
    const earliest = addDays(last, rhythm.apart)
    const rested = isLumbar(day) ? afterRest(limits, lastLumbar, earliest) : earliest
    last = rhythm.weekdays.size === 0 ? rested : firstOn(rhythm.weekdays, rested)
    coming.push({ on: last, day })
    if (isLumbar(day)) lastLumbar = last
    done = [day, ...done]
  }
  return coming
}

/** The weekdays the lifter trains on, empty where there are no such, and the fewest days from one session to the next. */
type Rhythm = { readonly weekdays: ReadonlySet<number>; readonly apart: number }

const findRhythm = ({ windows, schedule }: Limits, history: History, programme: Programme): Rhythm => {
  const own = new Set(programme.days.flatMap(({ sessions }) => sessions))
  const trained = new Set(history.sessions.filter(({ id }) => own.has(id)).map(({ on }) => on))
  const perWeek = programme.sessionsPerWeek
  if (perWeek === null || trained.size === 0)
    return { weekdays: new Set(), apart: Math.ceil(schedule.lumbarRestHours / hoursOfDay) }
  const counts = Map.groupBy(trained, weekdayOf)
  const weeks = trained.size / perWeek
  const weekdays = new Set(
    [...counts].flatMap(([weekday, { length }]) => (length * 2 >= weeks ? [weekday] : [])),
  )
  const isRegular = weekdays.size > 0 && weekdays.size <= Math.ceil(perWeek)
  return isRegular
    ? { weekdays, apart: fewestApart([...weekdays], windows.weekDays) }
    : { weekdays: new Set(), apart: Math.max(1, Math.floor(windows.weekDays / perWeek)) }
}

const hoursOfDay = 24

const fewestApart = (weekdays: readonly number[], week: number): number =>
  // From a weekday to itself is a whole week.
  Math.min(...weekdays.flatMap((from) => weekdays.map((to) => ((to - from + week - 1) % week) + 1)))

const firstOn = (weekdays: ReadonlySet<number>, from: Day): Day => {
  let day = from
  while (!weekdays.has(weekdayOf(day))) day = addDays(day, 1)
  return day
}

const daysFromTo = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
