import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { questionScreens } from './question-screens.ts'
import { idSchema } from './rule.ts'

/** One question of the check-in: protocol/questions/<id>.yaml. */
export const questionSchema = v.strictObject({
  id: idSchema,
  ask: v.string(),
  help: v.optional(v.string()),
  kind: v.picklist(['choice', 'yes-no', 'scale', 'number', 'list']),
  options: v.optional(v.array(v.strictObject({ value: v.string(), label: v.string() }))),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  unit: v.optional(v.string()),
  /** Questions of one screen are asked together; "none of these" answers an explicit no to each. */
  screen: v.picklist(questionScreens),
  order: v.number(),
  /** The value that "none of these" records. Absent: not part of a "none of these" screen. */
  noneValue: v.optional(v.union([v.string(), v.boolean()])),
  /** Without it there is no self-care. */
  critical: v.optional(v.boolean(), false),
  /** Decides an emergency rule without being critical: heads what is asked next. */
  emergency: v.optional(v.boolean(), false),
  /** Kept across check-ins: for ever, or for so many days. */
  remembered: v.optional(v.union([v.literal('always'), v.pipe(v.number(), v.integer())])),
  /** What an "unsure" means. */
  unsure: v.optional(v.picklist(['same-day', 'incomplete', 'unknown']), 'unknown'),
  /** The one instruction or question that settles an "unsure". */
  settle: v.optional(v.string()),
  /** Asked only when this holds or is unknown. */
  when: v.optional(conditionSchema),
})
export type Question = v.InferOutput<typeof questionSchema>
