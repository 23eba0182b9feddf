import { lbToKg, type MassUnit, roundDownToLoadable } from '#basics/mass'
import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'

/** Masses that differ by less are the same mass, written in another unit; Nm likewise. */
export const sameMass = 1e-4

const bars = ['barbell', 'trap-bar', 'safety-bar', 'smith-machine', 'plate']
const hands = ['dumbbell', 'kettlebell']

const stepKind = (exercise: Exercise): keyof Limits['steps']['kg'] => {
  if (exercise.massLogged === 'each-hand' || exercise.equipment.some((item) => hands.includes(item)))
    return 'hand'
  return exercise.equipment.some((item) => bars.includes(item)) || exercise.massLogged === 'added'
    ? 'barbell'
    : 'machine'
}

/** The greatest load, in kg, that the lifter can put on and that is not above `kg`. */
export const loadable = (limits: Limits, exercise: Exercise, kg: number, unit: MassUnit): number =>
  roundDownToLoadable(kg, unit, limits.steps[unit][stepKind(exercise)])

/**
 * The lower of what can be loaded in kilograms and in pounds. Choices between exercises are made with it, so that the
 * unit of the log never decides what is changed.
 */
export const loadableInAnyUnit = (limits: Limits, exercise: Exercise, kg: number): number =>
  Math.min(loadable(limits, exercise, kg, 'kg'), loadable(limits, exercise, kg, 'lb'))

/** The step, in kg, by which the lifter can change the load of an exercise; of one that is not known, that of a bar. */
export const loadStepKg = (limits: Limits, exercise: Exercise | undefined, unit: MassUnit): number => {
  const step = limits.steps[unit][exercise === undefined ? 'barbell' : stepKind(exercise)]
  return unit === 'kg' ? step : lbToKg(step)
}
