import type { Ground } from '#protocol/reason'
import { type Overlay, overlayWithin } from './make-overlay.ts'
import type { SessionLimits } from './plan.ts'
import type { Situation } from './situation.ts'
import { scoreOf } from './optimise.ts'

/**
 * What keeps the session from keeping more of its stimulus: the cap on units or on the peak, where more could be kept
 * without it; else what the first changed lift exceeds by itself.
 */
export const findBinding = (situation: Situation, overlay: Overlay): Ground => {
  const { session, choices } = overlay
  const now = keptBy(overlay)
  const without = (cap: Partial<SessionLimits['cap']>): number =>
    keptBy(overlayWithin(situation, { ...session, cap: { ...session.cap, ...cap } }, overlay.slots))
  // As high as the day could ask, and no cap at all.
  if (without({ units: Number.MAX_SAFE_INTEGER }) > now) return session.binding.units
  if (without({ peakNm: Number.MAX_SAFE_INTEGER }) > now) return session.binding.peak
  // Where several limits hold the same lift, lifting one of them frees nothing: the one on the peak speaks for them.
  const violations = choices.flatMap((choice) => choice.violations)
  return (
    violations.find((violation) => violation === session.binding.peak) ??
    violations.find(({ rule }) => rule.startsWith('limit/')) ??
    session.binding.peak
  )
}

/** The share kept over the same muscles, whatever the caps. */
const keptBy = ({ choices, goal }: Overlay): number => {
  const whole = goal.wanted.reduce((sum, sets) => sum + sets, 0)
  const open = choices.filter(({ isLimited }) => isLimited).map(({ chosen }) => chosen)
  return whole === 0 ? 1 : scoreOf(open, goal).stimulus / whole
}
