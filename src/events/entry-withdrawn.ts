import * as v from 'valibot'
import { envelopeEntries, idSchema } from './envelope.ts'

/** Takes an earlier event back. Nothing is deleted: the event stays in the journal and stops counting. */
export const entryWithdrawnSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('entry-withdrawn'),
  entry: idSchema,
  reason: v.optional(v.string(), ''),
})
export type EntryWithdrawn = v.InferOutput<typeof entryWithdrawnSchema>
