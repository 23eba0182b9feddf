import * as v from 'valibot'
import { amountSchema, countSchema, envelopeEntries } from './envelope.ts'
import { feltEntries } from './session-felt.ts'

/** One set. Mass in kg as loaded; `assistanceKg` is help, more is easier; seconds and metres for timed and carried work. */
const loggedSetSchema = v.object({
  kind: v.optional(v.picklist(['working', 'warm-up', 'drop']), 'working'),
  reps: v.optional(countSchema),
  massKg: v.optional(amountSchema),
  assistanceKg: v.optional(amountSchema),
  seconds: v.optional(amountSchema),
  metres: v.optional(amountSchema),
  rpe: v.optional(v.pipe(amountSchema, v.maxValue(10, 'is above 10'))),
  rir: v.optional(amountSchema),
  skipped: v.optional(v.boolean()),
})
export type LoggedSet = v.InferOutput<typeof loggedSetSchema>

const loggedExerciseSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1, 'is empty')),
  exercise: v.optional(v.string()),
  sets: v.array(loggedSetSchema),
  note: v.optional(v.string()),
})
export type LoggedExercise = v.InferOutput<typeof loggedExerciseSchema>

/** A training session as done. `pain` may say at once what `session-felt` says later. `source` names the file it was imported from. */
export const sessionLoggedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('session-logged'),
  title: v.optional(v.string()),
  startedAt: v.optional(v.string()),
  minutes: v.optional(amountSchema),
  exercises: v.array(loggedExerciseSchema),
  pain: v.optional(v.object(feltEntries)),
  note: v.optional(v.string()),
  source: v.optional(v.object({ app: v.string(), file: v.string(), key: v.string() })),
})
export type SessionLogged = v.InferOutput<typeof sessionLoggedSchema>
