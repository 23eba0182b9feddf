import * as v from 'valibot'
import { idSchema } from './rule.ts'

/** One source: protocol/sources/<id>.yaml. `seenAs` says how much of it was read. */
export const sourceSchema = v.strictObject({
  id: idSchema,
  citation: v.string(),
  doi: v.optional(v.string()),
  url: v.optional(v.string()),
  supports: v.string(),
  strength: v.picklist([
    'systematic-review',
    'trial',
    'cohort',
    'laboratory',
    'guideline',
    'case-series',
    'practice',
    'design-choice',
  ]),
  seenAs: v.picklist(['abstract', 'page', 'data', 'secondary', 'memory', 'design-choice']),
  read: v.optional(v.strictObject({ by: v.string(), on: v.string() })),
})
export type Source = v.InferOutput<typeof sourceSchema>
