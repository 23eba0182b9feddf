import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { idSchema, ruleEntries } from './rule.ts'

export const phaseIdSchema = v.picklist([
  'calm',
  'week-1',
  'week-2',
  'week-3',
  'week-4',
  'ramp',
  'maintain',
  'none',
])
export type PhaseId = v.InferOutput<typeof phaseIdSchema>

export const criterionSchema = v.strictObject({ id: idSchema, when: conditionSchema, ...ruleEntries })

/** What a phase allows, as fractions of the load before the pain (L0) and of its weekly lumbar units (W0). */
export const capsSchema = v.strictObject({
  /** Share of L0: where it starts, what each green step adds, where it ends. */
  load: v.strictObject({
    start: v.number(),
    step: v.number(),
    upTo: v.number(),
    per: v.picklist(['never', 'green-key-session', 'green-week']),
  }),
  /** One heavy session a week may go this high; the others keep to `load`. */
  heavy: v.optional(v.strictObject({ upTo: v.number(), perWeek: v.number(), minRir: v.number() })),
  units: v.number(),
  /** Share of the programmed sets that is kept, rounded to the nearest whole set, at least one. */
  sets: v.number(),
  /** Repetitions in reserve to leave; absent: lumbar lifts are unloaded anyway. */
  minRir: v.optional(v.number()),
  /** Repetitions in reserve on the lumbar days beside the one heavy day of the week; absent: `minRir` holds for all. */
  techniqueRir: v.optional(v.number()),
  /**
   * What a session brings back even where a stand-in would train more: one lift of the pattern that hurt; as many of the
   * day's lumbar lifts as fit, each as itself; or as many of their sets as fit. Absent: nothing yet.
   */
  returns: v.optional(v.picklist(['one-of-the-pattern', 'every-lift', 'every-set'])),
})

/**
 * One row of the comeback's table: protocol/phases/<id>.yaml. Each day the steps back are tried in order, again in the row
 * they lead to, until none is due; only where none was is the step forward (or the exit) tried. A move is taken when all
 * its criteria hold; one to its own row only starts the days of the phase again. `holds` that are true, or unknown, keep a step forward from being taken; each says, like a criterion,
 * what the step waits for.
 */
export const phaseSchema = v.strictObject({
  id: phaseIdSchema,
  code: v.string(),
  order: v.number(),
  name: v.string(),
  goal: v.string(),
  ...ruleEntries,
  /** Absent: nothing is capped. */
  caps: v.optional(capsSchema),
  moves: v.array(
    v.strictObject({
      id: idSchema,
      kind: v.picklist(['forward', 'back', 'exit']),
      to: phaseIdSchema,
      criteria: v.array(criterionSchema),
      /** True: after it, no loaded session before a check-in of that day or later. */
      needsCheckIn: v.optional(v.boolean(), false),
    }),
  ),
  holds: v.optional(v.array(v.strictObject({ ...criterionSchema.entries })), []),
})
export type Phase = v.InferOutput<typeof phaseSchema>
export type Caps = v.InferOutput<typeof capsSchema>
