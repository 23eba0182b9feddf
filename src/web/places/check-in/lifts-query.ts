import type { Ground } from '#web/engine/query'

export type NamedLift = { readonly id: string; readonly name: string }

export type LiftsAnswer = {
  /** The lifter's own lifts that ask most of the lower back, the highest first; common ones where the log has too few. */
  readonly likely: readonly NamedLift[]
  /** All, by name. */
  readonly all: readonly NamedLift[]
}

const likelyShown = 6
const common = ['squat-high', 'dl-conv', 'rdl', 'squat-front', 'row-barbell', 'leg-press']

/** Exercises a lifter may name as the one that hurt. */
export const liftsQuery = async ({ advice, withExercises }: Ground): Promise<LiftsAnswer> => {
  const { exercises } = await withExercises()
  const peaks = new Map<string, number>()
  for (const { lifts } of advice().assessment.loads)
    for (const { exercise, isLumbar, peakNm } of lifts)
      if (exercise !== undefined && isLumbar)
        peaks.set(exercise.id, Math.max(peakNm, peaks.get(exercise.id) ?? 0))
  const own = [...peaks].toSorted(([, a], [, b]) => b - a).map(([id]) => id)
  const named = [...new Set([...own, ...common])].slice(0, likelyShown)
  return {
    likely: named.flatMap((id) => {
      const exercise = exercises.get(id)
      return exercise === undefined ? [] : [{ id, name: exercise.name }]
    }),
    all: [...exercises.values()]
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
  }
}
