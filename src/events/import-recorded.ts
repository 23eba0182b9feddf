import * as v from 'valibot'
import { envelopeEntries, idSchema } from './envelope.ts'

/** One file brought in: which sessions it holds. Withdrawing it withdraws the sessions no other live import names. */
export const importRecordedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('import-recorded'),
  file: v.string(),
  sha256: v.string(),
  app: v.string(),
  dialect: v.string(),
  sessions: v.array(idSchema),
})
export type ImportRecorded = v.InferOutput<typeof importRecordedSchema>
