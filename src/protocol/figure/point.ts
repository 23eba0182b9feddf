/** Metres: forward, and up from the floor. */
export type Point = readonly [x: number, y: number]

const radians = Math.PI / 180

/** The point as far from `from` as `length`, at `degrees` from straight down, forward positive. */
export const stepFrom = (from: Point, degrees: number, length: number): Point => [
  from[0] + length * Math.sin(degrees * radians),
  from[1] - length * Math.cos(degrees * radians),
]

/** Degrees from straight down, forward positive, in (-180, 180], of the way from one point to another. */
export const directionTo = (from: Point, to: Point): number =>
  Math.atan2(to[0] - from[0], from[1] - to[1]) / radians

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1])

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
export const mixPoints = (a: Point, b: Point, t: number): Point => [mix(a[0], b[0], t), mix(a[1], b[1], t)]

/** Between two directions the short way round. */
export const mixDirections = (a: number, b: number, t: number): number =>
  a + (b - a - 360 * Math.round((b - a) / 360)) * t

export const moveBy = (point: Point, by: Point): Point => [point[0] + by[0], point[1] + by[1]]

export const turn = (point: Point, about: Point, degrees: number): Point => {
  const [sin, cos] = [Math.sin(degrees * radians), Math.cos(degrees * radians)]
  const [dx, dy] = [point[0] - about[0], point[1] - about[1]]
  return [about[0] + dx * cos - dy * sin, about[1] + dx * sin + dy * cos]
}

/**
 * Directions of the two parts of a limb, `upper` and `lower` metres long, that reaches from `root` for `target`; `gap` is
 * by how many metres it falls short. `side` 1 puts the middle joint ahead of the line (a knee), -1 behind it (an elbow).
 */
export const reach = (
  root: Point,
  target: Point,
  upper: number,
  lower: number,
  side: 1 | -1,
): { upper: number; lower: number; gap: number } => {
  const far = distance(root, target)
  const within = Math.min(Math.max(far, Math.abs(upper - lower) + 1e-4), upper + lower - 1e-4)
  const opening = Math.acos((upper ** 2 + within ** 2 - lower ** 2) / (2 * upper * within)) / radians
  const direction = directionTo(root, target)
  const first = direction + side * opening
  const middle = stepFrom(root, first, upper)
  return {
    upper: first,
    lower: directionTo(middle, stepFrom(root, direction, within)),
    gap: Math.abs(far - within),
  }
}
