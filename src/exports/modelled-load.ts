import type { Advice } from '#advice/advise'
import { momentConfidence } from '#assessment/load/confidence'
import { momentNm } from '#assessment/load/lumbar-load'
import { type Force, spinalForces } from '#assessment/load/spinal-forces'
import type { Confidence } from '#protocol/exercise'
import type { Protocol } from '#protocol/protocol'

/** What the usual load of the lift that loads are measured against asks at L5/S1, by the model. */
export type ModelledLoad = {
  readonly name: string
  readonly kg: number
  readonly momentNm: number
  readonly confidence: Confidence
  /** N, for context; null where the figure does not tell it. */
  readonly compression: Force | null
}

/** Null without an episode, a lift or a usual load of it. */
export const modelledLoad = (
  protocol: Protocol,
  { assessment: { episode, reference, body } }: Advice,
): ModelledLoad | null => {
  if (episode === null || reference === null || reference.l0Kg === null) return null
  const { exercise, l0Kg: kg } = reference
  return {
    name: exercise.name,
    kg,
    momentNm: momentNm(protocol.limits, body, exercise, kg),
    confidence: momentConfidence(exercise, body),
    compression: spinalForces(protocol, body, exercise, kg)?.compression ?? null,
  }
}
