import { directionTo, type Point, stepFrom } from './point.ts'

/** One decimal of a centimetre is finer than any screen shows. */
export const cm = (metres: number): string => String(Math.round(metres * 1000) / 10)

/** A point as SVG writes it: centimetres, downwards. */
export const at = ([x, y]: Point): string => `${cm(x)} ${cm(-y)}`

/**
 * The closed SVG path, in centimetres, of a band along `line` that is `radii` metres wide to each side; `caps` says how long its
 * round ends are, as a share of the radius there. Bands always turn the same way round, so that several in one path join.
 */
export const band = (
  line: readonly Point[],
  radii: readonly number[],
  caps: readonly [number, number] = [1, 1],
): string => {
  const along = line.map((point, index) =>
    directionTo(line[Math.max(index - 1, 0)] ?? point, line[Math.min(index + 1, line.length - 1)] ?? point),
  )
  const edge = (side: 90 | -90): Point[] =>
    line.map((point, index) => stepFrom(point, along[index]! + side, radii[index]!))
  const left = edge(90)
  const right = edge(-90).toReversed()
  return `M${at(left[0]!)}${smooth(left)}${cap(radii.at(-1)!, caps[1], along.at(-1)!, right[0]!)}${smooth(right)}${cap(radii[0]!, caps[0], along[0]!, left[0]!)}Z`
}

const cap = (radius: number, share: number, direction: number, to: Point): string =>
  `A${cm(radius)} ${cm(radius * share)} ${Math.round(-direction)} 0 1 ${at(to)}`

// A curve through the points (Catmull-Rom).
const smooth = (points: readonly Point[]): string => {
  if (points.length === 2) return `L${at(points[1]!)}`
  return points
    .slice(1)
    .map((point, index) => {
      const [before, from, after] = [
        points[Math.max(index - 1, 0)]!,
        points[index]!,
        points[index + 2] ?? point,
      ]
      const out: Point = [from[0] + (point[0] - before[0]) / 6, from[1] + (point[1] - before[1]) / 6]
      const into: Point = [point[0] - (after[0] - from[0]) / 6, point[1] - (after[1] - from[1]) / 6]
      return `C${at(out)} ${at(into)} ${at(point)}`
    })
    .join('')
}

export const circle = (centre: Point, radius: number, squeeze = 1, direction = 0): string => {
  const [top, bottom] = [stepFrom(centre, direction + 180, radius), stepFrom(centre, direction, radius)]
  const half = `A${cm(radius * squeeze)} ${cm(radius)} ${Math.round(-direction)} 0 1 `
  return `M${at(top)}${half}${at(bottom)}${half}${at(top)}Z`
}
