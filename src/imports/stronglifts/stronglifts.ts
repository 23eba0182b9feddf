import type { TableImporter } from '#imports/table/table-importer'
import { readRowPerExercise } from './row-per-exercise.ts'
import { readRowPerWorkout } from './row-per-workout.ts'

/** StrongLifts. Until about 2018 a wide row per workout with repeated headers; later a row per exercise. */
export const stronglifts: TableImporter = {
  app: 'stronglifts',
  recognise: (head) => {
    const header = (head[0] ?? []).map((cell) => cell.trim())
    if (header.some((cell) => /^Exercise 1$/iu.test(cell)) && header.some((cell) => /^Set 1$/iu.test(cell))) {
      return (source, watch) => readRowPerWorkout(header, source, watch)
    }
    if (
      header.some((cell) => /^Set 1 \(Reps\)$/iu.test(cell)) &&
      header.some((cell) => /^Exercise$/iu.test(cell))
    ) {
      return (source, watch) => readRowPerExercise(header, source, watch)
    }
    return undefined
  },
}
