import type { Exercise, Muscle } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'

/** Hard sets per muscle: a set counts for each muscle it trains, and for less where it only helps. */
export type Stimulus = ReadonlyMap<Muscle, number>

/** What `sets` hard sets of an exercise count per muscle. `sets` may be a fraction: sets times their effort factor. */
export const stimulusOf = (
  { primary, secondary }: Limits['stimulus'],
  exercise: Exercise,
  sets: number,
): Stimulus => {
  const counted = new Map<Muscle, number>()
  for (const muscle of exercise.muscles.secondary) counted.set(muscle, sets * secondary)
  for (const muscle of exercise.muscles.primary) counted.set(muscle, sets * primary)
  return counted
}

export const addStimuli = (stimuli: Iterable<Stimulus>): Stimulus => {
  const sum = new Map<Muscle, number>()
  for (const stimulus of stimuli)
    for (const [muscle, sets] of stimulus) sum.set(muscle, (sum.get(muscle) ?? 0) + sets)
  return sum
}

/** The muscles an exercise trains, main ones first. */
export const musclesOf = (exercise: Exercise): readonly Muscle[] => [
  ...exercise.muscles.primary,
  ...exercise.muscles.secondary,
]

/**
 * The share of the programmed stimulus that is kept: per muscle at most 1, and over `counted` weighted by programmed
 * sets. 1 where nothing counts.
 */
export const stimulusKept = (
  programmed: Stimulus,
  adjusted: Stimulus,
  counted: ReadonlySet<Muscle>,
): { readonly overall: number; readonly byMuscle: Readonly<Partial<Record<Muscle, number>>> } => {
  const byMuscle: Partial<Record<Muscle, number>> = {}
  let kept = 0
  let whole = 0
  for (const [muscle, sets] of programmed) {
    if (sets <= 0) continue
    const share = Math.min(1, (adjusted.get(muscle) ?? 0) / sets)
    byMuscle[muscle] = share
    if (!counted.has(muscle)) continue
    kept += share * sets
    whole += sets
  }
  return { overall: whole === 0 ? 1 : kept / whole, byMuscle }
}
