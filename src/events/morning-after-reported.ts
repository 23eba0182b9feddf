import * as v from 'valibot'
import { envelopeEntries, idSchema, nprsSchema } from './envelope.ts'

/** Pain the morning after a session, on the NPRS. */
export const morningAfterReportedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('morning-after-reported'),
  session: idSchema,
  pain: nprsSchema,
  settledWithin48h: v.optional(v.boolean()),
  newLegSymptoms: v.optional(v.boolean()),
})
export type MorningAfterReported = v.InferOutput<typeof morningAfterReportedSchema>
