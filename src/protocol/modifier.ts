import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { idSchema, ruleEntries } from './rule.ts'

/**
 * What turns a pain up or down without being a reason for it: protocol/modifiers/<id>.yaml (evidence section 6). Always
 * shown beside the contributors, never weighed.
 */
export const modifierSchema = v.strictObject({
  id: idSchema,
  name: v.string(),
  when: conditionSchema,
  ...ruleEntries,
})
export type Modifier = v.InferOutput<typeof modifierSchema>
