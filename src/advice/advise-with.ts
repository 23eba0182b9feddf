import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import { assess } from '#assessment/assess'
import { foldHistory } from '#history/fold-history'
import { makePlan } from '#plan/make-plan'
import type { TrainingPlanner } from '#plan/plan'
import type { Protocol } from '#protocol/protocol'
import type { Advice } from './advise.ts'

/**
 * The stages of `advise` with a planner of training, so that a shell may load that one later: over a journal without any
 * training each planner answers the same.
 */
export const adviseWith = (
  planTraining: TrainingPlanner,
  protocol: Protocol,
  journal: readonly Event[],
  day: Day,
): Advice => {
  const history = foldHistory(journal, day)
  const assessment = assess(protocol, history)
  const plan = makePlan(protocol, history, assessment, planTraining)
  return { on: day, protocol: protocol.identity, history, assessment, plan }
}
