import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import { nextCheckIn } from './day/next-check-in.ts'
import { planActions } from './day/plan-actions.ts'
import { planSession } from './session/plan-session.ts'
import type { Plan } from './plan.ts'
import { tryChange } from './day/tried-change.ts'
import { planWeek } from './week/plan-week.ts'

/** What to do, from what the assessment says. Triage has veto: where it closes training, no session is planned. */
export const makePlan = (protocol: Protocol, history: History, assessment: Assessment): Plan => {
  const isTraining = mayTrain(assessment)
  const planned = isTraining ? planSession(protocol, history, assessment) : null
  const session = planned?.session ?? null
  return {
    limits: planned?.limits ?? null,
    session,
    week: isTraining ? planWeek(protocol, history, assessment) : [],
    actions: planActions(protocol, assessment),
    change: tryChange(protocol, history, assessment),
    next: nextCheckIn(protocol, history, assessment, session),
  }
}

const mayTrain = ({ triage: { level, effects } }: Assessment): boolean =>
  (level === 'self-care' || level === 'book') && !effects.noPlan
