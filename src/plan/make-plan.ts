import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import { nextCheckIn } from './day/next-check-in.ts'
import { planActions } from './day/plan-actions.ts'
import { tryChange } from './day/tried-change.ts'
import type { Plan, TrainingPlanner } from './plan.ts'

/**
 * What to do, from what the assessment says. Triage has veto: where it closes training, none is planned. Elsewhere
 * `planTraining` plans it.
 */
export const makePlan = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
  planTraining: TrainingPlanner,
): Plan => {
  const training = mayTrain(assessment) ? planTraining(protocol, history, assessment) : noTraining
  return {
    ...training,
    actions: planActions(protocol, assessment, training.deload),
    change: tryChange(protocol, history, assessment),
    next: nextCheckIn(protocol, history, assessment, training.session),
  }
}

/** Also what every planner says where there is no training and no programme. */
export const noTraining: ReturnType<TrainingPlanner> = { limits: null, session: null, week: [], deload: null }

/** False where training waits for somebody to be seen, or for answers. */
export const mayTrain = ({ triage: { level, effects } }: Assessment): boolean =>
  (level === 'self-care' || level === 'book') && !effects.noPlan
