import { cleanName } from '#basics/name'
import type { LoggedExercise, LoggedSet } from '#events/session-logged'
import type { Lift, PerformedSet } from './history.ts'
import { countWarmUps } from './infer-warm-ups.ts'

type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** A name cleaned once: a log repeats a hundred names ten thousand times. */
export type NameBook = Map<string, { readonly name: string; readonly key: string }>

export type Performed = { readonly lifts: readonly Lift[]; readonly skippedSets: number }

// An event never changes, and a person asks about the same journal again and again: each session is read once.
const performed = new WeakMap<readonly LoggedExercise[], Performed>()

/** The exercises of a session as done: without skipped sets, and without exercises of which no set was done. */
export const performLifts = (exercises: readonly LoggedExercise[], names: NameBook): Performed => {
  const known = performed.get(exercises)
  if (known !== undefined) return known
  const read = readLifts(exercises, names)
  performed.set(exercises, read)
  return read
}

const readLifts = (exercises: readonly LoggedExercise[], names: NameBook): Performed => {
  const lifts: Lift[] = []
  let skippedSets = 0
  for (const logged of exercises) {
    const sets = performSets(logged.sets)
    skippedSets += logged.sets.length - sets.length
    if (sets.length === 0) continue
    const { name, key } = lookUp(logged.name, names)
    lifts.push(
      logged.exercise === undefined ? { name, key, sets } : { name, key, exercise: logged.exercise, sets },
    )
  }
  return { lifts, skippedSets }
}

const performSets = (logged: readonly LoggedSet[]): PerformedSet[] => {
  const sets: Draft<PerformedSet>[] = []
  for (const set of logged) if (set.skipped !== true) sets.push(performSet(set))
  const warmUps = countWarmUps(sets)
  for (let index = 0; index < warmUps; index++) {
    const set = sets[index]!
    set.kind = 'warm-up'
    set.inferred = true
  }
  return sets
}

const performSet = (logged: LoggedSet): Draft<PerformedSet> => {
  const { assistanceKg, seconds, metres, rpe, rir } = logged
  const set: Draft<PerformedSet> = {
    kind: logged.kind,
    reps: logged.reps ?? null,
    massKg: logged.massKg ?? null,
  }
  if (assistanceKg !== undefined) set.assistanceKg = assistanceKg
  if (seconds !== undefined) set.seconds = seconds
  if (metres !== undefined) set.metres = metres
  if (rpe !== undefined) set.rpe = rpe
  if (rir !== undefined) set.rir = rir
  return set
}

const lookUp = (logged: string, names: NameBook): { readonly name: string; readonly key: string } => {
  const known = names.get(logged)
  if (known !== undefined) return known
  const name = cleanName(logged)
  const entry = { name, key: name.toLowerCase() }
  names.set(logged, entry)
  return entry
}
