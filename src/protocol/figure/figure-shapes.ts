import type { Drawn } from './draw-pose.ts'
import type { Side } from './draw-side.ts'
import type { Figure } from './figure.ts'
import { loadShape } from './load-shape.ts'
import { band, circle } from './outline.ts'
import { directionTo, mixPoints, type Point, stepFrom } from './point.ts'

/** Outlines in centimetres, painted in this order. A figure has the same ones at every moment, so that it keeps its elements. */
export type FigureShape = { readonly tone: 'far' | 'near' | 'load'; readonly d: string }

// How thick a drawn body is, m. Chosen by eye; nothing is worked out from it.
const thick = {
  thigh: [0.088, 0.079, 0.056],
  shank: [0.054, 0.057, 0.034],
  upperArm: [0.05, 0.043, 0.036],
  forearm: [0.036, 0.035, 0.024],
  side: { pelvis: 0.1, waist: 0.092, chest: 0.115, shoulder: 0.078 },
  front: { pelvis: 0.128, waist: 0.118, chest: 0.158, shoulder: 0.14 },
  neck: 0.046,
} as const

/** The outlines of a drawn pose. */
export const figureShapes = (figure: Figure, drawn: Drawn): readonly FigureShape[] => {
  const { near, far } = drawn
  const body: FigureShape = { tone: 'near', d: `${trunk(figure, drawn)}${head(figure, drawn)}` }
  const legs = { near: leg(figure, near), far: leg(figure, far) }
  const load: FigureShape = { tone: 'load', d: loadShape(figure, drawn) }
  if (figure.view !== 'side') {
    const both: readonly FigureShape[] = [
      { tone: 'near', d: legs.far },
      { tone: 'near', d: legs.near },
    ]
    // Of a standing body the trunk is in front; of one that sits or lies the knees are.
    return [
      ...(figure.on === 'foot' ? [...both, body] : [body, ...both]),
      load,
      { tone: 'near', d: arm(far) },
      { tone: 'near', d: arm(near) },
    ]
  }
  return [
    { tone: 'far', d: `${legs.far}${arm(far)}` },
    body,
    { tone: 'near', d: legs.near },
    load,
    { tone: 'near', d: arm(near) },
  ]
}

const leg = ({ view }: Figure, { hip, knee, ankle, heel, toe, ball }: Side): string =>
  [
    band([hip, mixPoints(hip, knee, 0.4), knee], thick.thigh),
    band([knee, mixPoints(knee, ankle, 0.3), ankle], thick.shank),
    view === 'side' ? foot(heel, ball, toe) : band([ankle, mixPoints(ankle, toe, 0.42)], [0.036, 0.04]),
  ].join('')

// Heel, instep, ball and toes, each as far above the sole as it is thick.
const foot = (heel: Point, ball: Point, toe: Point): string => {
  const sole = directionTo(heel, ball)
  const above = (point: Point, direction: number, by: number): Point => stepFrom(point, direction + 90, by)
  return band(
    [
      above(heel, sole, 0.034),
      above(mixPoints(heel, ball, 0.5), sole, 0.04),
      above(ball, sole, 0.027),
      above(toe, directionTo(ball, toe), 0.018),
    ],
    [0.034, 0.04, 0.027, 0.018],
  )
}

const arm = ({ shoulder, elbow, wrist, fingers }: Side): string =>
  [
    band([shoulder, mixPoints(shoulder, elbow, 0.45), elbow], thick.upperArm),
    band([elbow, mixPoints(elbow, wrist, 0.35), wrist], thick.forearm),
    band([wrist, fingers], [0.027, 0.024]),
  ].join('')

const trunk = ({ view }: Figure, { hip, spine }: Drawn): string => {
  const wide = view === 'side' ? thick.side : thick.front
  const line = [hip, spine[0]!, spine[3]!, spine[6]!, spine[8]!]
  return band(
    line,
    [wide.pelvis, wide.waist, (wide.waist + wide.chest) / 2, wide.chest, wide.shoulder],
    [0.6, view === 'side' ? 0.75 : 0.3],
  )
}

const head = ({ view }: Figure, { head: centre, headLean, shoulder }: Drawn): string => {
  const chin = stepFrom(centre, -headLean, 0.07)
  const nose = stepFrom(stepFrom(centre, 90 - headLean, 0.078), -headLean, 0.012)
  return [
    band([shoulder, chin], [thick.neck * 1.15, thick.neck]),
    circle(centre, 0.113, view === 'side' ? 0.8 : 0.72, -headLean),
    ...(view === 'side' ? [circle(nose, 0.021)] : []),
  ].join('')
}
