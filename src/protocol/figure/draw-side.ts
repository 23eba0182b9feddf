import type { Body } from './body.ts'
import type { Roots } from './draw-trunk.ts'
import { distance, directionTo, type Point, reach, stepFrom } from './point.ts'
import type { LimbPlan, PosePlan } from './pose.ts'

/** One arm and one leg. `hand` is where a bar lies in it; `middle` is the middle of the sole. */
export type Side = Roots & {
  readonly knee: Point
  readonly ankle: Point
  readonly heel: Point
  readonly ball: Point
  readonly toe: Point
  readonly middle: Point
  readonly elbow: Point
  readonly wrist: Point
  readonly hand: Point
  readonly fingers: Point
  /** Directions in degrees from straight down: thigh, shank, foot, upper arm, forearm, hand. */
  readonly directions: readonly [number, number, number, number, number, number]
  readonly gap: number
}

/** Where hands hold a load that rests on the body. On the back the elbows point out to the sides: `elbows` is as seen. */
export type Hold = { readonly point: Point; readonly elbows: number | undefined }

// Drawn hands are half closed, and a flat one has its wrist above the floor, m.
const curledShare = 0.8
const palmHeight = 0.035
const seenShare = 0.62

/** One arm and one leg from their roots; `load` is where hands that hold a resting load go. */
export const drawSide = (
  body: Body,
  plan: PosePlan['near'],
  { hip, shoulder }: Roots,
  load: Hold | undefined,
): Side => {
  const leg = drawLeg(body, plan.leg, hip)
  const arm = drawArm(body, plan.arm, shoulder, load)
  return {
    hip,
    shoulder,
    ...leg,
    ...arm,
    directions: [...leg.directions, ...arm.directions],
    gap: Math.max(leg.gap, arm.gap),
  }
}

// A leg never holds a load, but a plan may say so of any limb.
const hanging = { upper: 0, lower: 0, end: 90, planted: true }

const drawLeg = (body: Body, plan: LimbPlan, hip: Point) => {
  const { lengths, heightM, foot } = body
  const length = lengths.foot * heightM
  const height = lengths.ankle * heightM
  const [thigh, shank] = [lengths.thigh * heightM, lengths.shank * heightM]
  const sole = (ankle: Point, direction: number, share: number): Point =>
    stepFrom(stepFrom(ankle, direction - 90, height), direction, (share - foot.ankle) * length)
  const finish = (knee: Point, ankle: Point, direction: number, planted: boolean, gap: number) => ({
    knee,
    ankle,
    heel: sole(ankle, direction, 0),
    ball: sole(ankle, direction, foot.ball),
    // On a raised heel the toes stay flat.
    toe:
      planted && direction > 0 && direction < 90
        ? stepFrom(sole(ankle, direction, foot.ball), 90, (1 - foot.ball) * length)
        : sole(ankle, direction, 1),
    middle: sole(ankle, direction, foot.middle),
    directions: [directionTo(hip, knee), directionTo(knee, ankle), direction] as const,
    gap,
  })
  if (plan.by === 'points')
    return finish(
      plan.middle,
      plan.end,
      plan.toes,
      false,
      tooLong(distance(hip, plan.middle) - thigh, distance(plan.middle, plan.end) - shank),
    )
  if (plan.by === 'reach') {
    const direction = 90 - plan.heel
    const back = stepFrom(plan.to, direction, (foot.ankle - foot.ball) * length)
    const ankle = stepFrom(back, direction + 90, height)
    const { upper, lower, gap } = reach(hip, ankle, thigh, shank, 1)
    const knee = stepFrom(hip, upper, thigh)
    return finish(knee, stepFrom(knee, lower, shank), direction, true, gap)
  }
  const { upper, lower, end, planted } = plan.by === 'angles' ? plan : hanging
  const knee = stepFrom(hip, upper, thigh)
  const made = finish(knee, stepFrom(knee, lower, shank), end, planted, 0)
  return { ...made, directions: [upper, lower, end] as const }
}

const drawArm = (body: Body, plan: LimbPlan, shoulder: Point, load: Hold | undefined) => {
  const { lengths, heightM } = body
  const [upperArm, forearm] = [lengths.upperArm * heightM, lengths.forearm * heightM]
  const [grip, hand] = [lengths.grip * heightM, lengths.hand * heightM * curledShare]
  const finish = (upper: number, lower: number, end: number, gap: number) => {
    const elbow = stepFrom(shoulder, upper, upperArm)
    const wrist = stepFrom(elbow, lower, forearm)
    return {
      elbow,
      wrist,
      hand: stepFrom(wrist, end, grip),
      fingers: stepFrom(wrist, end, hand),
      directions: [upper, lower, end] as const,
      gap,
    }
  }
  const asSeen = (elbow: Point, end: Point) => {
    const lower = directionTo(elbow, end)
    const seen = Math.min(distance(elbow, end) / (forearm + grip), 1)
    return {
      elbow,
      wrist: stepFrom(elbow, lower, forearm * seen),
      hand: end,
      fingers: stepFrom(elbow, lower, (forearm + hand) * seen),
      directions: [directionTo(shoulder, elbow), lower, lower] as const,
      gap: tooLong(distance(shoulder, elbow) - upperArm, distance(elbow, end) - forearm - grip),
    }
  }
  if (plan.by === 'points') return asSeen(plan.middle, plan.end)
  if (plan.by === 'angles') return finish(plan.upper, plan.lower, plan.end, 0)
  if (plan.by === 'reach' && plan.flat) {
    const wrist: Point = [plan.to[0], plan.to[1] + palmHeight]
    const { upper, lower, gap } = reach(shoulder, wrist, upperArm, forearm, -1)
    return finish(upper, lower, 90, gap)
  }
  if (plan.by === 'hold' && load?.elbows !== undefined) {
    const elbow = stepFrom(shoulder, load.elbows, upperArm * seenShare)
    return asSeen(elbow, load.point)
  }
  const to = plan.by === 'reach' ? plan.to : (load?.point ?? shoulder)
  const { upper, lower, gap } = reach(shoulder, to, upperArm, forearm + grip, -1)
  return finish(upper, lower, lower, gap)
}

// What is seen of a limb may be shorter than it is, where it points at the reader, but not longer.
const tooLong = (...over: readonly number[]): number => Math.max(0, ...over)
