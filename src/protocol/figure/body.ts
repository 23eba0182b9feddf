import * as v from 'valibot'
import { idSchema } from '#protocol/rule'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const metres = v.pipe(v.number(), v.minValue(-1), v.maxValue(1))

/** Where a load can rest on the body. On the trunk: metres up from L5/S1 along it, and ahead of it, at 1.75 m. */
export const trunkPlaceSchema = v.picklist([
  'back', // on the trapezius
  'low-back', // on the spines of the shoulder blades
  'neck', // a safety bar, hung ahead of the neck
  'front', // on the front of the shoulders
  'chest', // held before the breastbone
  'crook', // in the bent elbows
  'pads', // shoulder pads of a machine
])

/** protocol/body.yaml: the body that figures are drawn with. Lengths are shares of its height, masses of its mass. */
export const bodySchema = v.strictObject({
  /** The height that poses and places are told for, m. */
  heightM: v.pipe(v.number(), v.minValue(1), v.maxValue(2.5)),
  lengths: v.strictObject({
    head: share,
    neck: share,
    /** Shoulder to L5/S1, and on to the hip. */
    trunk: share,
    pelvis: share,
    upperArm: share,
    forearm: share,
    /** Wrist to where a bar lies in the hand. */
    grip: share,
    hand: share,
    thigh: share,
    shank: share,
    ankle: share,
    foot: share,
    /** L5/S1 to the centre of all that stands on it. */
    upperBody: share,
    shoulderHalf: share,
    hipHalf: share,
  }),
  /** Shares of the foot's length from the heel. */
  foot: v.strictObject({ ankle: share, middle: share, ball: share }),
  masses: v.strictObject({
    head: share,
    trunk: share,
    upperArm: share,
    forearm: share,
    hand: share,
    thigh: share,
    shank: share,
    foot: share,
  }),
  /** Centre of mass, as a share of the segment from its upper end. */
  centres: v.strictObject({ trunk: share, upperArm: share, forearm: share, thigh: share, shank: share }),
  places: v.strictObject(v.entriesFromList(trunkPlaceSchema.options, v.strictTuple([metres, metres]))),
  /** How far a drawn lever may be from the one in the exercise file, m. */
  tolerance: v.strictObject({ extM: share, upperBodyM: share }),
  sources: v.array(idSchema),
})
export type Body = v.InferOutput<typeof bodySchema>
