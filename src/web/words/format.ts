import { type Day, dayNumber } from '#basics/day'

const language = 'en-GB'
const msPerDay = 86_400_000

// A Day has no zone: it is shown through UTC, never through the device's own.
const long = new Intl.DateTimeFormat(language, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const full = new Intl.DateTimeFormat(language, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const medium = new Intl.DateTimeFormat(language, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const asDate = (day: Day): Date => new Date(dayNumber(day) * msPerDay)

/** "Thursday 12 March" */
export const sayDay = (day: Day): string => long.format(asDate(day))
/** "12 Mar" */
export const sayShortDay = (day: Day): string => short.format(asDate(day))
/** "12 March 2026" */
export const sayFullDay = (day: Day): string => full.format(asDate(day))
/** "12 Mar 2026": for a column of a table. */
export const sayTableDay = (day: Day): string => medium.format(asDate(day)).replaceAll(' ', '\u00A0')

const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
const rounded = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
const signedPercent = new Intl.NumberFormat(language, {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
})

export const sayNumber = (value: number): string => numbers.format(value)
export const sayRounded = (value: number): string => rounded.format(value)
/** A share of 1 as "83 %". */
export const sayShare = (share: number): string => percent.format(share).replace('%', '\u202F%')
/** A change as "−46 %". */
export const sayChange = (share: number): string =>
  signedPercent.format(share).replace('-', '\u2212').replace('%', '\u202F%')

const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', timeZone: 'UTC' })

/** "March", of a day in it. */
export const sayMonth = (day: Day): string => month.format(asDate(day))
/** "Mar 2026" */
export const sayShortMonth = (day: Day): string => shortMonth.format(asDate(day))
/** "Thu 12" */
export const sayWeekday = (day: Day): string => weekday.format(asDate(day))
