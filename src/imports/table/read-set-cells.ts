import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { readDuration } from '#imports/reading/read-duration'
import { readNumber } from '#imports/reading/read-number'
import { loadedKg } from '#imports/units/mass-reading'

/** Unit words of masses; undefined for anything else. */
export const massUnitOf = (text: string): MassUnit | undefined => massUnits.get(text.trim().toLowerCase())

const massUnits = new Map<string, MassUnit>([
  ['kg', 'kg'],
  ['kgs', 'kg'],
  ['kilogram', 'kg'],
  ['kilograms', 'kg'],
  ['кг', 'kg'],
  ['lb', 'lb'],
  ['lbs', 'lb'],
  ['pound', 'lb'],
  ['pounds', 'lb'],
  ['фунт', 'lb'],
])

/** Metres per unit of a distance word; undefined for anything else. */
export const metresPer = (text: string): number | undefined => distanceUnits.get(text.trim().toLowerCase())

const distanceUnits = new Map([
  ['km', 1000],
  ['kilometer', 1000],
  ['kilometers', 1000],
  ['kilometre', 1000],
  ['kilometres', 1000],
  ['км', 1000],
  ['m', 1],
  ['meter', 1],
  ['meters', 1],
  ['metre', 1],
  ['metres', 1],
  ['м', 1],
  ['mi', 1609.344],
  ['mile', 1609.344],
  ['miles', 1609.344],
  ['yd', 0.9144],
  ['yard', 0.9144],
  ['yards', 0.9144],
  ['ft', 0.3048],
  ['feet', 0.3048],
  ['cm', 0.01],
  ['in', 0.0254],
])

// What an event can hold: no person lifts, repeats, waits or runs more in one set.
const greatestAmount = 1_000_000

/** Metres of a distance, to the decimetre; undefined where no set is that long. */
export const metresOf = (amount: number, scale: number): number | undefined => {
  const metres = Math.round(amount * scale * 10) / 10
  return metres > 0 && metres <= greatestAmount ? metres : undefined
}

/** Numbers and masses of one file, each spelling read once. NaN: no number, or none that a set can have. */
export type NumberReader = {
  readonly number: (text: string) => number
  /** Kilograms as loaded; negative where the file writes help as a negative weight. */
  readonly kg: (text: string, unit: MassUnit) => number
  readonly seconds: (text: string, scale: number) => number
}

export const readNumbers = (commaIsDecimal: boolean): NumberReader => {
  const numbers = new Map<string, number>()
  const kilograms = new Map<string, number>()
  const pounds = new Map<string, number>()
  const number = (text: string): number => {
    let value = numbers.get(text)
    if (value === undefined) {
      value = readNumber(text.trim(), commaIsDecimal) ?? Number.NaN
      if (Math.abs(value) > greatestAmount) value = Number.NaN
      numbers.set(text, value)
    }
    return value
  }
  return {
    number,
    kg: (text, unit) => {
      const known = unit === 'kg' ? kilograms : pounds
      let value = known.get(text)
      if (value === undefined) {
        const amount = number(text)
        value = amount < 0 ? -loadedKg(-amount, unit) : loadedKg(amount, unit)
        known.set(text, value)
      }
      return value
    },
    seconds: (text, scale) => {
      const plain = number(text)
      const value = plain === plain ? plain * scale : (readDuration(text, scale) ?? Number.NaN)
      return value <= greatestAmount ? value : Number.NaN
    },
  }
}

/** Puts the bare number of an unstated unit right, once the unit is known. */
export const convertSet = (set: LoggedSet, unit: MassUnit): void => {
  if (set.massKg !== undefined) set.massKg = loadedKg(set.massKg, unit)
  if (set.assistanceKg !== undefined) set.assistanceKg = loadedKg(set.assistanceKg, unit)
}
