export type MassUnit = 'kg' | 'lb'

/** International avoirdupois pound, exact by definition (NIST SP 811). */
export const kgPerLb = 0.45359237

export const lbToKg = (lb: number): number => lb * kgPerLb
export const kgToLb = (kg: number): number => kg / kgPerLb

// Converting there and back leaves dust in the last digits; one thousandth of a step is far below any plate.
const dust = 1e-3

/**
 * The greatest mass in kg that can be loaded in steps of `step` (in `unit`) and is not above `kg`.
 * Never rounds up: a rounded load must not pass the limit it came from. Not below 0.
 */
export const roundDownToLoadable = (kg: number, unit: MassUnit, step: number): number => {
  const amount = unit === 'kg' ? kg : kgToLb(kg)
  const steps = Math.max(0, Math.floor(amount / step + dust))
  const rounded = unit === 'kg' ? steps * step : lbToKg(steps * step)
  return Math.round(Math.min(rounded, Math.max(kg, 0)) * 1e6) / 1e6
}
