import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { idSchema, ruleEntries } from './rule.ts'

/** A case that shows what a rule does: the facts given, the rest unknown. */
const exampleSchema = v.strictObject({
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  gives: v.union([v.boolean(), v.literal('unknown')]),
})

/** One flag: protocol/triage/<id>.yaml. At least one example each that fires, that does not, and that is unknown. */
export const triageRuleSchema = v.strictObject({
  id: idSchema,
  /** The id in the evidence table, such as E01. */
  code: v.string(),
  level: v.picklist(['emergency', 'same-day', 'book']),
  /** What a book rule does to the comeback (rules: "What book does"). */
  effect: v.optional(v.picklist(['wait', 'hold', 'no-plan'])),
  when: conditionSchema,
  /** What to do now and where to go, in one or two sentences. */
  act: v.string(),
  ...ruleEntries,
  examples: v.array(exampleSchema),
})
export type TriageRule = v.InferOutput<typeof triageRuleSchema>
