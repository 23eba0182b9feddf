import { greatest } from '#basics/statistics'
import type { Ground } from '#protocol/reason'
import { type Overlay, reconsider } from './make-overlay.ts'
import { ground } from '#plan/ground'
import type { SessionLimits } from '#plan/plan'
import type { Situation } from '#plan/situation'
import { type Choice, scoreOf } from './optimise.ts'

/**
 * What keeps the session from keeping more of its stimulus, the one that costs most: the cap on units; the cap on the peak;
 * that lifts come back as themselves, where a stand-in would keep more within all caps. Else what the first changed lift
 * exceeds by itself.
 */
export const findBinding = (situation: Situation, overlay: Overlay): Ground => {
  const { session, choices, goal } = overlay
  const options = choices.flatMap((choice) => (choice.isLimited ? [choice.options] : []))
  const freed: SessionLimits = { ...session, cap: { ...session.cap, peakNm: Number.MAX_SAFE_INTEGER } }
  // What costs as much without more units costs it for the lifts that return.
  const costs = [
    { limit: ground('limit/returns'), keeps: mostKept(overlay, options, goal.units) },
    { limit: session.binding.units, keeps: mostKept(overlay, options, Infinity) },
    {
      limit: session.binding.peak,
      keeps: mostKept(overlay, reconsider(situation, freed, overlay), goal.units),
    },
  ]
  const dearest = costs.reduce((most, one) => (one.keeps > most.keeps ? one : most))
  if (dearest.keeps > 0) return dearest.limit
  // Where several limits hold the same lift, lifting one of them frees nothing: the one on the peak speaks for them.
  const violations = choices.flatMap((choice) => choice.violations)
  return (
    violations.find((violation) => violation === session.binding.peak) ??
    violations.find(({ rule }) => rule.startsWith('limit/')) ??
    session.binding.peak
  )
}

/** How much more stimulus another option for one slot would keep, within so many units; 0: none would. */
const mostKept = (
  { choices, goal }: Overlay,
  options: readonly (readonly Choice[])[],
  units: number,
): number => {
  const chosen: readonly Choice[] = choices.flatMap((one) => (one.isLimited ? [one.chosen] : []))
  const now = scoreOf(chosen, goal).stimulus
  const gains = options.flatMap((offered, slot) =>
    offered.map((option) => {
      const session = chosen.with(slot, option)
      const sum = session.reduce((total, one) => total + one.units, 0)
      const isTaken =
        option.target !== null && chosen.some((one, at) => at !== slot && one.target === option.target)
      return isTaken || sum > units ? 0 : scoreOf(session, goal).stimulus - now
    }),
  )
  return greatest([0, ...gains]) ?? 0
}
