import * as v from 'valibot'
import { figureRefSchema } from './figure/figure.ts'
import { certaintySchema, idSchema } from './rule.ts'

export const patternSchema = v.picklist([
  'squat', // knees and hips under a load: squats, leg press, hack
  'hinge', // hips: deadlifts, Romanian deadlift, good morning, swing, back extension, hip thrust
  'lunge', // one leg: split squat, lunge, step-up
  'knee', // one joint: leg extension, leg curl
  'hip', // one joint, small: bridge, clamshell, abduction, kickback
  'calf',
  'press', // away from the body: bench, overhead
  'pull', // towards the body: rows, pulldowns, pull-ups
  'arm', // curls, extensions, raises
  'carry',
  'trunk', // planks, dead bug, bird dog, sit-ups
  'olympic', // clean, snatch and their pulls
  'cardio',
  'mobility',
])
export type Pattern = v.InferOutput<typeof patternSchema>

export const muscleSchema = v.picklist([
  'quadriceps',
  'hamstrings',
  'glutes',
  'adductors',
  'abductors',
  'calves',
  'erectors',
  'abdominals',
  'obliques',
  'lats',
  'upper-back',
  'traps',
  'chest',
  'front-delts',
  'side-delts',
  'rear-delts',
  'biceps',
  'triceps',
  'forearms',
  'hip-flexors',
])
export type Muscle = v.InferOutput<typeof muscleSchema>

export const equipmentSchema = v.picklist([
  'barbell',
  'rack',
  'dumbbell',
  'kettlebell',
  'trap-bar',
  'safety-bar',
  'plate',
  'bench',
  'box',
  'smith-machine',
  'leg-press-machine',
  'hack-squat-machine',
  'belt-squat-machine',
  'leg-extension-machine',
  'leg-curl-machine',
  'hip-machine',
  'calf-machine',
  'back-extension-bench',
  'ghd',
  'chest-machine',
  'shoulder-machine',
  'row-machine',
  'pulldown-machine',
  'arm-machine',
  'ab-machine',
  'other-machine',
  'cable',
  'band',
  'pull-up-bar',
  'dip-bars',
  'rings',
  'ball',
  'wheel',
  'sled',
  'cardio-machine',
])
export type Equipment = v.InferOutput<typeof equipmentSchema>

/**
 * The lumbar lever about L5/S1 at the worst point, for a lifter of 1.75 m (evidence section 4).
 * `extM`: metres to the external load; `upperBodyM`: to the centre of the upper body; `floorNm`: a moment it never
 * falls below, for a lifter of 80 kg, and scaled with body mass and height. `geometric` levers can be seen in the posture;
 * `equivalent` ones stand for a measured demand.
 */
export const leverSchema = v.strictObject({
  extM: v.pipe(v.number(), v.minValue(0)),
  upperBodyM: v.pipe(v.number(), v.minValue(0)),
  floorNm: v.optional(v.pipe(v.number(), v.minValue(0))),
  kind: v.picklist(['geometric', 'equivalent']),
})

export const confidenceSchema = v.picklist(['A', 'B', 'C', 'D'])
export type Confidence = v.InferOutput<typeof confidenceSchema>

/** One exercise: protocol/exercises/<id>.yaml. */
export const exerciseSchema = v.strictObject({
  id: idSchema,
  name: v.string(),
  /** Other spellings, in any language, as app catalogues write them. Compared without case, accents and punctuation. */
  aliases: v.array(v.string()),
  pattern: patternSchema,
  muscles: v.strictObject({ primary: v.array(muscleSchema), secondary: v.array(muscleSchema) }),
  /** All of it is needed. Empty: bodyweight on the floor. */
  equipment: v.array(equipmentSchema),
  /** How logs write the mass: the whole of it, one hand's (two are held), only the added mass, or as assistance. */
  massLogged: v.picklist(['total', 'each-hand', 'added', 'assistance', 'none']),
  /** Reps are counted for one side at a time. */
  perSide: v.optional(v.boolean(), false),
  /** Held for seconds, not counted in reps. */
  isometric: v.optional(v.boolean(), false),
  lever: leverSchema,
  /** How it is drawn. A `geometric` lever can be seen in it. */
  figure: v.optional(figureRefSchema),
  confidence: confidenceSchema,
  certainty: certaintySchema,
  /** Why the lever is what it is. */
  basis: v.string(),
  sources: v.array(idSchema),
  /** Ids of exercises of the same purpose that ask less, or more, of the lower back. */
  easier: v.array(idSchema),
  harder: v.array(idSchema),
  /** True where nothing of its pattern asks less. */
  lowest: v.optional(v.boolean(), false),
  /**
   * May stand in for another lift. `ladder` gives the load for a lifter who has never done it: a fraction of their L0 of
   * another exercise (evidence section 7), in this exercise's own way of logging.
   */
  swap: v.optional(
    v.strictObject({
      ladder: v.optional(
        v.strictObject({ of: idSchema, fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(2)) }),
      ),
      /** Earliest phase in which it may be offered; absent: any. */
      from: v.optional(idSchema),
      /** What to mind, one sentence. */
      cue: v.optional(v.string()),
    }),
  ),
})
export type Exercise = v.InferOutput<typeof exerciseSchema>
