import type { Drawn } from './draw-pose.ts'
import type { Figure } from './figure.ts'
import { plateRadius } from './load-shape.ts'
import type { Point } from './point.ts'

/** What a picture must show, in centimetres as SVG counts them: a viewBox. */
export type Frame = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Room round joints for what is drawn about them, m. */
const flesh = 0.13

/** A picture never comes nearer than this, so that one figure is about as large as another: cm. */
const smallest = { width: 105, height: 130 }

/** The frame that holds a figure at all the given moments, with the floor under it. */
export const frameFigure = (figure: Figure, moments: readonly Drawn[]): Frame => {
  const points = [...moments.flatMap(pointsOf), ...loads(figure, moments), ...supports(figure)]
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs) - flesh, Math.max(...xs) + flesh]
  const bottom = figure.view === 'above' ? Math.min(...ys) - flesh : -0.05
  const top = Math.max(...ys) + flesh
  const width = Math.max(Math.round((right - left) * 100), smallest.width)
  const height = Math.round((top - bottom) * 100)
  const isSmall = width < smallest.height && height < smallest.height
  return {
    x: Math.round(((left + right) / 2) * 100 - width / 2),
    y: Math.round(-bottom * 100) - (isSmall ? smallest.height : height),
    width,
    height: isSmall ? smallest.height : height,
  }
}

/** The frame with room round it until it is square. */
export const squareFrame = ({ x, y, width, height }: Frame): Frame => {
  const side = Math.max(width, height)
  return { x: x - (side - width) / 2, y: y - (side - height) / 2, width: side, height: side }
}

const pointsOf = ({ hip, shoulder, head, near, far }: Drawn): readonly Point[] => [
  hip,
  shoulder,
  head,
  ...[near, far].flatMap((side) => [side.knee, side.ankle, side.toe, side.elbow, side.fingers]),
]

const loads = ({ load }: Figure, moments: readonly Drawn[]): readonly Point[] => {
  const by = load?.kind === 'bar' || load?.kind === 'trap-bar' ? plateRadius - flesh + 0.02 : 0
  return moments.flatMap(({ load: place }) =>
    place === undefined
      ? []
      : [
          [place[0] - by, place[1] - by],
          [place[0] + by, place[1] + by],
        ],
  )
}

const supports = ({ with: all }: Figure): readonly Point[] =>
  all.flatMap(({ kind, at: [x, y], length }): readonly Point[] =>
    kind === 'wall'
      ? [[x, 1.2]]
      : [
          [x - length / 2 + 0.1, y],
          [x + length / 2 - 0.1, y],
        ],
  )
