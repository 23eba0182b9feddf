import { fact, ground } from '#plan/ground'
import type { Situation } from '#plan/situation'
import type { Exercise } from '#protocol/exercise'
import type { Ground } from '#protocol/reason'

/**
 * Why a barbell hinge waits (evidence section 3): the trunk hold was measured and is short. Null: it is no such lift, or nothing speaks
 * against it; a hold that was not measured says nothing.
 */
export const hingeGate = (
  { protocol, assessment }: Situation,
  { name, pattern, equipment }: Exercise,
): Ground | null => {
  const hold = assessment.facts['screen-trunk-hold'] ?? null
  const { fewestHoldSeconds } = protocol.limits.hingeGate
  if (pattern !== 'hinge' || !equipment.includes('barbell') || hold === null || hold >= fewestHoldSeconds)
    return null
  return ground('limit/hinge-gate', [
    fact('lift', name),
    fact('screen-trunk-hold', hold, 's'),
    fact('needed', fewestHoldSeconds, 's'),
  ])
}
