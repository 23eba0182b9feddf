import type { HeldMeasurement, MeasuredCase, Measurement, Published } from '#protocol/measurement'
import type { Protocol } from '#protocol/protocol'
import { momentNm } from './lumbar-load.ts'
import { spinalForces, trunkLean } from './spinal-forces.ts'

type Grounds = Pick<Protocol, 'limits' | 'body' | 'figures' | 'exercises' | 'measurements'>

/**
 * Every published measurement of the protocol beside what the model says of the same, in their order. A number agrees within
 * `limits.measured.within` of the published one, or of its range; an order where each case is more than the next. Throws
 * when the model cannot say what a measurement asks, which the check of the protocol finds first.
 */
export const holdMeasurements = (grounds: Grounds): readonly HeldMeasurement[] =>
  grounds.measurements.map((measurement) => hold(grounds, measurement))

const hold = (grounds: Grounds, measurement: Measurement): HeldMeasurement => {
  const { comparison } = measurement
  const modelled = (one: MeasuredCase): number => {
    const value = modelledCase(grounds, measurement, one)
    if (value === null)
      throw new Error(`the model has no ${measurement.quantity} for ${one.exercise}: ${measurement.id}`)
    return value
  }
  if (comparison.kind === 'order') {
    const values = comparison.cases.map(modelled)
    const agrees = values.every((value, index) => index === 0 || values[index - 1]! > value)
    return { measurement, modelled: values, error: null, agrees }
  }
  const value =
    comparison.kind === 'size'
      ? modelled(comparison.of)
      : comparison.kind === 'ratio'
        ? modelled(comparison.of) / modelled(comparison.to)
        : modelled(comparison.of) - modelled(comparison.to)
  const error = errorOf(value, comparison.published)
  return {
    measurement,
    modelled: [value],
    error,
    agrees: Math.abs(error) <= grounds.limits.measured.within,
  }
}

const errorOf = (value: number, published: Published): number => {
  const [low, high] = typeof published === 'number' ? [published, published] : published
  if (value >= low && value <= high) return 0
  const nearer = value < low ? low : high
  return (value - nearer) / Math.abs(nearer)
}

/** What the model says of one case, or null where it cannot. */
export const modelledCase = (
  grounds: Omit<Grounds, 'measurements'>,
  { quantity, bodyKg, heightM }: Pick<Measurement, 'quantity' | 'bodyKg' | 'heightM'>,
  { exercise: id, kg }: MeasuredCase,
): number | null => {
  const exercise = grounds.exercises.get(id)
  if (exercise === undefined) return null
  const body = { massKg: bodyKg, heightM }
  if (quantity === 'moment') return momentNm(grounds.limits, body, exercise, kg)
  if (quantity === 'lean') return trunkLean(grounds, exercise)
  return spinalForces(grounds, body, exercise, kg)?.[quantity].newtons ?? null
}
