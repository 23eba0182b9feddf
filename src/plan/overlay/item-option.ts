import type { Exercise, Muscle } from '#protocol/exercise'
import type { Ground } from '#protocol/reason'
import { effortFactor, estimateRir } from '#plan/loads/e1rm'
import { loadable, sameMass, loadableInAnyUnit } from '#plan/loads/loadable'
import type { Choice } from '#plan/optimise/score'
import { lightestBefore, ownE1rm, ownLift } from '#plan/loads/own-lifts'
import type { OverlayItem, SessionLimits, Work } from '#plan/plan'
import type { Situation } from '#plan/situation'
import { stimulusOf } from '#plan/loads/stimulus'
import { type WorkSet, demandOfSets } from '#plan/loads/work-demand'

/** One way to do one slot today. */
export type ItemOption = Choice & {
  readonly change: OverlayItem['change']
  readonly adjusted: Work | null
  readonly exercise: Exercise | null
  readonly reasons: readonly Ground[]
}

/** What options are made for: the situation, the session's caps, the muscles that count and what may stand in. */
export type Workshop = {
  readonly situation: Situation
  readonly session: SessionLimits
  readonly muscles: readonly Muscle[]
  readonly candidates: readonly Exercise[]
}

const ranks = ['keep', 'lighten', 'swap', 'drop', 'ask'] as const
// Fewest changed slots first, then the smaller changes.
const oneChange = 1000

const costOf = (change: OverlayItem['change']): number =>
  change === 'keep' ? 0 : oneChange + Math.min(ranks.indexOf(change), ranks.indexOf('drop'))

const keyOf = (change: OverlayItem['change'], exercise: Exercise | null, sets: number): string =>
  // More sets first where all else is equal.
  `${ranks.indexOf(change)} ${exercise?.id ?? ''} ${String(oneChange - sets).padStart(4, '0')}`

/** Not done and not counted: left out, or first to be asked about. */
export const optionWithout = (
  { muscles }: Workshop,
  change: 'drop' | 'ask',
  reasons: readonly Ground[],
): ItemOption => ({
  change,
  adjusted: null,
  exercise: null,
  reasons,
  stimulus: muscles.map(() => 0),
  units: 0,
  peakNm: 0,
  cost: costOf(change),
  returns: 0,
  target: null,
  key: keyOf(change, null, 0),
})

export type Proposal = {
  readonly change: 'keep' | 'lighten' | 'swap'
  readonly exercise: Exercise
  /** Loads before rounding, kg as logged. */
  readonly sets: readonly WorkSet[]
  /** How each set counts, 0-1, in the same order. */
  readonly efforts: readonly number[]
  readonly adjusted: Work
  readonly reasons: readonly Ground[]
}

export const optionOf = (
  { situation, muscles }: Workshop,
  { change, exercise, sets, efforts, adjusted, reasons }: Proposal,
): ItemOption => {
  const { protocol, assessment } = situation
  const hardSets = efforts.reduce((sum, effort) => sum + effort, 0)
  const stimulus = stimulusOf(protocol.limits.stimulus, exercise, hardSets)
  const demand = demandOfSets(protocol.limits, assessment.body, exercise, sets)
  return {
    change,
    adjusted,
    exercise,
    reasons,
    stimulus: muscles.map((muscle) => stimulus.get(muscle) ?? 0),
    units: demand.units,
    peakNm: demand.peakNm,
    cost: costOf(change),
    returns: 0,
    target: change === 'swap' ? exercise.id : null,
    key: keyOf(change, exercise, sets.length),
  }
}

/** What one set counts for, by the reserve it leaves in a lift of which the lifter's e1RM may be known. */
export const effortOf = (situation: Situation, exercise: Exercise, { reps, massKg }: WorkSet): number => {
  const { limits } = situation.protocol
  const e1rm =
    massKg === null || massKg <= 0
      ? null
      : ownE1rm(limits, exercise, ownLift(situation.own, exercise.id), situation.onset)
  return effortFactor(
    limits.effort,
    e1rm === null || massKg === null ? null : estimateRir(e1rm, massKg, reps),
  )
}

/**
 * A load as it can be put on in the lifter's unit, and the lower of both units, by which choices are made. Null: nothing
 * of it can be put on; a barbell lift needs at least a bar.
 */
export const roundLoad = (
  { protocol: { limits }, unit, own }: Situation,
  exercise: Exercise,
  kg: number,
): { readonly shown: number; readonly sure: number } | null => {
  if (exercise.equipment.includes('barbell')) {
    const lightest = Math.min(limits.lightestBarKg, lightestBefore(ownLift(own, exercise.id)) ?? Infinity)
    if (kg < lightest - sameMass) return null
  }
  const sure = loadableInAnyUnit(limits, exercise, kg)
  return sure > 0 ? { shown: loadable(limits, exercise, kg, unit), sure } : null
}
