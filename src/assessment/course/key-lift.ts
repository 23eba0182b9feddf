import type { Episode, LiftLoad, ReferenceLift } from '#assessment/assessment'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'

/**
 * What makes a session a key session: a working set of the lift that hurt, or of its pattern where it loads the back; any lumbar
 * lift where none is known to have hurt. A leg press is a squat by its pattern and asks next to nothing of the back: only what
 * loads it says how it answers.
 *
 * Where no load from before is known, no lift gets a load either, and the body on its own feet is all the back is given
 * to answer: then a working set of `limits.episode.bodyLoaded` that the trunk is carried through counts as well.
 */
export const keyLiftOf = (
  limits: Limits,
  episode: Episode,
  reference: ReferenceLift | null,
): ((lift: LiftLoad) => boolean) => {
  const hurting = episode.provoking ?? reference?.exercise
  const isLoadKnown = reference !== null && reference.l0Kg !== null
  const isLikeIt = (exercise: Exercise): boolean =>
    isLumbarExercise(limits, exercise) && (hurting === undefined || exercise.pattern === hurting.pattern)
  const isBodyLoaded = ({ pattern, lever }: Exercise): boolean =>
    !isLoadKnown && lever.upperBodyM > 0 && limits.episode.bodyLoaded.includes(pattern)
  return ({ exercise, workingSets }) =>
    exercise !== undefined &&
    workingSets > 0 &&
    (exercise.id === hurting?.id || isLikeIt(exercise) || isBodyLoaded(exercise))
}
