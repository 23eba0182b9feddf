import type { Id } from '#basics/id'
import { cleanName, nameKey } from '#basics/name'
import type { Session, StatedProgramme } from '#history/history'
import { matchByWords } from './match-programme-day.ts'
import type { Programme, ProgrammeDay, ProgrammeSlot } from './programme.ts'
import { usualTopMass } from './usual-work.ts'

/**
 * The programme as the lifter stated it, with the sessions of the log that were its days. A load that was not stated is
 * the usual one of `recent` sessions. Null where no day names an exercise.
 */
export const stateProgramme = (
  { name, event, days }: StatedProgramme,
  sessions: readonly Session[],
  recent: readonly Session[],
): Programme | null => {
  const stated = days
    .filter(({ exercises }) => exercises.length > 0)
    .map(({ title, weekday, exercises }, index) => ({
      id: `day-${index + 1}`,
      title: cleanName(title),
      ...(weekday !== undefined && { weekday }),
      slots: exercises.map((exercise, at) => stateSlot(exercise, at + 1, recent)),
    }))
  if (stated.length === 0) return null
  const trained = gatherSessions(stated, sessions)
  const weekdays = new Set(stated.map(({ weekday }) => weekday).filter((weekday) => weekday !== undefined))
  return {
    source: 'stated',
    name: cleanName(name),
    days: stated.map((day) => ({ ...day, ...trained.get(day.id)! })),
    sessionsPerWeek: weekdays.size > 0 ? weekdays.size : null,
    isSure: true,
    events: [event],
  }
}

type StatedExercise = StatedProgramme['days'][number]['exercises'][number]

const stateSlot = (
  { name, sets, reps, massKg, rpe }: StatedExercise,
  slot: number,
  recent: readonly Session[],
): ProgrammeSlot => ({
  slot,
  name: cleanName(name),
  key: nameKey(name),
  sets,
  reps,
  massKg: massKg ?? usualTopMass(recent, nameKey(name)),
  ...(rpe !== undefined && { rpe }),
  share: 1,
})

type Trained = { sessions: Id[]; lastOn: ProgrammeDay['lastOn'] }

const gatherSessions = (
  days: readonly Pick<ProgrammeDay, 'id' | 'title' | 'slots'>[],
  sessions: readonly Session[],
): ReadonlyMap<string, Trained> => {
  const trained = new Map<string, Trained>(days.map(({ id }) => [id, { sessions: [], lastOn: null }]))
  for (const session of sessions) {
    const day = matchByWords(days, session)
    if (day === null) continue
    const entry = trained.get(day.id)!
    entry.sessions.push(session.id)
    entry.lastOn = session.on
  }
  return trained
}
