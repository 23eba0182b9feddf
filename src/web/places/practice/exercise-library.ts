import { bodyOf } from '#assessment/load/body-of'
import { momentConfidence } from '#assessment/load/confidence'
import { momentNm } from '#assessment/load/lumbar-load'
import { plainName } from '#protocol/exercise-name'
import type { Confidence, Pattern } from '#protocol/exercise'
import type { Ground } from '#web/engine/query'

export type ExerciseLine = {
  readonly id: string
  readonly name: string
  readonly pattern: Pattern
  readonly confidence: Confidence
  /** Metres from L5/S1 to the load at the hardest point, for a body of 1.75 m. */
  readonly extM: number
  /** What it asks of this lifter's lower back without any load, Nm: the body alone. */
  readonly bodyNm: number
  /** The lever stands for a measured demand and cannot be seen. */
  readonly isEquivalent: boolean
  /** What it may be looked for by, plain. */
  readonly names: string
}

/** Every exercise of the protocol, by name. */
export const exerciseLibrary = async ({
  withExercises,
  advice,
}: Ground): Promise<readonly ExerciseLine[]> => {
  const { exercises, limits } = await withExercises()
  const body = bodyOf(limits, advice().history.profile)
  return [...exercises.values()]
    .map((exercise) => {
      const { id, name, aliases, pattern, lever } = exercise
      return {
        id,
        name,
        pattern,
        confidence: momentConfidence(exercise, body),
        extM: lever.extM,
        bodyNm: momentNm(limits, body, exercise, null),
        isEquivalent: lever.kind === 'equivalent',
        names: [name, ...aliases].map(plainName).join(' | '),
      }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
