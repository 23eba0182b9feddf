import * as v from 'valibot'
import { type Day, isDay } from '#basics/day'
import { type Id, isId } from '#basics/id'
import { isInstant } from './instant.ts'

export const daySchema = v.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'is not a calendar day (YYYY-MM-DD)',
)

export const idSchema = v.custom<Id>((value) => typeof value === 'string' && isId(value), 'is not a UUID')

/** Pain on the Numeric Pain Rating Scale (NPRS), 0 to 10. */
export const nprsSchema = v.pipe(v.number(), v.minValue(0, 'is below 0'), v.maxValue(10, 'is above 10'))

export const amountSchema = v.pipe(v.number(), v.finite('is not a finite number'), v.minValue(0, 'is negative'))
export const countSchema = v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(0, 'is negative'))

/**
 * What every event carries. `on` is the lifter's own day; `at` the instant it was written, RFC 3339 with offset
 * (`-00:00` where only the civil time is known); `clock` and `device` order events of the same instant.
 */
export const envelopeEntries = {
  id: idSchema,
  v: v.pipe(v.number(), v.integer()),
  on: daySchema,
  at: v.custom<string>(
    (value) => typeof value === 'string' && isInstant(value),
    'is not an RFC 3339 time with offset',
  ),
  by: v.custom<string>(
    (value) => typeof value === 'string' && /^(?:lifter|(?:coach|import):.+)$/.test(value),
    'is not lifter, coach:... or import:...',
  ),
  clock: v.optional(countSchema),
  device: v.optional(v.string()),
}
