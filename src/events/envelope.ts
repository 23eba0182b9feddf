import * as v from 'valibot'
import { type Day, isDay } from '#basics/day'
import { type Id, isId } from '#basics/id'
import { isInstant } from './instant.ts'

export const daySchema = v.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'is not a calendar day (YYYY-MM-DD)',
)

/** Upper case is read too, as RFC 9562 asks of readers; the id is always kept in lower case. */
export const idSchema = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.custom<Id>((value) => typeof value === 'string' && isId(value), 'is not a UUID'),
)

/** Pain on the Numeric Pain Rating Scale (NPRS), 0 to 10. */
export const nprsSchema = v.pipe(v.number(), v.minValue(0, 'is below 0'), v.maxValue(10, 'is above 10'))

const atLeastZero = v.minValue<number, 0, string>(0, 'is negative')
// No person lifts, repeats or waits this much; a typing slip above it must not turn sums into infinity.
const believable = v.maxValue<number, 1_000_000, string>(1_000_000, 'is above 1,000,000')
export const amountSchema = v.pipe(v.number(), v.finite('is not a finite number'), atLeastZero, believable)
export const countSchema = v.pipe(v.number(), v.integer('is not a whole number'), atLeastZero, believable)
const ticksSchema = v.pipe(v.number(), v.safeInteger('is not a whole number'), atLeastZero)

/**
 * What every event carries. `on` is the lifter's own day; `at` the instant it was written, RFC 3339 with offset
 * (`-00:00` where only the civil time is known); `clock` and `device` order events of the same instant.
 */
export const envelopeEntries = {
  id: idSchema,
  v: v.pipe(v.number(), v.integer('is not a whole number')),
  on: daySchema,
  at: v.custom<string>(
    (value) => typeof value === 'string' && isInstant(value),
    'is not an RFC 3339 time with offset',
  ),
  by: v.custom<string>(
    (value) => typeof value === 'string' && /^(?:lifter|(?:coach|import):.+)$/s.test(value),
    'is not lifter, coach:... or import:...',
  ),
  clock: v.optional(ticksSchema),
  device: v.optional(v.string()),
}
