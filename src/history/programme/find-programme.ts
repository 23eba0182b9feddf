import { groupSessions, type TrainedDay } from './group-sessions.ts'
import { usualNames, withNames } from './cluster-sessions.ts'
import { overlapOf, sameDayOverlap } from './name-overlap.ts'
import { nameDays } from './name-days.ts'
import { orderDays } from './order-days.ts'
import type { Programme, ProgrammeDay, ProgrammeFinder } from './programme.ts'
import { findWindow, type ProgrammeWindow } from './programme-window.ts'
import { stateProgramme } from './state-programme.ts'
import { findSlots } from './usual-work.ts'

/**
 * The lifter's own programme: the one stated last, else the one that the log shows up to and including `onset` (null:
 * up to the day of the history). Null when there is neither. How far back to look is the caller's to say.
 */
export const findProgramme: ProgrammeFinder = (history, onset, windows) => {
  const trained = findWindow(history.sessions, onset ?? history.on, windows)
  const stated = history.stated && stateProgramme(history.stated, history.sessions, trained?.sessions ?? [])
  return stated ?? (trained && inferProgramme(trained))
}

const inferProgramme = ({ sessions, isSure, weeks }: ProgrammeWindow): Programme => {
  const trained = keepPresent(groupSessions(sessions))
  const { order, successors } = orderDays(trained.map((day) => day.sessions))
  const titles = nameDays(trained)
  const idOf = (index: number): string => `day-${order.indexOf(index) + 1}`
  const days = order.map((index): ProgrammeDay => {
    const { sessions, current } = trained[index]!
    const next = successors[index]
    return {
      id: idOf(index),
      title: titles[index]!,
      slots: findSlots(current),
      sessions: sessions.map(({ id }) => id),
      lastOn: sessions.at(-1)!.on,
      ...(next !== undefined && { usualNext: idOf(next) }),
    }
  })
  return {
    source: 'inferred',
    name: days.map(({ title }) => title).join(' / '),
    days,
    sessionsPerWeek: new Set(sessions.map(({ on }) => on)).size / weeks,
    // Where hardly a day came back, every session was its own: that is a log, and hardly a programme.
    isSure: isSure && countIn(trained, 2) * 2 >= countIn(trained, 1),
    events: sessions.map(({ id }) => id),
  }
}

/** Without what is no part of the programme as it is now: one-off sessions, and days that newer ones replaced. */
const keepPresent = (days: readonly TrainedDay[]): readonly TrainedDay[] => {
  const present = days.filter((day) => !isReplaced(day, days))
  const repeated = present.filter((day) => !isOneOff(day, present))
  return repeated.length > 0 ? repeated : present
}

/**
 * True where a newer day that comes back has taken this one's place: much the same under a new title, or all of the
 * programme changed at once. A day that was only left out for a while stays.
 */
const isReplaced = (day: TrainedDay, days: readonly TrainedDay[]): boolean =>
  days.some((newer) => {
    const begun = firstOf(newer)
    if (newer.sessions.length < 2 || begun <= lastOf(day)) return false
    return resembles(day, newer) || days.every((other) => lastOf(other) < begun || firstOf(other) >= begun)
  })

const firstOf = ({ sessions }: TrainedDay): number => sessions[0]!.order
const lastOf = ({ sessions }: TrainedDay): number => sessions.at(-1)!.order

const resembles = (a: TrainedDay, b: TrainedDay): boolean => {
  const [names, others] = [a, b].map(({ current }) => usualNames(current.map(withNames)))
  return overlapOf(names!, others!) >= sameDayOverlap
}

// A rotation that is still in its first or second round has days that were trained once.
const roundsToTell = 3

/** True for a single session where most others are of days that have come round often enough to call it an exception. */
const isOneOff = (day: TrainedDay, days: readonly TrainedDay[]): boolean => {
  const others = days.filter((other) => other !== day)
  return day.sessions.length === 1 && countIn(others, roundsToTell) * 2 > countIn(others, 1)
}

/** Sessions of the days that were trained at least `rounds` times. */
const countIn = (days: readonly TrainedDay[], rounds: number): number =>
  days.reduce((sum, { sessions }) => sum + (sessions.length >= rounds ? sessions.length : 0), 0)
