import { ground } from '#plan/ground'
import { mostKept } from '#plan/optimise/choose-best'
import { keptOf, mostImagined } from '#plan/optimise/score'
import type { SessionLimits } from '#plan/plan'
import type { Ground } from '#protocol/reason'
import type { ItemOption } from './item-option.ts'
import { type Overlay, reconsider } from './make-overlay.ts'

/**
 * What keeps the session from keeping more of its stimulus. That lifts come back as themselves, where stand-ins would keep enough
 * within all caps; else, of this, the cap on units and the cap on the peak, the one that costs most. Each is known by the best session there
 * is without it. Where lifting any one of them frees nothing, what the first changed lift exceeds by itself.
 */
export const findBinding = (overlay: Overlay): Ground => {
  const { session, choices, goal } = overlay
  const open = choices.filter(({ isLimited }) => isLimited)
  const options = open.map((choice) => choice.options)
  const chosen = open.map((choice) => choice.chosen)
  const now = keptOf(chosen, goal)
  const every = open.map((choice) => choice.every)
  const withoutReturns = mostKept(
    isEnough(overlay, mostImagined(every, goal)) ? every : options,
    goal,
    chosen,
  )
  if (withoutReturns > now + smallestGain && isEnough(overlay, withoutReturns)) return ground('limit/returns')
  const highPeak: SessionLimits = { ...session, cap: { ...session.cap, peakNm: Number.MAX_SAFE_INTEGER } }
  const gains = [
    { limit: ground('limit/returns'), gain: withoutReturns - now },
    {
      limit: session.binding.units,
      gain: mostKept(options, { ...goal, units: unitsOfAll(options) }, chosen) - now,
    },
    { limit: session.binding.peak, gain: mostKept(reconsider(overlay, highPeak), goal, chosen) - now },
  ]
  const dearest = gains.reduce((most, one) => (one.gain > most.gain + smallestGain ? one : most))
  if (dearest.gain > smallestGain) return dearest.limit
  // Where several limits hold the same lift, lifting one of them frees nothing: the one on the peak speaks for them.
  const violations = choices.flatMap((choice) => choice.violations)
  return (
    violations.find((violation) => violation === session.binding.peak) ??
    violations.find(({ rule }) => rule.startsWith('limit/')) ??
    session.binding.peak
  )
}

const isEnough = ({ goal, workshop }: Overlay, kept: number): boolean =>
  kept >= workshop.situation.protocol.limits.stimulus.keep * goal.wanted.reduce((sum, sets) => sum + sets, 0)

// Sessions differ by eighths of a set or not at all; less is how finely the most is looked for.
const smallestGain = 2e-3

/** Units that no session of these options exceeds. */
const unitsOfAll = (options: readonly (readonly ItemOption[])[]): number =>
  options.reduce((sum, ways) => sum + ways.reduce((most, { units }) => Math.max(most, units), 0), 0)
