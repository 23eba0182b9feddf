import type { Drawn } from './draw-pose.ts'
import { onTrunk } from './draw-trunk.ts'
import type { Figure } from './figure.ts'
import { band, circle } from './outline.ts'
import { moveBy, type Point, stepFrom } from './point.ts'

/** Radius of a full-size plate, m (450 mm discs). */
export const plateRadius = 0.225

/** The outline of the load where the pose has it, in centimetres; empty without one. */
export const loadShape = ({ load }: Figure, drawn: Drawn): string => {
  const { load: place, near, far } = drawn
  if (load === undefined || place === undefined) return ''
  const held = load.at === 'hands' && apart(near.hand, far.hand) ? [near.hand, far.hand] : [place]
  switch (load.kind) {
    case 'bar':
    case 'trap-bar':
      return `${circle(place, plateRadius)}${circle(place, plateRadius - 0.028)}${circle(place, 0.03)}`
    case 'plate':
      return `${circle(place, 0.13)}${circle(place, 0.03)}`
    case 'dumbbell':
      return held.map((hand) => dumbbell(hand, load.at === 'chest')).join('')
    case 'kettlebell':
      return held.map(kettlebell).join('')
    case 'bag':
      return band([moveBy(place, [-0.1, 0]), moveBy(place, [0.1, 0])], [0.11, 0.11])
    case 'sled':
      return band(
        [near.heel, near.toe].map((point) => stepFrom(point, near.directions[2] - 90, 0.035)),
        [0.03, 0.03],
        [0.2, 0.2],
      )
    case 'pad':
      return circle(place, 0.055)
    case 'cable':
      return load.from === undefined ? '' : band([place, load.from], [0.006, 0.006])
    case 'stick':
      return band([onTrunk(drawn, [-0.2, -0.115]), onTrunk(drawn, [0.78, -0.115])], [0.012, 0.012])
  }
}

const apart = (a: Point, b: Point): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) > 0.05

// Held before the chest a dumbbell stands on end.
const dumbbell = (hand: Point, isUpright: boolean): string => {
  const along = (by: number, across: number): Point => moveBy(hand, isUpright ? [across, by] : [by, across])
  const head = (by: number): string => band([along(by, -0.045), along(by, 0.045)], [0.035, 0.035])
  return `${band([along(-0.1, 0), along(0.1, 0)], [0.014, 0.014])}${head(-0.13)}${head(0.13)}`
}

const kettlebell = (hand: Point): string => {
  const bell = stepFrom(hand, 0, 0.14)
  return `${circle(bell, 0.085)}${band([moveBy(hand, [-0.05, 0]), moveBy(hand, [0.05, 0])], [0.016, 0.016])}${band([moveBy(hand, [-0.055, 0]), moveBy(bell, [-0.05, 0.05])], [0.014, 0.014])}${band([moveBy(hand, [0.055, 0]), moveBy(bell, [0.05, 0.05])], [0.014, 0.014])}`
}
