import { addStimuli, musclesOf, type Stimulus, stimulusOf } from '#plan/loads/stimulus'
import { addDemands } from '#plan/loads/work-demand'
import type { Goal } from '#plan/optimise/score'
import type { SessionLimits } from '#plan/plan'
import type { Situation } from '#plan/situation'
import type { Muscle } from '#protocol/exercise'
import type { LimitedSlot } from './limited-slot.ts'
import type { ProgrammedSlot } from './programmed-slot.ts'

/**
 * What the slots that have to give way are to keep: the programmed sets of every muscle they train, less what the other slots give
 * anyway, within the units those leave.
 */
export const setGoal = (
  { protocol }: Situation,
  { cap }: SessionLimits,
  limited: readonly LimitedSlot[],
): { readonly goal: Goal; readonly muscles: readonly Muscle[] } => {
  const programmed = (of: readonly ProgrammedSlot[]): Stimulus =>
    addStimuli(
      of.flatMap(({ exercise, sets }) =>
        exercise === undefined ? [] : [stimulusOf(protocol.limits.stimulus, exercise, sets.length)],
      ),
    )
  const muscles = [
    ...new Set(
      limited.flatMap(({ slot: { exercise }, isLimited }) =>
        exercise !== undefined && isLimited ? musclesOf(exercise) : [],
      ),
    ),
  ]
  const free = limited.flatMap(({ slot, isLimited }) => (isLimited ? [] : [slot]))
  const whole = programmed(limited.map(({ slot }) => slot))
  const given = programmed(free)
  return {
    muscles,
    goal: {
      wanted: muscles.map((muscle) => whole.get(muscle) ?? 0),
      given: muscles.map((muscle) => given.get(muscle) ?? 0),
      units: cap.units - addDemands(free.map(({ demand }) => demand)).units,
      returns: 0,
    },
  }
}
