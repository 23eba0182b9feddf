import type { Body } from './body.ts'
import type { Figure } from './figure.ts'
import { moveBy, type Point, stepFrom, turn } from './point.ts'
import type { PosePlan } from './pose.ts'

export type Roots = { readonly hip: Point; readonly shoulder: Point }

/** Pelvis, trunk and head; directions in degrees from upright, forward positive. */
export type Trunk = {
  readonly hip: Point
  readonly lumbar: Point
  readonly shoulder: Point
  /** From L5/S1 to the shoulder along the back's curve. */
  readonly spine: readonly Point[]
  /** Centre of all that stands on L5/S1. */
  readonly upperBody: Point
  readonly head: Point
  readonly pelvisLean: number
  readonly trunkLean: number
  readonly chestLean: number
  readonly headLean: number
  readonly nearRoots: Roots
  readonly farRoots: Roots
}

const samples = 8

/** The trunk of a pose with its hip at `hip`. */
export const drawTrunk = (body: Body, { view }: Figure, plan: PosePlan, hip: Point): Trunk => {
  const { lengths, heightM } = body
  const { trunk, spine: rounding } = plan
  const pelvisLean = trunk - rounding / 2
  const chestLean = trunk + rounding / 2
  const headLean = chestLean + plan.neck
  const lumbar = up(hip, pelvisLean, lengths.pelvis * heightM)
  const spine = [0, ...Array.from({ length: samples }, (_, index) => (index + 1) / samples)].map((share) =>
    alongArc(lumbar, pelvisLean, rounding * share, lengths.trunk * heightM * share),
  )
  const shoulder = spine.at(-1)!
  const wide = view === 'side' ? 0 : heightM
  const side = (sign: 1 | -1): Roots => ({
    hip: stepFrom(hip, 90 - pelvisLean, sign * lengths.hipHalf * wide),
    shoulder: stepFrom(shoulder, 90 - chestLean, sign * lengths.shoulderHalf * wide),
  })
  return {
    hip,
    lumbar,
    shoulder,
    spine,
    upperBody: alongArc(
      lumbar,
      pelvisLean,
      rounding * Math.min(lengths.upperBody / lengths.trunk, 1),
      lengths.upperBody * heightM,
    ),
    head: up(
      up(shoulder, chestLean, (lengths.neck / 2) * heightM),
      headLean,
      ((lengths.neck + lengths.head) / 2) * heightM,
    ),
    pelvisLean,
    trunkLean: trunk,
    chestLean,
    headLean,
    nearRoots: side(1),
    farRoots: side(-1),
  }
}

/** The place `[along, ahead]` on the trunk, metres from L5/S1 at the height the body is told for. */
export const onTrunk = ({ lumbar, trunkLean }: Trunk, [along, ahead]: Point): Point =>
  turn(moveBy(lumbar, [ahead, along]), lumbar, -trunkLean)

/** How far a point is ahead of the line from L5/S1 to the shoulder, m. */
export const aheadOfTrunk = ({ lumbar, trunkLean }: Trunk, point: Point): number =>
  turn(point, lumbar, trunkLean)[0] - lumbar[0]

const up = (from: Point, lean: number, length: number): Point => stepFrom(from, 180 - lean, length)

// The chord of an arc that starts at `lean` and turns by `turned` degrees over its length.
const alongArc = (from: Point, lean: number, turned: number, length: number): Point => {
  const half = (turned / 2) * (Math.PI / 180)
  return up(from, lean + turned / 2, Math.abs(half) < 1e-9 ? length : (length * Math.sin(half)) / half)
}
