import type { Figure } from './figure.ts'
import { band, circle } from './outline.ts'
import { moveBy, type Point, stepFrom } from './point.ts'

type Support = Figure['with'][number]

/** The outlines of benches, boxes, walls and pads, in centimetres. They do not move. */
export const supportShapes = ({ with: supports }: Figure, scale: number): string =>
  supports.map((support) => shapes[support.kind](scaled(support, scale))).join('')

const scaled = (support: Support, by: number): Support => ({
  ...support,
  at: [support.at[0] * by, support.at[1] * by],
  length: support.length * by,
})

// The ends of a board whose top is at `at`.
const ends = ({ at, length, lean }: Support): readonly [Point, Point] => [
  stepFrom(at, 90 + lean, -length / 2),
  stepFrom(at, 90 + lean, length / 2),
]

const board = (support: Support, half: number): string => {
  const line = ends(support).map((point) => stepFrom(point, support.lean, half))
  return band(line, [half, half], [0.5, 0.5])
}

const post = ([x, y]: Point): string =>
  band(
    [
      [x, y],
      [x, 0.01],
    ],
    [0.018, 0.018],
    [0.1, 0.1],
  )

const shapes: Readonly<Record<Support['kind'], (support: Support) => string>> = {
  bench: (support) => {
    const [left, right] = ends(support)
    const inset = support.length * 0.12
    return `${post(stepFrom(left, 90 + support.lean, inset))}${post(stepFrom(right, 90 + support.lean, -inset))}${board(support, 0.035)}`
  },
  box: ({ at: [x, y], length }) => {
    const [left, right] = [x - length / 2, x + length / 2]
    const half = y / 2
    return band(
      [
        [left, half],
        [right, half],
      ],
      [half, half],
      [0.001, 0.001],
    )
  },
  wall: ({ at: [x] }) =>
    band(
      [
        [x, 0],
        [x, 2],
      ],
      [0.02, 0.02],
      [0.1, 0.1],
    ),
  pad: (support) => board(support, 0.035),
  bar: ({ at }) => circle(at, 0.025),
  chair: (support) => {
    const [back, front] = ends(support)
    return `${post(back)}${post(front)}${board(support, 0.025)}${band([back, moveBy(back, [-0.06, 0.45])], [0.022, 0.022])}`
  },
  ball: ({ at, length }) => circle(at, length / 2),
  mat: (support) => board(support, 0.012),
}
