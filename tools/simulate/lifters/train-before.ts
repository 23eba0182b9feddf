import { addDays, type Day, daysBetween, weekdayOf } from '#basics/day'
import type { Limits } from '#protocol/limits'
import { loadable } from '#plan/loads/loadable'
import { loadForReps } from '#plan/loads/e1rm'
import type { Parameters } from '../parameters.ts'
import { type JournalWriter, writeJournal } from './journal-writer.ts'
import type { Lifter } from './lifter.ts'
import type { OwnDay, OwnLift } from './programme.ts'

/** The journal of a lifter up to and including the session that hurt. */
export const trainBefore = (limits: Limits, { lifters }: Parameters, lifter: Lifter): JournalWriter => {
  const writer = writeJournal()
  const first = addDays(lifter.onset, -7 * lifters('weeksBefore'))
  const { telling, body } = lifter
  if (telling.statesBody)
    writer.add('profile-stated', first, '07:00', {
      born: 1992,
      bodyMassKg: body.massKg,
      heightCm: Math.round(body.heightM * 100),
    })
  if (telling.statesProgramme) stateProgramme(writer, first, lifter.programme)
  for (let on = first; on <= lifter.onset; on = addDays(on, 1)) {
    const day = lifter.programme.find(({ weekday }) => weekday === weekdayOf(on))
    if (day === undefined || (on !== lifter.onset && isMissed(lifter, on))) continue
    writer.add('session-logged', on, '18:00', {
      title: day.title,
      exercises: day.lifts.map((lift) => ({
        name: lift.exercise.name,
        sets: Array.from({ length: lift.sets }, () => ({
          kind: 'working',
          reps: lift.reps,
          massKg: loadOn(limits, lifter, lift, on),
          ...(telling.logsEffort ? { rpe: 8 } : {}),
        })),
      })),
    })
  }
  return writer
}

const stateProgramme = (writer: JournalWriter, on: Day, programme: readonly OwnDay[]): void => {
  writer.add('programme-stated', on, '07:05', {
    name: 'Own',
    days: programme.map(({ title, weekday, lifts }) => ({
      title,
      weekday,
      exercises: lifts.map(({ exercise, sets, reps, massKg }) => ({
        name: exercise.name,
        sets,
        reps,
        massKg,
      })),
    })),
  })
}

const isMissed = ({ past, onset, chance }: Lifter, on: Day): boolean => {
  const ago = daysBetween(on, onset)
  const { layoff } = past
  if (layoff !== null && ago > layoff.endedAgo && ago <= layoff.endedAgo + layoff.days) return true
  return chance.happens(past.missedWeeks, 'past/week-missed', Math.floor(ago / 7))
}

/** The load of a lift on a day before the pain: grown up to the programme's, up and down from session to session. */
const loadOn = (
  limits: Limits,
  lifter: Lifter,
  { exercise, massKg, reps, e1rmKg }: OwnLift,
  on: Day,
): number => {
  const { past, chance, onset } = lifter
  const ago = daysBetween(on, onset)
  const swing = Math.max(-1.5, Math.min(1.5, chance.normal(`past/load/${exercise.id}`, ago)))
  // The change from one session to the next is the difference of two swings.
  const wobble = Math.exp((swing * past.loadSpread) / Math.SQRT2)
  const grown = (1 + past.growthPerWeek) ** (-ago / 7)
  const kg = on === onset ? massKg * past.spike : massKg * wobble * grown
  return loadable(limits, exercise, Math.min(kg, loadForReps(e1rmKg, reps)), 'kg')
}
