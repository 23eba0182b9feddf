import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { Advice } from './advise.ts'
import { recurrencePlan } from './recurrence-plan.ts'
import { type Reason, sayReason } from './say.ts'

/**
 * The member `recurrence` of the public advice: what to do should the pain come back; absent unless a comeback is over. It
 * stands apart so that an app can load it when it is asked for.
 */
export const publicRecurrence = (protocol: Protocol, advice: Advice) => {
  const plan = recurrencePlan(protocol, advice)
  const say = (ground: Ground): Reason => sayReason(protocol, ground, advice.history.profile.units ?? 'kg')
  return plan === null
    ? {}
    : {
        recurrence: {
          since: plan.since,
          outlook: say(plan.outlook),
          parts: plan.parts.map(({ id, grounds }) => ({ id, reasons: grounds.map(say) })),
        },
      }
}

export type PublicRecurrence = NonNullable<ReturnType<typeof publicRecurrence>['recurrence']>
