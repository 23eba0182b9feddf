import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Plan } from '#plan/plan'
import type { Protocol } from '#protocol/protocol'
import { adviseWith } from './advise-with.ts'
import { trainingStages } from './training-stages.ts'

/** Everything we tell a lifter, with every stage that led to it. */
export type Advice = {
  readonly on: Day
  readonly protocol: Protocol['identity']
  readonly history: History
  readonly assessment: Assessment
  readonly plan: Plan
}

/**
 * All we tell a lifter on `day`, from all they told us. Same inputs, same advice; never throws on a journal that decodes.
 * `journal` may be in any order and hold duplicates.
 */
export const advise = (protocol: Protocol, journal: readonly Event[], day: Day): Advice =>
  adviseWith(trainingStages, protocol, journal, day)
