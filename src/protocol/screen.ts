import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { idSchema, ruleEntries } from './rule.ts'

/** How a result is written down: its unit is the one `assessment/screen-facts.ts` reads. */
const measureSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('number'),
    unit: v.string(),
    min: v.number(),
    max: v.number(),
    step: v.number(),
    /** Held against a clock that counts up. */
    timed: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    kind: v.literal('choice'),
    unit: v.string(),
    options: v.pipe(v.array(v.strictObject({ value: idSchema, label: v.string() })), v.minLength(2)),
  }),
])

/**
 * One self-screen: protocol/screens/<id>.yaml. `says` is what it can and cannot tell. Text may hold a number of
 * limits.yaml by its path, such as `{causes.sideGapSeconds}`.
 */
export const screenSchema = v.strictObject({
  id: idSchema,
  title: v.string(),
  order: v.number(),
  /** It may be taken while this is true. Unknown is not true. */
  when: conditionSchema,
  /** What is said while it may not. */
  notNow: v.string(),
  /** What is needed. */
  needs: v.optional(v.string()),
  steps: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Who must not, and when to stop. */
  mind: v.string(),
  /** Left and right are taken one after the other. */
  sides: v.optional(v.boolean(), false),
  measure: measureSchema,
  /** What a result changes in the advice. */
  changes: v.string(),
  /** Drills and technique that go with it. */
  practise: v.optional(v.array(idSchema), []),
  /** The figure that shows it: an id of figures/. */
  figure: v.optional(idSchema),
  ...ruleEntries,
})
export type Screen = v.InferOutput<typeof screenSchema>
