import { kgPerLb, type MassUnit } from '#basics/mass'

// Half of the last digit an app keeps, for numbers with two decimals; and what single-precision floats lose.
const halfCent = 0.005 + 1e-9
const floatDust = 3e-6

/**
 * The mass in kg that the lifter loaded, of a number as written in `unit`. Apps convert between units and round, so that
 * 80 lb comes back as 36.29 kg and 20 kg as 44.09 lb: a number with two or more decimals that is no step in its own unit
 * but, within its rounding, a whole step in the other, is taken for that step. `grain` widens the rounding for formats
 * that store coarser steps (FIT: 1/16 kg). Never negative numbers. Rounded to a millionth of a kg.
 */
export const loadedKg = (amount: number, unit: MassUnit, grain = 0): number => {
  if (amount === 0) return 0
  const tolerance = Math.max(hasTwoDecimals(amount) ? halfCent : 0, grain, amount * floatDust)
  if (unit === 'kg') {
    if ((grain > 0 || hasTwoDecimals(amount)) && !isStep(amount, 0.25)) {
      const pounds = nearestStep(amount / kgPerLb, tolerance / kgPerLb, poundSteps)
      if (pounds !== undefined) return exact(pounds * kgPerLb)
    }
    return exact(amount)
  }
  if (hasTwoDecimals(amount) && !isStep(amount, 0.25)) {
    const kg = nearestStep(amount * kgPerLb, tolerance * kgPerLb, kgSteps)
    if (kg !== undefined) return exact(kg)
  }
  return exact(amount * kgPerLb)
}

const poundSteps = [2.5, 1]
const kgSteps = [1.25, 1, 0.25]

const hasTwoDecimals = (amount: number): boolean => Math.abs(amount * 10 - Math.round(amount * 10)) > 1e-7

const isStep = (amount: number, step: number): boolean =>
  Math.abs(amount / step - Math.round(amount / step)) < 1e-9

const nearestStep = (amount: number, tolerance: number, steps: readonly number[]): number | undefined => {
  for (const step of steps) {
    const nearest = Math.round(amount / step) * step
    if (nearest > 0 && Math.abs(nearest - amount) <= tolerance) return nearest
  }
  return undefined
}

const exact = (kg: number): number => Math.round(kg * 1e6) / 1e6
