import * as v from 'valibot'
import { envelopeEntries } from './envelope.ts'

/** What the lifter decided on one overlay item; `item` is `<on>/<slot>`. */
export const overlayDecidedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('overlay-decided'),
  item: v.string(),
  decision: v.picklist(['accepted', 'overridden', 'undone']),
  note: v.optional(v.string()),
})
export type OverlayDecided = v.InferOutput<typeof overlayDecidedSchema>
