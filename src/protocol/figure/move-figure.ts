import type { Body } from './body.ts'
import { type Drawn, drawPose } from './draw-pose.ts'
import type { Side } from './draw-side.ts'
import type { Figure } from './figure.ts'
import { mix, mixDirections, mixPoints } from './point.ts'
import { type LimbPlan, planPose, type PosePlan } from './pose.ts'

/** A figure made ready to be drawn at any moment of its movement, for a body of `heightM`. */
export type Motion = {
  /** Joints at `share` of the way from start (0) to end (1). */
  readonly at: (share: number) => Drawn
  readonly worst: Drawn
  readonly seconds: number
}

export const moveFigure = (body: Body, figure: Figure, heightM: number): Motion => {
  const poses = [figure.start, ...(figure.mid === undefined ? [] : [figure.mid]), figure.end]
  const plans = poses.map((pose) => planPose(figure, pose))
  const drawn = plans.map((plan) => drawPose(body, figure, plan, body.heightM))
  const at = (share: number): Drawn => {
    const place = Math.min(Math.max(share, 0), 1) * (plans.length - 1)
    const index = Math.min(Math.floor(place), plans.length - 2)
    const [a, b] = [index, index + 1] as const
    const plan = blend([plans[a]!, drawn[a]!], [plans[b]!, drawn[b]!], place - index)
    return drawPose(body, figure, plan, heightM)
  }
  return {
    at,
    worst: at(figure.worst === 'start' ? 0 : 1),
    seconds: figure.tempo.reduce((sum, part) => sum + part, 0),
  }
}

/** Share of the way to the end pose at a time in seconds: there, wait, back, wait, again and again. */
export const shareAt = ({ tempo }: Pick<Figure, 'tempo'>, seconds: number): number => {
  const [there, wait, back, rest] = tempo
  const time = seconds % (there + wait + back + rest)
  if (time < there) return ease(time / there)
  if (time < there + wait) return 1
  return time < there + wait + back ? 1 - ease((time - there - wait) / back) : 0
}

const ease = (share: number): number => share * share * (3 - 2 * share)

type Moment = readonly [PosePlan, Drawn]

const blend = ([a, drawnA]: Moment, [b, drawnB]: Moment, t: number): PosePlan => {
  if (t === 0) return a
  if (t === 1) return b
  const side = (which: 'near' | 'far') => ({
    leg: blendLimb(a[which].leg, b[which].leg, legOf(drawnA[which]), legOf(drawnB[which]), t),
    arm: blendLimb(a[which].arm, b[which].arm, armOf(drawnA[which]), armOf(drawnB[which]), t),
  })
  return {
    trunk: mix(a.trunk, b.trunk, t),
    spine: mix(a.spine, b.spine, t),
    neck: mix(a.neck, b.neck, t),
    heel: mix(a.heel, b.heel, t),
    at: mixPoints(a.at, b.at, t),
    near: side('near'),
    far: side('far'),
  }
}

/** A limb as drawn: its two directions and that of its end, and its joints. */
type DrawnLimb = Extract<LimbPlan, { by: 'angles' }> &
  Pick<Extract<LimbPlan, { by: 'points' }>, 'middle' | 'toes'> & {
    readonly tip: Side['hand']
  }

const legOf = ({ directions, knee, ankle }: Side): DrawnLimb => ({
  by: 'angles',
  upper: directions[0],
  lower: directions[1],
  end: directions[2],
  middle: knee,
  planted: false,
  tip: ankle,
  toes: directions[2],
})
const armOf = ({ directions, elbow, hand }: Side): DrawnLimb => ({
  by: 'angles',
  upper: directions[3],
  lower: directions[4],
  end: directions[5],
  middle: elbow,
  planted: false,
  tip: hand,
  toes: 0,
})

// What both poses plant or hold stays so on the way; a limb that lets go turns from one direction to the other.
const blendLimb = (a: LimbPlan, b: LimbPlan, drawnA: DrawnLimb, drawnB: DrawnLimb, t: number): LimbPlan => {
  if (a.by === 'reach' && b.by === 'reach' && a.flat === b.flat)
    return { ...a, to: mixPoints(a.to, b.to, t), heel: mix(a.heel, b.heel, t) }
  if (a.by === 'hold' && b.by === 'hold') return a
  if (a.by === 'points' || b.by === 'points')
    return {
      by: 'points',
      middle: mixPoints(drawnA.middle, drawnB.middle, t),
      end: mixPoints(drawnA.tip, drawnB.tip, t),
      toes: mixDirections(drawnA.toes, drawnB.toes, t),
    }
  const turn = a.by === 'angles' && b.by === 'angles' ? mix : mixDirections
  return {
    by: 'angles',
    upper: turn(drawnA.upper, drawnB.upper, t),
    lower: turn(drawnA.lower, drawnB.lower, t),
    end: turn(drawnA.end, drawnB.end, t),
    planted: stays(a) && stays(b),
  }
}

const stays = (limb: LimbPlan): boolean => limb.by === 'reach' || (limb.by === 'angles' && limb.planted)
