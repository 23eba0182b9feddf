import * as v from 'valibot'
import { idSchema, ruleEntries } from './rule.ts'

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

/**
 * Ready-made leg sessions for who has no programme: protocol/sessions/<id>.yaml, days in turn. They hold no loads: those come
 * from the lifter's own log, or from the repetitions to leave in reserve.
 */
export const readyMadeSchema = v.strictObject({
  id: idSchema,
  order: v.number(),
  title: v.string(),
  /** What has to be there for all of it. */
  equipment: v.array(idSchema),
  days: v.pipe(
    v.array(
      v.strictObject({
        title: v.string(),
        exercises: v.pipe(
          v.array(
            v.strictObject({ exercise: idSchema, sets: countSchema, reps: countSchema, rir: v.number() }),
          ),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
  ...ruleEntries,
})
export type ReadyMade = v.InferOutput<typeof readyMadeSchema>
