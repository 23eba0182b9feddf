import type { Body } from './body.ts'
import { onTrunk, type Trunk } from './draw-trunk.ts'
import type { Side } from './draw-side.ts'
import type { Figure } from './figure.ts'
import { mixPoints, moveBy, type Point, stepFrom, turn } from './point.ts'

/** Ahead of the hip joint where a bar lies in its crease, and below it where a belt's load hangs: m at 1.75 m. */
const crease: Point = [0.11, 0.03]
const belt: Point = [0.12, -0.2]

/** Where the load of a figure is, or undefined while the limb that carries it is not drawn yet. */
export const placeLoad = (
  body: Body,
  { load, on }: Figure,
  trunk: Trunk,
  near?: Side,
  far?: Side,
): Point | undefined => {
  if (load === undefined) return undefined
  const { at } = load
  if (at === 'hips') return turn(moveBy(trunk.hip, crease), trunk.hip, -trunk.pelvisLean)
  if (at === 'waist') return moveBy(trunk.hip, belt)
  if (Object.hasOwn(body.places, at)) return onTrunk(trunk, body.places[at as keyof typeof body.places])
  if (near === undefined || far === undefined) return undefined
  if (at === 'far-hand') return far.hand
  if (at === 'near-hand') return near.hand
  if (at === 'hands') return mixPoints(near.hand, far.hand, on === 'hand' ? 0 : 0.5)
  if (at === 'knees') return near.knee
  return at === 'feet' ? near.middle : stepFrom(near.ankle, near.directions[1] + 90, 0.06)
}
