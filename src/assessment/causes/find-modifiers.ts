import { evaluate, factsIn } from '#protocol/evaluate-condition'
import type { Facts } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { ModifierFinding } from '#assessment/assessment'

/** What turns pain up or down without being a reason for it, in the order of the protocol; weighed nowhere. */
export const findModifiers = (protocol: Protocol, facts: Partial<Facts>): readonly ModifierFinding[] =>
  protocol.modifiers.map(({ id, when }) => ({
    id,
    holds: evaluate(when, facts),
    ground: {
      rule: `modifier/${id}`,
      facts: factsIn(when).map((fact) => ({ fact, value: facts[fact] ?? null })),
      events: [],
    },
  }))
