import { upperBodyLever } from '#protocol/figure/figure-lever'
import { findFigure } from '#protocol/figure/find-figure'
import { moveFigure } from '#protocol/figure/move-figure'
import type { Exercise } from '#protocol/exercise'
import type { Protocol } from '#protocol/protocol'
import { externalMassKg, type ModelBody, momentNm } from './lumbar-load.ts'

/** A force in N: the estimate, and the least and most over the range of what is assumed of the back muscles. */
export type Force = { readonly newtons: number; readonly range: readonly [number, number] }

export type SpinalForces = { readonly compression: Force; readonly shear: Force }

type Grounds = Pick<Protocol, 'limits' | 'body' | 'figures'>

/**
 * Compression and shear (forward positive) at the base of the spine at the worst point of one repetition, N: what the back
 * muscles pull to balance the modelled moment, and the weight above, turned by the lean of the drawn trunk (evidence section
 * 4.2). For context only: no limit and no advice rests on them. Null where the lean cannot be read off the figure.
 */
export const spinalForces = (
  { limits, body: drawn, figures }: Grounds,
  body: ModelBody,
  exercise: Exercise,
  massKg: number | null,
): SpinalForces | null => {
  const lean = trunkLean({ limits, body: drawn, figures }, exercise)
  if (lean === null) return null
  const { gravity, upperBodyShare } = limits.model
  const { leverM, leverRangeM, obliqueDeg, obliqueRangeDeg } = limits.extensors
  const moment = momentNm(limits, body, exercise, massKg)
  const weight = gravity * (externalMassKg(exercise, massKg) + upperBodyShare * body.massKg)
  const pull = moment / leverM
  const along = weight * cosine(lean)
  const across = weight * sine(lean)
  return {
    compression: {
      newtons: pull + along,
      range: [moment / leverRangeM[1] + along, moment / leverRangeM[0] + along],
    },
    shear: {
      newtons: across - pull * sine(obliqueDeg),
      range: [across - pull * sine(obliqueRangeDeg[1]), across - pull * sine(obliqueRangeDeg[0])],
    },
  }
}

/**
 * Lean of the trunk from upright at the worst point, degrees, off the figure of the exercise. Null where the picture does not
 * carry it: none, not from the side, the trunk on a rest, or a load that does not pull straight down on it.
 */
export const trunkLean = ({ limits, body, figures }: Grounds, exercise: Exercise): number | null => {
  const figure = findFigure(figures, exercise.figure)
  if (figure === undefined || figure.view !== 'side') return null
  const { load } = figure
  if (load !== undefined && (load.from !== undefined || load.pull !== undefined || isBelow(load.at)))
    return null
  const { worst } = moveFigure(body, figure, limits.model.referenceHeightM)
  const isFree =
    worst.trunkLean >= 0 &&
    Math.abs(upperBodyLever(worst).metres - exercise.lever.upperBodyM) <= body.tolerance.upperBodyM + 1e-9
  return isFree ? worst.trunkLean : null
}

// Loads that hang from the legs or hips are no weight on the spine.
const isBelow = (at: string): boolean => ['hips', 'waist', 'knees', 'shins', 'feet'].includes(at)

const sine = (degrees: number): number => Math.sin(degrees * (Math.PI / 180))
const cosine = (degrees: number): number => Math.cos(degrees * (Math.PI / 180))
