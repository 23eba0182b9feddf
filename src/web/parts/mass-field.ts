import { kgToLb, lbToKg, type MassUnit } from '#basics/mass'
import { parseAmount } from './parse-amount.ts'

/** A mass as it stands in a field of the lifter's unit; empty for none. */
export const massText = (kg: number | null | undefined, units: MassUnit): string =>
  kg === null || kg === undefined ? '' : String(units === 'kg' ? round(kg, 100) : round(kgToLb(kg), 10))

/**
 * The mass a field holds, in kg; null: empty, NaN: no number. A field that was not touched gives back the very mass it was
 * filled with: showing pounds must not change a journal kept in kilograms.
 */
export const massFrom = (text: string, units: MassUnit, before: number | null | undefined): number | null => {
  if (text.trim() === massText(before, units)) return before ?? null
  const amount = parseAmount(text)
  // A millionth of a kilogram: what is typed in pounds comes back as typed, without dust in the last digits.
  return amount === null || units === 'kg' ? amount : round(lbToKg(amount), 1e6)
}

const round = (value: number, parts: number): number => Math.round(value * parts) / parts
