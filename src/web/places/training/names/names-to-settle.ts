import type { Query } from '#web/engine/query'
import { type ExerciseName, exerciseNames, guessesFor } from './exercise-choices.ts'

type UnsettledName = {
  readonly key: string
  /** As logged. */
  readonly name: string
  readonly sets: number
  /** What it may mean, best first. */
  readonly guesses: readonly ExerciseName[]
}

export type NamesToSettle = {
  /** Those with the most sets first. */
  readonly names: readonly UnsettledName[]
  /** Every exercise known, by name. */
  readonly exercises: readonly ExerciseName[]
}

/** Names of the log that no exercise is known for, and what they may mean. */
export const namesToSettle: Query<null, NamesToSettle> = async (ground) => {
  const { history, assessment } = ground.advice()
  const protocol = await ground.withExercises()
  const found = new Map<string, { name: string; sets: number }>()
  for (const { lifts } of history.sessions)
    for (const { name, key, exercise, sets } of lifts) {
      const known = found.get(key)
      if (known !== undefined) known.sets += sets.length
      else if (assessment.identify(name, exercise) === undefined) found.set(key, { name, sets: sets.length })
    }
  return {
    names: Array.from(found, ([key, { name, sets }]) => ({
      key,
      name,
      sets,
      guesses: guessesFor(protocol, name),
    })).toSorted((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1)),
    exercises: exerciseNames(protocol),
  }
}
