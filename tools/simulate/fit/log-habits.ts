import { dayNumber } from '#basics/day'
import { mean, median } from '#basics/statistics'
import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import type { SessionLogged } from '#events/session-logged'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { estimateE1rm } from '#plan/loads/e1rm'

/** What is boiled out of one log: one number a quantity. What a log cannot say (no load, no effort) is absent. */
export type LogHabits = Partial<Record<HabitName, number>>

export const habitUnits = {
  sessionsPerWeek: 'sessions in a week with training',
  missedWeeks: 'share of weeks without a session, layoffs left out',
  layoffsPerYear: 'gaps of at least two weeks, a year',
  layoffDays: 'days, median of such gaps',
  liftsPerSession: 'lifts a session, median',
  setsPerLift: 'working sets a lift, mean',
  repsPerSet: 'repetitions a working set, median',
  loadShare: 'load of a working set as a share of the e1RM of the 90 days before, median',
  loadSpread: 'share: standard deviation of the change of a top load from one session to the next',
  growthPerWeek: 'share: change of a lift’s e1RM a week, median over the lifts',
  lumbarSessions: 'share of sessions with a lumbar lift',
  effortLogged: 'share of working sets with RPE or repetitions in reserve',
} as const
export type HabitName = keyof typeof habitUnits

const layoffDays = 14
const daysOfYear = 365
const e1rmDays = 90
const e1rmMostReps = 12
const growthSessions = 8

/** Habits of one lifter from their sessions, oldest first. */
export const habitsOfLog = (
  limits: Limits,
  sessions: readonly SessionLogged[],
  identify: (name: string) => Exercise | undefined,
): LogHabits => {
  const days = [...new Set(sessions.map(({ on }) => dayNumber(on)))].toSorted((a, b) => a - b)
  const gaps = days.slice(1).map((day, index) => day - days[index]!)
  const layoffs = gaps.filter((gap) => gap >= layoffDays)
  const span = days.at(-1)! - days[0]! + 1
  const perWeek = countPerWeek(days)
  const weeksTraining = perWeek.filter((count) => count > 0)
  const weeksOff = layoffs.reduce((sum, gap) => sum + Math.floor((gap - 1) / 7), 0)
  const lifts = sessions.map(({ exercises }) => exercises.filter(({ sets }) => working(sets).length > 0))
  const sets = lifts.flatMap((some) => some.flatMap((lift) => working(lift.sets)))
  return {
    sessionsPerWeek: mean(weeksTraining)!,
    missedWeeks: Math.max(0, perWeek.length - weeksTraining.length - weeksOff) / perWeek.length,
    layoffsPerYear: (layoffs.length * daysOfYear) / span,
    ...named('layoffDays', median(layoffs)),
    ...named('liftsPerSession', median(lifts.map((some) => some.length))),
    ...named('setsPerLift', mean(lifts.flatMap((some) => some.map((lift) => working(lift.sets).length)))),
    ...named(
      'repsPerSet',
      median(sets.flatMap(({ reps }) => (reps === undefined || reps === 0 ? [] : [reps]))),
    ),
    ...loadHabits(sessions),
    lumbarSessions:
      lifts.filter((some) => some.some(({ name }) => isLumbar(limits, identify(name)))).length /
      sessions.length,
    effortLogged: sets.filter(({ rpe, rir }) => rpe !== undefined || rir !== undefined).length / sets.length,
  }
}

const named = (name: HabitName, value: number | undefined): LogHabits =>
  value === undefined ? {} : { [name]: value }

const working = (sets: SessionLogged['exercises'][number]['sets']) =>
  sets.filter(({ kind, skipped }) => kind === 'working' && skipped !== true)

const isLumbar = (limits: Limits, exercise: Exercise | undefined): boolean =>
  exercise !== undefined && isLumbarExercise(limits, exercise)

const countPerWeek = (days: readonly number[]): readonly number[] => {
  const counts = Array.from({ length: Math.floor((days.at(-1)! - days[0]!) / 7) + 1 }, () => 0)
  for (const day of days) counts[Math.floor((day - days[0]!) / 7)]! += 1
  return counts
}

type Top = { readonly day: number; readonly kg: number; readonly e1rm: number }

/** Load relative to what the lifter can lift, how it jumps about and how it grows. */
const loadHabits = (sessions: readonly SessionLogged[]): LogHabits => {
  const byLift = new Map<string, { readonly tops: Top[]; readonly shares: number[] }>()
  for (const { on, exercises } of sessions)
    for (const { name, sets } of exercises) {
      const lift = byLift.get(name) ?? { tops: [], shares: [] }
      byLift.set(name, lift)
      const loaded = working(sets).flatMap(({ massKg, reps }) =>
        massKg === undefined || massKg <= 0 || reps === undefined || reps < 1 || reps > e1rmMostReps
          ? []
          : [{ kg: massKg, e1rm: estimateE1rm(massKg, reps) }],
      )
      if (loaded.length === 0) continue
      const day = dayNumber(on)
      const best = Math.max(
        ...loaded.map(({ e1rm }) => e1rm),
        ...lift.tops.filter((top) => day - top.day <= e1rmDays).map(({ e1rm }) => e1rm),
      )
      if (lift.tops.length > 0) lift.shares.push(...loaded.map(({ kg }) => kg / best))
      lift.tops.push({
        day,
        kg: Math.max(...loaded.map(({ kg }) => kg)),
        e1rm: Math.max(...loaded.map(({ e1rm }) => e1rm)),
      })
    }
  const lifts = [...byLift.values()]
  const steady = lifts.filter(({ tops }) => tops.length >= growthSessions)
  const changes = steady.flatMap(({ tops }) =>
    tops.slice(1).map((top, index) => Math.log(top.kg / tops[index]!.kg)),
  )
  return {
    ...named('loadShare', median(lifts.flatMap(({ shares }) => shares))),
    ...named('loadSpread', changes.length === 0 ? undefined : robustSpread(changes)),
    ...named('growthPerWeek', median(steady.map(({ tops }) => growthOf(tops)))),
  }
}

/** Growth a week between the medians of the first and the last third of a lift's sessions. */
const growthOf = (tops: readonly Top[]): number => {
  const third = Math.floor(tops.length / 3)
  const [first, last] = [tops.slice(0, third), tops.slice(-third)]
  const weeks = (median(last.map(({ day }) => day))! - median(first.map(({ day }) => day))!) / 7
  const growth = Math.log(median(last.map(({ e1rm }) => e1rm))! / median(first.map(({ e1rm }) => e1rm))!)
  return weeks <= 0 ? 0 : growth / weeks
}

// Half the distance between the 16th and the 84th per cent: a typing slip does not move it.
const robustSpread = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!
  return (at(0.84) - at(0.16)) / 2
}
