/**
 * A calendar day of the lifter, as `YYYY-MM-DD`. Civil, without a zone: the edge that writes an event settles
 * zones once, and nothing after it ever converts a day through UTC.
 */
export type Day = string & { readonly __brand: 'Day' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month (1-12) of a proleptic Gregorian year. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** True for an existing calendar day in `YYYY-MM-DD`; years 1000 to 9999. */
export const isDay = (text: string): text is Day => {
  const match = pattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** `text` as a Day. Throws when it is not one: use `isDay` at the edges. */
export const toDay = (text: string): Day => {
  if (!isDay(text)) throw new Error(`"${text}" is not a calendar day (YYYY-MM-DD)`)
  return text
}

/** A Day from its parts, or undefined when there is no such day. */
export const dayFromParts = (year: number, month: number, day: number): Day | undefined => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/**
 * Days since 1970-01-01 (may be negative).
 * Algorithm: days_from_civil, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export const dayNumber = (day: Day): number => {
  const month = twoDigits(day, 5)
  const year = 100 * twoDigits(day, 0) + twoDigits(day, 2) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(day, 8) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

// Read digit by digit: a history of years asks for the number of a day a hundred thousand times.
const twoDigits = (day: Day, at: number): number => 10 * digit(day, at) + digit(day, at + 1)
const digit = (day: Day, at: number): number => day.charCodeAt(at) - zero
const zero = '0'.charCodeAt(0)

/** The inverse of `dayNumber`. */
export const dayFromNumber = (number: number): Day => {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayFromParts(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
  if (day === undefined) throw new Error(`day number ${number} is outside the years 1000 to 9999`)
  return day
}

/** `day` moved by whole days, forwards or (negative) back. */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
