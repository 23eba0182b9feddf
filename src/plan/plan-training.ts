import type { TrainingPlanner } from './plan.ts'
import { planSession } from './session/plan-session.ts'
import { findDeload } from './week/find-deload.ts'
import { planWeek } from './week/plan-week.ts'

/** The next session with its caps, and the week it stands in. */
export const planTraining: TrainingPlanner = (protocol, history, assessment) => {
  const planned = planSession(protocol, history, assessment)
  return {
    limits: planned?.limits ?? null,
    session: planned?.session ?? null,
    deload: findDeload(protocol.limits, history, assessment),
    week: planWeek(protocol, history, assessment),
  }
}
