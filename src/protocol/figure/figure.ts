import * as v from 'valibot'
import { trunkPlaceSchema } from './body.ts'
import { idSchema } from '#protocol/rule'

const degrees = v.pipe(v.number(), v.minValue(-360), v.maxValue(360))
const metres = v.pipe(v.number(), v.minValue(-3), v.maxValue(3))

/** Metres for a body of 1.75 m: forward (in front views to the right), and up from the floor. */
const pointSchema = v.strictTuple([metres, metres])

/** Joint angles of one arm and one leg in degrees, 0 standing at ease, bending forward positive. */
const limbEntries = {
  hip: v.optional(degrees),
  knee: v.optional(degrees),
  /** Toes up positive. Absent: the sole is flat where the foot stands on something, square to the shank elsewhere. */
  ankle: v.optional(degrees),
  /** The leg reaches for this point with the ball of the foot; third: degrees by which the heel is raised. */
  foot: v.optional(v.union([pointSchema, v.strictTuple([metres, metres, degrees])])),
  /** The knee and ankle as seen, for legs that do not move in the plane of the picture. */
  leg: v.optional(v.strictTuple([pointSchema, pointSchema])),
  /** Which way the toes of such a leg point, degrees from straight down, as seen. */
  toes: v.optional(degrees),
  /** Absent: the arm hangs, or holds the load where it rests. */
  shoulder: v.optional(degrees),
  elbow: v.optional(degrees),
  /** The arm reaches for this point with the hand. */
  hand: v.optional(pointSchema),
  /** The same with the palm flat there, fingers forward. */
  palm: v.optional(pointSchema),
  /** The elbow and hand as seen. */
  arm: v.optional(v.strictTuple([pointSchema, pointSchema])),
}

export const poseSchema = v.strictObject({
  /** Lean of the line from L5/S1 to the shoulder: 0 upright, 90 face down, -90 on the back. */
  trunk: v.optional(degrees),
  /** Rounding between pelvis and shoulders; hollow is negative. */
  spine: v.optional(degrees),
  neck: v.optional(degrees),
  /** By how much the heel of the standing foot is raised. */
  heel: v.optional(degrees),
  /** Where the joint is that the figure is held by (`on`). */
  at: v.optional(pointSchema),
  ...limbEntries,
  /** The other side, where it differs. */
  far: v.optional(v.strictObject(limbEntries)),
})
export type Pose = v.InferOutput<typeof poseSchema>

export const loadKindSchema = v.picklist([
  'bar',
  'trap-bar',
  'dumbbell',
  'kettlebell',
  'plate',
  'bag',
  'sled', // under the soles
  'pad', // of a machine
  'cable',
  'stick', // held along the back
])

export const figureLoadSchema = v.strictObject({
  kind: loadKindSchema,
  at: v.picklist([
    'hands',
    'near-hand',
    'far-hand',
    ...trunkPlaceSchema.options,
    'hips',
    'waist', // hangs from a belt
    'knees',
    'shins',
    'feet',
  ]),
  /** The pulley, or the end of a band. */
  from: v.optional(pointSchema),
  /** Direction in which it pulls where that is not straight down: degrees, forward positive (a sled on rails). */
  pull: v.optional(degrees),
})

/** Furniture. `at` is the middle of the top, `length` along it, `lean` its slope in degrees. */
export const supportSchema = v.strictObject({
  kind: v.picklist(['bench', 'box', 'wall', 'pad', 'bar', 'chair', 'ball', 'mat']),
  at: pointSchema,
  length: v.optional(metres, 0.5),
  lean: v.optional(degrees, 0),
})

/** A movement between two or three poses: protocol/figures/<id>.yaml. Several exercises may share one. */
export const figureSchema = v.strictObject({
  id: idSchema,
  /** `side`: facing right. `front`: facing the reader. `above`: the same from above, lying. */
  view: v.optional(v.picklist(['side', 'front', 'above']), 'side'),
  /** The joint that stays where `at` says: the near foot stands on the floor unless told otherwise. */
  on: v.optional(v.picklist(['foot', 'knee', 'hip', 'shoulder', 'elbow', 'hand']), 'foot'),
  /** What must be above the middle of the foot; the legs are turned until it is, so `hip` is left out. */
  over: v.optional(v.picklist(['load', 'body'])),
  load: v.optional(figureLoadSchema),
  with: v.optional(v.array(supportSchema), []),
  /** Holds in every pose unless the pose says otherwise. */
  throughout: v.optional(poseSchema, {}),
  start: poseSchema,
  mid: v.optional(poseSchema),
  end: poseSchema,
  /** Seconds: there, wait, back, wait. */
  tempo: v.optional(v.strictTuple([v.number(), v.number(), v.number(), v.number()]), [1.6, 0.4, 1.2, 0.8]),
  /** Where the lever is longest. */
  worst: v.optional(v.picklist(['start', 'end']), 'end'),
  /** Why no lever is drawn for an exercise whose lever is `equivalent`. */
  noLever: v.optional(v.string()),
})
export type Figure = v.InferOutput<typeof figureSchema>

/** How an exercise or action names its figure: an id, or an id with what differs at the worst point. */
export const figureRefSchema = v.union([
  idSchema,
  v.strictObject({
    of: idSchema,
    trunk: v.optional(degrees),
    knee: v.optional(degrees),
    load: v.optional(v.nullable(figureLoadSchema)),
  }),
])
export type FigureRef = v.InferOutput<typeof figureRefSchema>
