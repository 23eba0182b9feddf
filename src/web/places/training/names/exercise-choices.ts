import { exerciseIndexOf, suggestExercises } from '#protocol/identify-exercise'
import type { Protocol } from '#protocol/protocol'
import type { Query } from '#web/engine/query'

export type ExerciseName = { readonly id: string; readonly name: string }

export type ExerciseChoices = {
  /** What the name may mean, best first. */
  readonly guesses: readonly ExerciseName[]
  /** Every exercise known, by name. */
  readonly exercises: readonly ExerciseName[]
}

const guessesShown = 3

/** What a logged name may mean. Nothing is decided from a guess. */
export const exerciseChoices: Query<{ readonly name: string }, ExerciseChoices> = async (
  ground,
  { name },
) => {
  const protocol = await ground.withExercises()
  return { guesses: guessesFor(protocol, name), exercises: exerciseNames(protocol) }
}

export const guessesFor = ({ exercises }: Protocol, name: string): readonly ExerciseName[] =>
  suggestExercises(exerciseIndexOf(exercises), name, guessesShown).map(named)

export const exerciseNames = ({ exercises }: Protocol): readonly ExerciseName[] =>
  [...exercises.values()].map(named).toSorted((a, b) => (a.name < b.name ? -1 : 1))

const named = ({ id, name }: ExerciseName): ExerciseName => ({ id, name })
