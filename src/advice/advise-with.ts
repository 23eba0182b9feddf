import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import { assess } from '#assessment/assess'
import { foldHistory } from '#history/fold-history'
import type { ProgrammeFinder } from '#history/programme/programme'
import { makePlan } from '#plan/make-plan'
import type { TrainingPlanner } from '#plan/plan'
import type { Protocol } from '#protocol/protocol'
import type { Advice } from './advise.ts'

/** The stages that have something to do only where there is training or a programme: a third of the whole. */
export type TrainingStages = {
  readonly findProgramme: ProgrammeFinder
  readonly planTraining: TrainingPlanner
}

/** `advise` with the stages of training given, so that a shell may load them once there is some. */
export const adviseWith = (
  { findProgramme, planTraining }: TrainingStages,
  protocol: Protocol,
  journal: readonly Event[],
  day: Day,
): Advice => {
  const history = foldHistory(journal, day)
  const assessment = assess(protocol, history, findProgramme)
  const plan = makePlan(protocol, history, assessment, planTraining)
  return { on: day, protocol: protocol.identity, history, assessment, plan }
}
