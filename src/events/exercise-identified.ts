import * as v from 'valibot'
import { envelopeEntries } from './envelope.ts'

/** The lifter's word on which exercise a logged name means. The latest word holds. */
export const exerciseIdentifiedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('exercise-identified'),
  name: v.pipe(v.string(), v.minLength(1, 'is empty')),
  exercise: v.string(),
})
export type ExerciseIdentified = v.InferOutput<typeof exerciseIdentifiedSchema>
