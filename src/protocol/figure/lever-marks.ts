import type { Drawn } from './draw-pose.ts'
import type { Exercise } from '#protocol/exercise'
import { type DrawnLever, loadLever, upperBodyLever } from './figure-lever.ts'
import type { Figure } from './figure.ts'
import { at, cm } from './outline.ts'
import type { Point } from './point.ts'

/** A lever as it is drawn: SVG paths in centimetres, and its length with the place of the number. */
export type Mark = {
  /** From L5/S1 and the load down to the line. Empty where the line is drawn between them. */
  readonly leads: string
  readonly line: string
  /** Where the line ends to the right. */
  readonly end: Point
  readonly metres: number
}

export type LeverMarks = {
  readonly lumbar: Point
  /** The line straight from L5/S1 to where the load pulls. */
  readonly direct: string
  readonly load: Mark
  /** Null where the upper body lies back on a rest. */
  readonly upperBody: Mark | null
}

/** How deep below the floor the dimension lines lie, m. */
const rows = { load: -0.1, upperBody: -0.21 } as const
export const marksDepth = 0.28

/** Levers drawn shorter than this are no line, m. */
const shortest = 0.012

/**
 * The levers of a `geometric` lift at one moment, or null where there is none to see. Lengths agree with the exercise file at
 * the worst moment, `worst`; the drawing may differ from it by what the protocol's check allows.
 */
export const leverMarks = (
  figure: Figure,
  drawn: Drawn,
  worst: Drawn,
  lever: Exercise['lever'],
  heightFactor: number,
): LeverMarks | null => {
  const load = loadLever(figure, drawn)
  const longest = loadLever(figure, worst)
  if (lever.kind !== 'geometric' || lever.extM === 0 || load === undefined || longest === undefined)
    return null
  const share = longest.metres === 0 ? 0 : load.metres / longest.metres
  const upper = upperBodyLever(drawn)
  const upperLongest = upperBodyLever(worst).metres
  const isLevel = figure.load?.pull === undefined && figure.load?.from === undefined
  return {
    lumbar: drawn.lumbar,
    direct: line(load.from, load.to, 0),
    load: mark(load, drawn.load!, isLevel ? rows.load : null, share * lever.extM * heightFactor),
    upperBody:
      worst.trunkLean < 0
        ? null
        : mark(
            upper,
            drawn.upperBody,
            rows.upperBody,
            (upperLongest === 0 ? 0 : upper.metres / upperLongest) * lever.upperBodyM * heightFactor,
          ),
  }
}

const mark = ({ from, to }: DrawnLever, place: Point, row: number | null, metres: number): Mark => {
  if (row === null) return { leads: '', line: line(from, to, 0.022), end: rightOf(from, to), metres }
  const [left, right]: [Point, Point] = [
    [from[0], row],
    [to[0], row],
  ]
  return {
    leads: `M${at(from)}V${cm(0.02 - row)}M${at(place)}V${cm(0.02 - row)}`,
    line: Math.abs(to[0] - from[0]) < shortest ? '' : line(left, right, 0.022),
    end: rightOf(left, right),
    metres,
  }
}

const rightOf = (a: Point, b: Point): Point => (a[0] > b[0] ? a : b)

// A line with a short bar across each end.
const line = (from: Point, to: Point, across: number): string => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const [dx, dy] = [((to[1] - from[1]) / length) * across, ((from[0] - to[0]) / length) * across]
  const bar = ([x, y]: Point): string => `M${at([x - dx, y - dy])}L${at([x + dx, y + dy])}`
  return `M${at(from)}L${at(to)}${across === 0 ? '' : `${bar(from)}${bar(to)}`}`
}
