import type { Drawn } from './draw-pose.ts'
import type { Figure } from './figure.ts'
import type { Motion } from './move-figure.ts'
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

/** The frame that holds a figure at every moment of its movement, with the floor under it. */
export const frameFigure = (figure: Figure, motion: Motion): Frame => {
  const moments = [0, 0.25, 0.5, 0.75, 1].map(motion.at)
  const points = [...moments.flatMap(pointsOf), ...loads(figure, moments), ...supports(figure)]
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs) - flesh, Math.max(...xs) + flesh]
  const bottom = figure.view === 'above' ? Math.min(...ys) - flesh : -0.05
  const top = Math.max(...ys) + flesh
  return {
    x: Math.round(left * 100),
    y: Math.round(-top * 100),
    width: Math.round((right - left) * 100),
    height: Math.round((top - bottom) * 100),
  }
}

/** The frame with room beside and above until it is square. */
export const squareFrame = ({ x, y, width, height }: Frame): Frame => {
  const side = Math.max(width, height)
  return { x: x - (side - width) / 2, y: y - (side - height), width: side, height: side }
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
