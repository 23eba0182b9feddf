import * as v from 'valibot'
import { envelopeEntries, idSchema } from './envelope.ts'

/**
 * Puts a new body under the id of an earlier event; the whole body, not a part. The envelope stays, but the body may
 * carry `on` to move the entry to another day. Read with the body under `body` or spread beside `entry`.
 */
export const entryCorrectedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('entry-corrected'),
  entry: idSchema,
  body: v.record(v.string(), v.unknown()),
})
export type EntryCorrected = v.InferOutput<typeof entryCorrectedSchema>
