import type { MassUnit } from '#basics/mass'
import { fail, ok, type Result } from '#basics/result'
import type { Profile } from '#history/history'
import { massFrom } from '#web/parts/mass-field'
import { parseAmount } from '#web/parts/parse-amount'

/** The fields about the body as they are typed; height in cm, or in feet and inches beside pounds. */
export type BodyTexts = {
  readonly mass: string
  readonly height: string
  readonly inches: string
  readonly born: string
  readonly sex: NonNullable<Profile['sex']> | ''
}
export type BodyStatement = {
  readonly bodyMassKg?: number
  readonly heightCm?: number
  readonly born?: number
  readonly sex?: NonNullable<Profile['sex']>
}

/** What an event can hold (see profile-stated). */
export const bodyRange = { massKg: [20, 400], heightCm: [100, 250], bornFrom: 1900 } as const

const cmPerInch = 2.54
const inchesPerFoot = 12

export const heightTexts = (
  heightCm: number | undefined,
  units: MassUnit,
): Pick<BodyTexts, 'height' | 'inches'> => {
  if (heightCm === undefined) return { height: '', inches: '' }
  if (units === 'kg') return { height: String(Math.round(heightCm * 10) / 10), inches: '' }
  const inches = Math.round(heightCm / cmPerInch)
  return { height: String(Math.floor(inches / inchesPerFoot)), inches: String(inches % inchesPerFoot) }
}

/** What the fields newly say; the error is the field that says nothing believable. An empty field says nothing. */
export const readBody = (
  texts: BodyTexts,
  profile: Profile,
  units: MassUnit,
  thisYear: number,
): Result<BodyStatement, 'mass' | 'height' | 'born'> => {
  const bodyMassKg = massFrom(texts.mass, units, profile.bodyMassKg)
  if (!isWithin(bodyMassKg, bodyRange.massKg)) return fail('mass')
  const heightCm = readHeight(texts, profile, units)
  if (!isWithin(heightCm, bodyRange.heightCm)) return fail('height')
  const born = parseAmount(texts.born)
  if (born !== null && (!Number.isInteger(born) || born < bodyRange.bornFrom || born > thisYear))
    return fail('born')
  return ok({
    ...(bodyMassKg === null || bodyMassKg === profile.bodyMassKg ? {} : { bodyMassKg }),
    ...(heightCm === null || heightCm === profile.heightCm ? {} : { heightCm }),
    ...(born === null || born === profile.born ? {} : { born }),
    ...(texts.sex === '' || texts.sex === profile.sex ? {} : { sex: texts.sex }),
  })
}

const readHeight = (texts: BodyTexts, profile: Profile, units: MassUnit): number | null => {
  const before = heightTexts(profile.heightCm, units)
  // Not touched: rounding for the screen must not move what was said.
  if (texts.height === before.height && texts.inches === before.inches) return profile.heightCm ?? null
  const height = parseAmount(texts.height)
  if (units === 'kg' || height === null) return height
  const inches = parseAmount(texts.inches) ?? 0
  return Math.round((height * inchesPerFoot + inches) * cmPerInch * 10) / 10
}

const isWithin = (value: number | null, [from, to]: readonly [number, number]): boolean =>
  value === null || (value >= from && value <= to)
