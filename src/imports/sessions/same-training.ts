import type { LoggedSet } from '#events/session-logged'
import type { SessionContent } from './session-content.ts'

export type NameIdentity = (name: string) => string

// An app that keeps one decimal is off by up to half of it; nobody edits a set by less.
const sameKg = 0.06
const sameSeconds = 1
// Hundredths of a mile or kilometre.
const sameMetres = 10

/**
 * True when `later` tells nothing that `known` does not already hold: the same sets of the same exercises, whichever
 * dialect wrote them. Blank and zero are one, rounding is no change, the order of exercises does not matter, and what
 * `later` leaves out (a rating, a note, a distance) is no contradiction. The length of a session is compared only where both know it:
 * it alone is not worth a correction. `statesKinds`: see FileReading.
 */
export const saysNothingNew = (
  known: SessionContent,
  later: SessionContent,
  statesKinds: boolean,
  identity: NameIdentity,
): boolean => {
  if (later.title !== undefined && known.title !== undefined && later.title !== known.title) return false
  if (later.note !== undefined && later.note !== known.note) return false
  if (later.minutes !== undefined && known.minutes !== undefined && !near(known.minutes, later.minutes, 1))
    return false
  const before = byName(known, identity)
  const after = byName(later, identity)
  if (before.size !== after.size) return false
  for (const [name, lift] of after) {
    const same = before.get(name)
    if (!same || same.sets.length !== lift.sets.length) return false
    if (lift.note !== '' && lift.note !== same.note) return false
    if (!sameSets(same.sets, lift.sets, statesKinds)) return false
  }
  return true
}

type Lift = { readonly sets: LoggedSet[]; note: string }

const byName = (content: SessionContent, identity: NameIdentity): Map<string, Lift> => {
  const lifts = new Map<string, Lift>()
  for (const { name, sets, note } of content.exercises) {
    const key = identity(name)
    const lift = lifts.get(key)
    if (lift) {
      lift.sets.push(...sets)
      if (note) lift.note = lift.note === '' ? note : `${lift.note}\n${note}`
    } else lifts.set(key, { sets: [...sets], note: note ?? '' })
  }
  return lifts
}

const sameSets = (known: readonly LoggedSet[], later: readonly LoggedSet[], statesKinds: boolean): boolean =>
  later.every((set, i) => sameSet(known[i]!, set, statesKinds)) ||
  // A spreadsheet may have sorted the rows.
  later.toSorted(byLoad).every((set, i) => sameSet(known.toSorted(byLoad)[i]!, set, statesKinds))

const sameSet = (known: LoggedSet, later: LoggedSet, statesKinds: boolean): boolean =>
  near(known.massKg, later.massKg, sameKg) &&
  near(known.assistanceKg, later.assistanceKg, sameKg) &&
  (known.reps ?? 0) === (later.reps ?? 0) &&
  near(known.seconds, later.seconds, sameSeconds) &&
  (later.metres === undefined || near(known.metres, later.metres, sameMetres)) &&
  (known.skipped ?? false) === (later.skipped ?? false) &&
  (!statesKinds || known.kind === later.kind) &&
  (later.rpe === undefined || later.rpe === known.rpe) &&
  (later.rir === undefined || later.rir === known.rir)

const near = (a: number | undefined, b: number | undefined, within: number): boolean =>
  Math.abs((a ?? 0) - (b ?? 0)) <= within

const byLoad = (a: LoggedSet, b: LoggedSet): number =>
  Math.round((a.massKg ?? 0) * 10) - Math.round((b.massKg ?? 0) * 10) ||
  (a.reps ?? 0) - (b.reps ?? 0) ||
  (a.seconds ?? 0) - (b.seconds ?? 0) ||
  (a.metres ?? 0) - (b.metres ?? 0)

/**
 * `later` as the new telling of a session, with what only the telling before it knew: length, notes, ratings, distances. Sets meet by
 * exercise and place, and only while their numbers are the same.
 */
export const keepingWhatIsKnown = (
  known: SessionContent,
  later: SessionContent,
  identity: NameIdentity,
): SessionContent => {
  const before = byName(known, identity)
  const taken = new Map<string, number>()
  const exercises = later.exercises.map((exercise) => {
    const key = identity(exercise.name)
    const lift = before.get(key)
    if (!lift) return exercise
    const from = taken.get(key) ?? 0
    taken.set(key, from + exercise.sets.length)
    const note = exercise.note ?? (from === 0 && lift.note !== '' ? lift.note : undefined)
    const sets = exercise.sets.map((set, i) => rated(lift.sets[from + i], set))
    return { ...exercise, sets, ...(note === undefined ? {} : { note }) }
  })
  return {
    ...later,
    ...(later.minutes === undefined && known.minutes !== undefined ? { minutes: known.minutes } : {}),
    ...(later.note === undefined && known.note !== undefined ? { note: known.note } : {}),
    exercises,
  }
}

const rated = (known: LoggedSet | undefined, set: LoggedSet): LoggedSet => {
  const keeps = known && (known.rpe ?? known.rir ?? known.metres) !== undefined
  if (!keeps || !sameSet(known, { ...set, kind: known.kind }, true)) return set
  const { rpe, rir, metres } = { ...known, ...set }
  return {
    ...set,
    ...(rpe === undefined ? {} : { rpe }),
    ...(rir === undefined ? {} : { rir }),
    ...(metres === undefined ? {} : { metres }),
  }
}
