import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { figureRefSchema } from './figure/figure.ts'
import { idSchema, ruleEntries } from './rule.ts'

/**
 * Something to do today: relief, a walk, a drill, a habit, a piece of technique, a referral, a check.
 * protocol/drills/<id>.yaml and protocol/advice/<id>.yaml.
 */
export const actionSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(['walk', 'relief', 'drill', 'habit', 'technique', 'referral', 'check']),
  title: v.string(),
  /** How it is drawn. */
  figure: v.optional(figureRefSchema),
  /** How much, how often; never a dose of a medicine. */
  dose: v.string(),
  /** The same with the lifter's own numbers, `{fact}` each, where all of them are known. */
  doseKnown: v.optional(v.string()),
  cues: v.optional(v.array(v.string()), []),
  /** When to stop or who must not. */
  mind: v.optional(v.string()),
  /** Timed work: seconds a set, sets. */
  timer: v.optional(
    v.strictObject({ seconds: v.number(), sets: v.number(), restSeconds: v.optional(v.number()) }),
  ),
  /** When it is offered. Unknown is not offered. */
  when: conditionSchema,
  /** Lower comes first. At most so many of one kind are offered a day: limits.actionsPerKind. */
  rank: v.number(),
  /** True where it may stand under same-day, emergency or incomplete. */
  comfort: v.optional(v.boolean(), false),
  ...ruleEntries,
})
export type ProtocolAction = v.InferOutput<typeof actionSchema>
