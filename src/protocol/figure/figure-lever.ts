import type { Drawn } from './draw-pose.ts'
import type { Figure } from './figure.ts'
import { directionTo, distance, type Point, stepFrom } from './point.ts'

/** What a lever of a drawn pose is measured between: L5/S1 and the nearest point of the line along which the load pulls. */
export type DrawnLever = { readonly from: Point; readonly to: Point; readonly metres: number }

/** The lever of the load about L5/S1: level, unless it pulls along rails or a cable. Undefined without a load. */
export const loadLever = ({ load }: Figure, { lumbar, load: place }: Drawn): DrawnLever | undefined => {
  if (load === undefined || place === undefined) return undefined
  const pull = load.pull ?? (load.from === undefined ? 0 : directionTo(place, load.from))
  const radians = pull * (Math.PI / 180)
  // How far from the load, along its pull, the lever meets it.
  const along = (lumbar[0] - place[0]) * Math.sin(radians) - (lumbar[1] - place[1]) * Math.cos(radians)
  return between(lumbar, stepFrom(place, pull, along))
}

/** The lever of all that stands on L5/S1. */
export const upperBodyLever = ({ lumbar, upperBody }: Drawn): DrawnLever =>
  between(lumbar, [upperBody[0], lumbar[1]])

const between = (from: Point, to: Point): DrawnLever => ({ from, to, metres: distance(from, to) })
