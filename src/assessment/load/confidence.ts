import type { Confidence, Exercise } from '#protocol/exercise'
import type { Body, SessionLoad } from '#assessment/assessment'

const letters: readonly Confidence[] = ['A', 'B', 'C', 'D']

export const lowerConfidence = (confidence: Confidence): Confidence =>
  letters[letters.indexOf(confidence) + 1] ?? 'D'

/** The least sure of some letters; A of none. */
export const leastSure = (confidences: readonly Confidence[]): Confidence =>
  letters[Math.max(0, ...confidences.map((one) => letters.indexOf(one)))]!

/** How sure the modelled moment of an exercise is for this lifter: one letter lower where the body is assumed. */
export const momentConfidence = ({ confidence }: Exercise, { isAssumed }: Body): Confidence =>
  isAssumed ? lowerConfidence(confidence) : confidence

/** How sure the load of some sessions is: as the least sure of the lifts that loaded the lower back. Null without any. */
export const loadConfidence = (loads: readonly SessionLoad[], body: Body): Confidence | null => {
  const lifts = loads.flatMap((load) =>
    load.lifts.flatMap(({ exercise, isLumbar }) =>
      exercise !== undefined && isLumbar ? [momentConfidence(exercise, body)] : [],
    ),
  )
  return lifts.length === 0 ? null : leastSure(lifts)
}
