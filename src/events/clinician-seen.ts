import * as v from 'valibot'
import { amountSchema, envelopeEntries } from './envelope.ts'

/** A visit to a clinician and what it allows. `avoid` holds exercise ids or patterns; `maxPhase` a phase id. */
export const clinicianSeenSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('clinician-seen'),
  outcome: v.picklist(['cleared', 'cleared-with-limits', 'not-cleared']),
  profession: v.string(),
  limits: v.optional(
    v.object({
      maxMassKg: v.optional(amountSchema),
      avoid: v.optional(v.array(v.string())),
      maxPhase: v.optional(v.string()),
    }),
  ),
  note: v.optional(v.string()),
})
export type ClinicianSeen = v.InferOutput<typeof clinicianSeenSchema>
