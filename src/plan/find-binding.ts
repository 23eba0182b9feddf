import type { Ground } from '#protocol/reason'
import { type Overlay, reconsider } from './make-overlay.ts'
import { ground } from './ground.ts'
import type { SessionLimits } from './plan.ts'
import type { Situation } from './situation.ts'
import { type Choice, scoreOf } from './optimise.ts'

/**
 * What keeps the session from keeping more of its stimulus: that lifts come back as themselves, where a stand-in would keep
 * more within all caps; the cap on units where a slot could keep more but for them; the cap on the peak where it could but
 * for that; else what the first changed lift exceeds by itself.
 */
export const findBinding = (situation: Situation, overlay: Overlay): Ground => {
  const { session, choices, goal } = overlay
  const options = choices.flatMap((choice) => (choice.isLimited ? [choice.options] : []))
  if (canImprove(overlay, options, goal.units)) return ground('limit/returns')
  if (canImprove(overlay, options, Infinity)) return session.binding.units
  const freed: SessionLimits = { ...session, cap: { ...session.cap, peakNm: Number.MAX_SAFE_INTEGER } }
  if (canImprove(overlay, reconsider(situation, freed, overlay), overlay.goal.units))
    return session.binding.peak
  // Where several limits hold the same lift, lifting one of them frees nothing: the one on the peak speaks for them.
  const violations = choices.flatMap((choice) => choice.violations)
  return (
    violations.find((violation) => violation === session.binding.peak) ??
    violations.find(({ rule }) => rule.startsWith('limit/')) ??
    session.binding.peak
  )
}

/** True where another option for one slot would keep more, within so many units. */
const canImprove = (
  { choices, goal }: Overlay,
  options: readonly (readonly Choice[])[],
  units: number,
): boolean => {
  const chosen: readonly Choice[] = choices.flatMap((one) => (one.isLimited ? [one.chosen] : []))
  const now = scoreOf(chosen, goal).stimulus
  return options.some((offered, slot) =>
    offered.some((option) => {
      const session = chosen.with(slot, option)
      const sum = session.reduce((total, one) => total + one.units, 0)
      const isTaken =
        option.target !== null && chosen.some((one, at) => at !== slot && one.target === option.target)
      return !isTaken && sum <= units && scoreOf(session, goal).stimulus > now
    }),
  )
}
