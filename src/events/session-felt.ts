import * as v from 'valibot'
import { envelopeEntries, idSchema, nprsSchema } from './envelope.ts'

/** How a session felt, on the NPRS; `lifts` where one lift stood out. Also allowed inside the session itself. */
export const feltEntries = {
  before: v.optional(nprsSchema),
  during: v.optional(nprsSchema),
  stoppedForSharpPain: v.optional(v.boolean()),
  lifts: v.optional(v.array(v.object({ name: v.string(), pain: nprsSchema }))),
}

export const sessionFeltSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('session-felt'),
  session: idSchema,
  ...feltEntries,
})
export type SessionFelt = v.InferOutput<typeof sessionFeltSchema>
