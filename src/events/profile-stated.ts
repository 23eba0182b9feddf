import * as v from 'valibot'
import { amountSchema, envelopeEntries } from './envelope.ts'

/** What the lifter says of themselves. Each statement replaces only the members it names. */
export const profileStatedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('profile-stated'),
  born: v.optional(
    v.pipe(
      v.number(),
      v.integer('is not a year'),
      v.minValue(1900, 'is before 1900'),
      v.maxValue(2100, 'is after 2100'),
    ),
  ),
  sex: v.optional(v.picklist(['female', 'male', 'unstated'])),
  bodyMassKg: v.optional(
    v.pipe(amountSchema, v.minValue(20, 'is below 20 kg'), v.maxValue(400, 'is above 400 kg')),
  ),
  heightCm: v.optional(
    v.pipe(amountSchema, v.minValue(100, 'is below 100 cm'), v.maxValue(250, 'is above 250 cm')),
  ),
  units: v.optional(v.picklist(['kg', 'lb'])),
  equipment: v.optional(v.array(v.string())),
})
export type ProfileStated = v.InferOutput<typeof profileStatedSchema>
