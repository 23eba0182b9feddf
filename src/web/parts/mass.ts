import { kgToLb, type MassUnit } from '#basics/mass'
import { sayNumber } from '#web/words/format'

/** A mass as the lifter reads it: at most two decimals in kg, one in lb. Loads arrive already rounded to what can be loaded. */
export const sayMass = (kg: number, units: MassUnit): string =>
  units === 'kg' ? `${sayNumber(kg)}\u202Fkg` : `${sayNumber(Math.round(kgToLb(kg) * 10) / 10)}\u202Flb`
