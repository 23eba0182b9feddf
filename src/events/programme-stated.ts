import * as v from 'valibot'
import { amountSchema, countSchema, envelopeEntries } from './envelope.ts'

/** The lifter's own programme. `weekday` is ISO: 1 Monday to 7 Sunday. */
export const programmeStatedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('programme-stated'),
  name: v.string(),
  days: v.array(
    v.object({
      title: v.string(),
      weekday: v.optional(
        v.pipe(
          v.number(),
          v.integer('is not a weekday, 1 to 7'),
          v.minValue(1, 'is below 1'),
          v.maxValue(7, 'is above 7'),
        ),
      ),
      exercises: v.array(
        v.object({
          name: v.pipe(v.string(), v.minLength(1, 'is empty')),
          sets: countSchema,
          reps: countSchema,
          massKg: v.optional(amountSchema),
          rpe: v.optional(v.pipe(amountSchema, v.maxValue(10, 'is above 10'))),
        }),
      ),
    }),
  ),
})
export type ProgrammeStated = v.InferOutput<typeof programmeStatedSchema>
