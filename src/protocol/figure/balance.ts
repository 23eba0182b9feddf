import type { Body } from './body.ts'
import type { Drawn } from './draw-pose.ts'
import type { Side } from './draw-side.ts'
import { mixPoints, type Point } from './point.ts'
import type { LimbPlan, PosePlan } from './pose.ts'

/**
 * The pose with both legs turned about the ankles, as one, until the load or the body's centre of mass is above the middle
 * of the near foot. `drawn` is the pose as it stands, wherever it stands.
 */
export const balance = (body: Body, what: 'load' | 'body', plan: PosePlan, drawn: Drawn): PosePlan => {
  const { near } = drawn
  const goal = near.middle[0] - near.ankle[0]
  const { turning, fixed } = what === 'load' ? loadOver(drawn) : bodyOver(body, drawn)
  // Turned by a, the part that turns is at |turning| sin(a + its angle) ahead of the ankle.
  const size = Math.hypot(...turning)
  const sine = Math.min(Math.max((goal - fixed) / size, -1), 1)
  const by = (Math.asin(sine) - Math.atan2(turning[0], turning[1])) * (180 / Math.PI)
  const isFar = isSameLeg(drawn)
  return {
    ...plan,
    near: { ...plan.near, leg: turned(plan.near.leg, by) },
    far: isFar ? { ...plan.far, leg: turned(plan.far.leg, by) } : plan.far,
  }
}

type Over = { readonly turning: Point; readonly fixed: number }

// The hip turns about the ankle; the load keeps its distance from the hip.
const loadOver = ({ near, hip, load }: Drawn): Over => ({
  turning: [hip[0] - near.ankle[0], hip[1] - near.ankle[1]],
  fixed: (load ?? hip)[0] - hip[0],
})

const bodyOver = ({ masses, centres }: Body, drawn: Drawn): Over => {
  const { near, far, hip, shoulder, head } = drawn
  const arms = [near, far].flatMap((side): Weight[] => [
    [mixPoints(side.shoulder, side.elbow, centres.upperArm), masses.upperArm],
    [mixPoints(side.elbow, side.wrist, centres.forearm), masses.forearm],
    [side.hand, masses.hand],
  ])
  const legOf = (side: Side): Weight[] => [
    [mixPoints(side.hip, side.knee, centres.thigh), masses.thigh],
    [mixPoints(side.knee, side.ankle, centres.shank), masses.shank],
  ]
  const feet = masses.foot * 2
  const same = isSameLeg(drawn)
  const carried: Weight[] = [
    [mixPoints(shoulder, hip, centres.trunk), masses.trunk],
    [head, masses.head],
    ...arms,
    ...(same ? [] : legOf(far)),
  ]
  const legs = same ? [...legOf(near), ...legOf(near)] : legOf(near)
  const top = carried.reduce((sum, [, mass]) => sum + mass, 0)
  const [ax, ay] = near.ankle
  const moment = (weights: readonly Weight[], axis: 0 | 1, from: number): number =>
    weights.reduce((sum, [point, mass]) => sum + mass * (point[axis] - from), 0)
  const total = top + legs.reduce((sum, [, mass]) => sum + mass, 0) + feet
  return {
    turning: [
      (top * (hip[0] - ax) + moment(legs, 0, ax)) / total,
      (top * (hip[1] - ay) + moment(legs, 1, ay)) / total,
    ],
    fixed: (moment(carried, 0, hip[0]) + feet * (near.middle[0] - ax)) / total,
  }
}

type Weight = readonly [point: Point, mass: number]

const isSameLeg = ({ near, far }: Drawn): boolean =>
  near.directions[0] === far.directions[0] && near.directions[1] === far.directions[1]

const turned = (leg: LimbPlan, by: number): LimbPlan =>
  leg.by === 'angles' ? { ...leg, upper: leg.upper - by, lower: leg.lower - by } : leg
