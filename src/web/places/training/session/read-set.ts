import type { MassUnit } from '#basics/mass'
import { fail, ok, type Result } from '#basics/result'
import type { LoggedSet } from '#events/session-logged'
import { massFrom } from '#web/parts/mass-field'
import { parseAmount } from '#web/parts/parse-amount'

/** The fields of a set as they are typed. */
export type SetTexts = {
  readonly kind: LoggedSet['kind']
  readonly reps: string
  readonly mass: string
  readonly help: string
  readonly seconds: string
  readonly metres: string
  readonly rpe: string
  readonly rir: string
}

export type SetProblem = {
  readonly field: Exclude<keyof SetTexts, 'kind'>
  /** The word for it in the catalogue. */
  readonly says: 'wrong' | 'wrongCount' | 'empty'
}

const highestEffort = 10

/** A set from its fields. What no field shows stays as it was; an emptied field is taken out. */
export const readSet = (
  before: LoggedSet,
  texts: SetTexts,
  units: MassUnit,
): Result<LoggedSet, SetProblem> => {
  const amounts = {
    reps: parseAmount(texts.reps),
    massKg: massFrom(texts.mass, units, before.massKg),
    assistanceKg: massFrom(texts.help, units, before.assistanceKg),
    seconds: parseAmount(texts.seconds),
    metres: parseAmount(texts.metres),
    rpe: parseAmount(texts.rpe),
    rir: parseAmount(texts.rir),
  }
  for (const [name, field] of fields) if (Number.isNaN(amounts[name])) return fail({ field, says: 'wrong' })
  if (amounts.reps !== null && !Number.isInteger(amounts.reps))
    return fail({ field: 'reps', says: 'wrongCount' })
  if (amounts.rpe !== null && amounts.rpe > highestEffort) return fail({ field: 'rpe', says: 'wrong' })
  if (amounts.reps === null && amounts.seconds === null && amounts.metres === null)
    return fail({ field: 'reps', says: 'empty' })
  const stated = Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== null))
  return ok({
    kind: texts.kind,
    ...stated,
    ...(before.skipped === undefined ? {} : { skipped: before.skipped }),
  })
}

const fields = [
  ['reps', 'reps'],
  ['massKg', 'mass'],
  ['assistanceKg', 'help'],
  ['seconds', 'seconds'],
  ['metres', 'metres'],
  ['rpe', 'rpe'],
  ['rir', 'rir'],
] as const
