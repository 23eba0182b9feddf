import { findOtherWays } from '#plan/overlay/other-ways'
import { itemId, overlayOf } from '#plan/session/plan-session'
import type { Protocol } from '#protocol/protocol'
import type { Advice } from './advise.ts'
import { sayReason } from './say.ts'

/**
 * The member `otherWays` of the public advice: for each changed item of the session, other ways to do it with what speaks against
 * each; absent where no session is planned or nothing is capped. It stands apart so that an app can load it when it is asked for.
 */
export const publicOtherWays = (protocol: Protocol, advice: Advice) => {
  const { history, assessment, plan } = advice
  const found = plan.limits === null ? null : overlayOf(protocol, history, assessment)
  if (found === null) return {}
  const units = history.profile.units ?? 'kg'
  return {
    otherWays: found.overlay.choices.flatMap((choice) => {
      const ways = findOtherWays(found.overlay, choice)
      if (ways.length === 0) return []
      return [
        {
          item: itemId(found.on, choice.slot.slot),
          ways: ways.map(({ exercise, adjusted, against }) => ({
            exercise: exercise.id,
            name: exercise.name,
            adjusted,
            against: against.map((ground) => sayReason(protocol, ground, units)),
          })),
        },
      ]
    }),
  }
}

export type PublicOtherWays = NonNullable<ReturnType<typeof publicOtherWays>['otherWays']>[number]
