import type { Figure, Pose } from './figure.ts'
import type { Point } from './point.ts'

/** How the two parts of a limb lie: directions in degrees from straight down, or what they reach for, or as seen. */
export type LimbPlan =
  | {
      readonly by: 'angles'
      readonly upper: number
      readonly lower: number
      readonly end: number
      readonly planted: boolean
    }
  | { readonly by: 'reach'; readonly to: Point; readonly heel: number; readonly flat?: boolean }
  | { readonly by: 'points'; readonly middle: Point; readonly end: Point; readonly toes: number }
  | { readonly by: 'hold' }

type SidePlan = { readonly leg: LimbPlan; readonly arm: LimbPlan }

/** A pose with nothing left out. */
export type PosePlan = {
  readonly trunk: number
  readonly spine: number
  readonly neck: number
  readonly heel: number
  readonly at: Point
  readonly near: SidePlan
  readonly far: SidePlan
}

type SidePose = NonNullable<Pose['far']>

/** One pose of a figure with everything filled in that the file leaves out. */
export const planPose = (figure: Figure, own: Pose): PosePlan => {
  const pose = mergePoses(figure.throughout, own)
  const { trunk = 0, spine = 0, neck = 0, heel = 0, at = [0, 0] } = pose
  const leans = { pelvis: trunk - spine / 2, chest: trunk + spine / 2, heel }
  const far = farPose(figure, pose)
  return {
    trunk,
    spine,
    neck,
    heel,
    at,
    near: { leg: planLeg(figure, pose, leans, 1), arm: planArm(figure, pose, leans, 1) },
    far: {
      leg: planLeg(figure, far, leans, mirror(figure)),
      arm: planArm(figure, far, leans, mirror(figure)),
    },
  }
}

type Leans = { readonly pelvis: number; readonly chest: number; readonly heel: number }

const mirror = ({ view }: Figure): 1 | -1 => (view === 'side' ? 1 : -1)

const mergePoses = (base: Pose, own: Pose): Pose => ({
  ...overlay(base, own),
  ...(base.far === undefined || own.far === undefined ? {} : { far: overlay(base.far, own.far) }),
})

const armWays = [['shoulder', 'elbow'], ['hand'], ['palm'], ['arm']] as const
const legWays = [['hip', 'knee'], ['foot'], ['leg']] as const

// A limb that is told in one way in the pose is not told in another by what holds throughout.
const overlay = <T extends SidePose>(base: T, own: T): T => {
  const kept = { ...base }
  for (const ways of [armWays, legWays]) {
    const said = ways.filter((way) => way.some((key) => Object.hasOwn(own, key)))
    for (const way of ways.filter((other) => said.length > 0 && !said.includes(other)))
      for (const key of way) delete kept[key]
  }
  return { ...kept, ...own }
}

// A limb of the other side is told as a whole or not at all: then it does the same, mirrored in front views.
const farPose = (figure: Figure, pose: Pose): SidePose => {
  const own = pose.far ?? {}
  const flip = mirror(figure)
  const over = (point: Point): [number, number] => [flip * point[0], point[1]]
  const hasLeg = legWays.flat().some((key) => Object.hasOwn(own, key))
  const hasArm = armWays.flat().some((key) => Object.hasOwn(own, key))
  const { hip, knee, ankle, foot, leg, toes, shoulder, elbow, hand, palm, arm } = pose
  const same = {
    ...(hasLeg ? {} : { hip, knee, ankle, toes: toes === undefined ? undefined : flip * toes }),
    ...(hasLeg || foot === undefined ? {} : { foot: [flip * foot[0], foot[1], foot[2] ?? 0] as const }),
    ...(hasLeg || leg === undefined ? {} : { leg: [over(leg[0]), over(leg[1])] as const }),
    ...(hasArm ? {} : { shoulder, elbow }),
    ...(hasArm || hand === undefined ? {} : { hand: over(hand) }),
    ...(hasArm || palm === undefined ? {} : { palm: over(palm) }),
    ...(hasArm || arm === undefined ? {} : { arm: [over(arm[0]), over(arm[1])] as const }),
  }
  return { ...same, ...own } as SidePose
}

const planLeg = (figure: Figure, pose: SidePose, leans: Leans, side: 1 | -1): LimbPlan => {
  const { hip = 0, knee = 0, ankle, foot, leg, toes = 0 } = pose
  if (leg !== undefined) return { by: 'points', middle: leg[0], end: leg[1], toes }
  if (foot !== undefined) return { by: 'reach', to: [foot[0], foot[1]], heel: foot[2] ?? 0 }
  const upper = side * hip - leans.pelvis
  const lower = upper - side * knee
  const stands = figure.on === 'foot' && ankle === undefined
  return {
    by: 'angles',
    upper,
    lower,
    end: stands ? 90 - leans.heel : lower + 90 + (ankle ?? 0),
    planted: stands,
  }
}

const planArm = (figure: Figure, pose: SidePose, leans: Leans, side: 1 | -1): LimbPlan => {
  const { shoulder, elbow = 0, hand, palm, arm } = pose
  if (arm !== undefined) return { by: 'points', middle: arm[0], end: arm[1], toes: 0 }
  if (palm !== undefined) return { by: 'reach', to: palm, heel: 0, flat: true }
  if (hand !== undefined) return { by: 'reach', to: hand, heel: 0 }
  if (shoulder === undefined && isHeld(figure)) return { by: 'hold' }
  const upper = shoulder === undefined ? 0 : side * shoulder - leans.chest
  const lower = upper + side * elbow
  return { by: 'angles', upper, lower, end: lower, planted: false }
}

// Where a load rests on the body, the hands go to it unless the pose says where they are.
const isHeld = ({ load }: Figure): boolean =>
  load !== undefined &&
  !['hands', 'near-hand', 'far-hand', 'waist', 'knees', 'shins', 'feet'].includes(load.at)
