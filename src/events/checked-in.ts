import * as v from 'valibot'
import { daySchema, envelopeEntries, nprsSchema } from './envelope.ts'

const answerSchema = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])

/** One check-in: pain on the NPRS and answers by question id. A question not answered is absent, never "no". */
export const checkedInSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('checked-in'),
  pain: v.object({ now: nprsSchema, worst24h: v.optional(nprsSchema), average7d: v.optional(nprsSchema) }),
  episode: v.optional(v.object({ began: daySchema, painAtStart: v.optional(nprsSchema) })),
  answers: v.optional(v.record(v.string(), answerSchema), {}),
  note: v.optional(v.string()),
})
export type CheckedIn = v.InferOutput<typeof checkedInSchema>
