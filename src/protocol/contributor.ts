import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { idSchema, ruleEntries } from './rule.ts'

/** One of the five contributors: protocol/contributors/<id>.yaml (evidence section 6). */
export const contributorSchema = v.strictObject({
  id: v.picklist(['load-spike', 'technique', 'capacity', 'mobility', 'previous-episode']),
  name: v.string(),
  ...ruleEntries,
  /** Points it starts with. */
  prior: v.number(),
  /** Points for (positive) and against (negative); all whose condition is true count. */
  points: v.array(
    v.strictObject({ id: idSchema, points: v.number(), when: conditionSchema, ...ruleEntries }),
  ),
  /** The one small change that would settle it, tried for two sessions. */
  test: v.string(),
})
export type Contributor = v.InferOutput<typeof contributorSchema>
