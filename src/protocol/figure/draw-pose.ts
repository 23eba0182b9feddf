import type { Body } from './body.ts'
import { balance } from './balance.ts'
import { drawSide, type Side } from './draw-side.ts'
import { aheadOfTrunk, drawTrunk, type Roots, type Trunk } from './draw-trunk.ts'
import type { Figure } from './figure.ts'
import { placeLoad } from './place-load.ts'
import type { Point } from './point.ts'
import type { PosePlan } from './pose.ts'

/** Joints of a posed body in metres; the floor is at height 0. */
export type Drawn = Trunk & {
  readonly near: Side
  readonly far: Side
  readonly load: Point | undefined
  /** By how many metres a hand or foot falls short of what it reaches for. */
  readonly gap: number
}

/**
 * A pose as joints, for a body of the given height in m. The joint that the figure is held by is where the pose says; with
 * `over`, the legs are turned until the load, or the body's centre of mass, is above the middle of the foot.
 */
export const drawPose = (body: Body, figure: Figure, plan: PosePlan, heightM: number): Drawn => {
  const first = drawFrom(body, figure, plan, drawTrunk(body, figure, plan, [0, 0]))
  const stood = figure.over === undefined ? plan : balance(body, figure.over, plan, first)
  const loose = stood === plan ? first : drawFrom(body, figure, stood, drawTrunk(body, figure, stood, [0, 0]))
  const held = heldPoint(body, figure, stood, loose)
  const shift: Point = [stood.at[0] - held[0], stood.at[1] - held[1]]
  // Limbs that reach for a place know it only now.
  return scale(drawFrom(body, figure, stood, drawTrunk(body, figure, stood, shift)), heightM / body.heightM)
}

const drawFrom = (body: Body, figure: Figure, plan: PosePlan, trunk: Trunk): Drawn => {
  const resting = placeLoad(body, figure, trunk)
  const hold = resting && { point: resting, elbows: elbowsOut(trunk, resting) }
  const near = drawSide(body, plan.near, trunk.nearRoots, hold)
  const far = drawSide(body, plan.far, trunk.farRoots, hold)
  return {
    ...trunk,
    near,
    far,
    load: resting ?? placeLoad(body, figure, trunk, near, far),
    gap: Math.max(near.gap, far.gap),
  }
}

// Behind the neck the hands are wide and the elbows hang along the back.
const elbowsOut = (trunk: Trunk, load: Point): number | undefined =>
  aheadOfTrunk(trunk, load) < 0 ? -14 - trunk.chestLean : undefined

const heldPoint = (body: Body, { on, view }: Figure, { heel }: PosePlan, drawn: Drawn): Point => {
  const { hip, shoulder, near } = drawn
  if (on === 'hip') return hip
  if (on === 'shoulder') return shoulder
  if (on === 'hand') return near.hand
  if (on === 'foot' && view !== 'side') return [hip[0], near.middle[1]]
  if (on === 'foot') return heel === 0 ? near.middle : soleMiddle(near.ball, body)
  return on === 'knee' ? near.knee : near.elbow
}

// On tiptoe it is the ball that stays: where the middle of the flat sole would be.
const soleMiddle = (ball: Point, { foot, lengths, heightM }: Body): Point => [
  ball[0] - (foot.ball - foot.middle) * lengths.foot * heightM,
  ball[1],
]

const scale = (drawn: Drawn, by: number): Drawn => {
  const point = ([x, y]: Point): Point => [x * by, y * by]
  const side = (of: Side): Side => ({
    hip: point(of.hip),
    shoulder: point(of.shoulder),
    knee: point(of.knee),
    ankle: point(of.ankle),
    heel: point(of.heel),
    ball: point(of.ball),
    toe: point(of.toe),
    middle: point(of.middle),
    elbow: point(of.elbow),
    wrist: point(of.wrist),
    hand: point(of.hand),
    fingers: point(of.fingers),
    directions: of.directions,
    gap: of.gap * by,
  })
  const roots = ({ hip, shoulder }: Roots): Roots => ({ hip: point(hip), shoulder: point(shoulder) })
  return {
    ...drawn,
    hip: point(drawn.hip),
    lumbar: point(drawn.lumbar),
    shoulder: point(drawn.shoulder),
    spine: drawn.spine.map(point),
    upperBody: point(drawn.upperBody),
    head: point(drawn.head),
    nearRoots: roots(drawn.nearRoots),
    farRoots: roots(drawn.farRoots),
    near: side(drawn.near),
    far: side(drawn.far),
    load: drawn.load && point(drawn.load),
    gap: drawn.gap * by,
  }
}
