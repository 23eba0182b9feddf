import type { Body } from './body.ts'
import type { Exercise } from '#protocol/exercise'
import { type Frame, frameFigure } from './figure-frame.ts'
import { type FigureShape, figureShapes } from './figure-shapes.ts'
import type { Figure } from './figure.ts'
import { type LeverMarks, leverMarks, marksDepth } from './lever-marks.ts'
import { moveFigure, shareAt } from './move-figure.ts'
import { supportShapes } from './support-shape.ts'

/** What a picture of a figure is made from, as plain data: a figure with its changes, and the body that does it. */
export type Drawing = { readonly figure: Figure; readonly body: Body; readonly heightM: number }

/** A figure ready to be painted. All paths and lengths are in centimetres, downwards, as SVG has them. */
export type Picture = {
  /** Holds the whole movement. */
  readonly frame: Frame
  /** Holds one moment of it. */
  readonly frameAt: (share: number) => Frame
  /** Empty in a view from above. */
  readonly floor: string
  readonly supports: string
  /** At a share of the way from start (0) to end (1). */
  readonly at: (share: number) => Moment
  readonly shareAt: (seconds: number) => number
  /** The share at which the lever is longest. */
  readonly worst: 0 | 1
}

export type Moment = { readonly shapes: readonly FigureShape[]; readonly marks: LeverMarks | null }

/** The picture of a drawing; with a `lever` that can be seen, its lines are drawn and the frame has room for them. */
export const makePicture = ({ figure, body, heightM }: Drawing, lever?: Exercise['lever']): Picture => {
  const motion = moveFigure(body, figure, heightM)
  const scale = heightM / body.heightM
  const at = (share: number): Moment => {
    const drawn = motion.at(share)
    return {
      shapes: figureShapes(figure, drawn),
      marks: lever === undefined ? null : leverMarks(figure, drawn, motion.worst, lever, scale),
    }
  }
  const worst = figure.worst === 'start' ? 0 : 1
  const marked = at(worst).marks
  const hasRows = marked !== null && (marked.load.leads !== '' || marked.upperBody !== null)
  const frameOf = (shares: readonly number[]): Frame => {
    const tight = frameFigure(figure, shares.map(motion.at))
    return hasRows ? withMarks(tight) : tight
  }
  const frame = frameOf([0, 0.25, 0.5, 0.75, 1])
  return {
    frame,
    frameAt: (share) => frameOf([share]),
    floor: figure.view === 'above' ? '' : `M${frame.x} 0H${frame.x + frame.width}`,
    supports: supportShapes(figure, scale),
    at,
    shareAt: (seconds) => shareAt(figure, seconds),
    worst,
  }
}

const withMarks = (frame: Frame): Frame => ({
  ...frame,
  height: -frame.y + marksDepth * 100,
})
