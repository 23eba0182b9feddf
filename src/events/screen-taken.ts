import * as v from 'valibot'
import { envelopeEntries } from './envelope.ts'

/** The result of a self-screen, in the unit the screen asks for. */
export const screenTakenSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('screen-taken'),
  screen: v.string(),
  side: v.optional(v.picklist(['left', 'right'])),
  value: v.union([v.number(), v.string(), v.boolean()]),
  unit: v.string(),
})
export type ScreenTaken = v.InferOutput<typeof screenTakenSchema>
