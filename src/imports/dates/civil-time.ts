import { type Day, dayFromNumber, dayFromParts } from '#basics/day'
import { asciiDigits } from '#imports/reading/read-number'
import type { MonthWords } from './month-of-word.ts'

/** A civil time as a file states it. `minute` counts from midnight; absent where only a day is given. */
export type CivilTime = { readonly day: Day; readonly minute?: number; readonly second?: number }

/** A day whose first two numbers can each be the month. Both readings exist as days. */
type AmbiguousTime = {
  readonly dayFirst: Day
  readonly monthFirst: Day
  readonly minute?: number
  readonly second?: number
}

export type DateReading =
  /** `order` is set where a day above 12 settled the order of two numbers. */
  | { readonly kind: 'settled'; readonly time: CivilTime; readonly order?: 'day-first' | 'month-first' }
  | { readonly kind: 'ambiguous'; readonly time: AmbiguousTime }

type Clock = { readonly minute?: number; readonly second?: number }

// A zone's name behind its offset says nothing more: `+01:00[Europe/Berlin]`.
const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2})(?:\[[^\]]+\])?)?)?$/

/**
 * Reads a date, with or without a time of day, in any spelling seen in training logs and the ones Unicode CLDR gives for
 * other languages. The civil time is kept as it is written: an offset is not applied. Undefined when it is no date.
 */
export const readDate = (text: string, months: MonthWords): DateReading | undefined => {
  const plain = iso.exec(text)
  if (plain) {
    const day = dayFromParts(Number(plain[1]), Number(plain[2]), Number(plain[3]))
    return day && settled(day, clockOf(plain[4], plain[5], plain[6]))
  }
  const serial = readSerial(text)
  if (serial) return serial
  const cleaned = asciiDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[()]/gu, ' ')
    .replace(koreanYear, '20$&')
    .replace(/\s+/gu, ' ')
    .trim()
  if (cleaned === '' || cleaned.length > 60) return undefined
  const [rest, clock] = takeClock(cleaned)
  return clock && readDayPart(rest, clock, months)
}

// Days of a spreadsheet count from here; those between 2000 and 2100 are dates, other numbers are not.
const serialZero = -25_569
const [firstSerial, lastSerial] = [36_526, 73_050]

/** A date that a spreadsheet saved as the number it keeps: `45327.75`. */
const readSerial = (text: string): DateReading | undefined => {
  const match = /^(\d{5})(?:[.,](\d+))?$/u.exec(text.trim())
  const days = Number(match?.[1])
  if (!match || days < firstSerial || days > lastSerial) return undefined
  const day = dayFromNumber(serialZero + days)
  if (match[2] === undefined) return settled(day, {})
  const seconds = Math.min(86_399, Math.round(Number(`0.${match[2]}`) * 86_400))
  return settled(day, { minute: Math.floor(seconds / 60), second: seconds % 60 })
}

const settled = (
  day: Day,
  clock: Clock | undefined,
  order?: 'day-first' | 'month-first',
): DateReading | undefined =>
  clock && { kind: 'settled', time: { day, ...clock }, ...(order ? { order } : {}) }

const clockOf = (hour?: string, minute?: string, second?: string, half?: 'am' | 'pm'): Clock | undefined => {
  if (hour === undefined) return {}
  let h = Number(hour)
  const m = Number(minute ?? 0)
  const s = Number(second ?? 0)
  if (half !== undefined) {
    if (h > 12 || h === 0) half = undefined
    else h = (h % 12) + (half === 'pm' ? 12 : 0)
  }
  return h < 24 && m < 60 && s <= 60 ? { minute: h * 60 + m, second: s } : undefined
}

// Only Korean puts a year of two digits first: `24. 1. 15. 오후 3:07`.
const koreanYear = /^\d{2}(?=\. \d{1,2}\. \d{1,2}\. ?오[전후])/u

// Markers of the half of the day in the languages of CLDR, without those that are everyday words somewhere else.
const morning =
  /(?:^|[\s\d,日일])(?:a\. ?m\.?|am|오전|上午|午前|凌晨|清晨|早上|dop\.?|öö|pg|π\.μ\.?|дп|ص|ق\.ظ\.?)(?=$|[\s\d,])/u
const evening =
  /(?:^|[\s\d,日일])(?:p\. ?m\.?|pm|오후|下午|午後|中午|晚上|ptg|odp\.?|ös|μ\.μ\.?|пп|م|ب\.ظ\.?)(?=$|[\s\d,])/u
const clockPattern =
  /(?<=^|[\s,t日일午前後晨上전후])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(?:z|utc|gmt)?(?:[+-]\d{2}:?\d{2})?(?= |,|$))?/u
const dottedClock =
  /[\s,](?:klo |kl\.? |um )?(\d{1,2})(?:\.| ?h ?)(\d{2})(?:[.:](\d{2})| ?min ?(\d{2}) ?s)? ?(?:uhr)?$/u
const zhClock = /(\d{1,2})(?:时|時|시|点) ?(\d{1,2})(?:分|분)?(?: ?(\d{1,2})(?:秒|초))?/u

/** Cuts the time of day out of a cleaned date. The clock is undefined when there is one that cannot exist. */
const takeClock = (text: string): [string, Clock | undefined] => {
  const found =
    clockPattern.exec(text) ?? zhClock.exec(text) ?? (hasYear.test(text) ? dottedClock.exec(text) : null)
  if (!found) return [text, {}]
  let rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  const half = evening.test(rest) ? 'pm' : morning.test(rest) ? 'am' : undefined
  if (half) rest = rest.replace(half === 'pm' ? evening : morning, ' ')
  return [rest.trim(), clockOf(found[1], found[2], found[3] ?? found[4], half)]
}

const hasYear = /\d{4}\D|[/]\d{2},/u
const numeric = /^(\d{1,4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})\.?$/u
const spaced = /^(\d{1,2}) (\d{1,2}) (\d{4})$/u
const compact = /^(\d{4})(\d{2})(\d{2})$/u
// What stands between a day and its time, or behind the year: `05/02/2024 à`, `5.2.2024 г.`
const tail = /(?: ?\p{L}[\p{L}.]{0,7})+$/u
const weekday = /^\p{L}[\p{L}\p{M}.-]{0,14} (?=\d)/u

const readDayPart = (text: string, clock: Clock, months: MonthWords): DateReading | undefined => {
  const trimmed = text.replace(/[,،]/gu, ' ').replace(/\s+/gu, ' ').trim()
  const bare = trimmed.replace(tail, '').replace(weekday, '')
  const numbers = numeric.exec(bare) ?? spaced.exec(bare) ?? compact.exec(bare)
  if (numbers) return readNumericDay(numbers[1]!, numbers[2]!, numbers[3]!, trimmed.includes('.'), clock)
  return readNamedDay(trimmed, clock, months)
}

const readNumericDay = (
  a: string,
  b: string,
  c: string,
  dotted: boolean,
  clock: Clock,
): DateReading | undefined => {
  if (a.length >= 3) {
    const day = a.length === 4 && c.length <= 2 ? dayFromParts(Number(a), Number(b), Number(c)) : undefined
    return day && settled(day, clock)
  }
  if (c.length === 3 || c.length === 1) return undefined
  const year = fullYear(c)
  const dayFirst = dayFromParts(year, Number(b), Number(a))
  // Nobody writes the month first before a stop.
  const monthFirst = dotted ? undefined : dayFromParts(year, Number(a), Number(b))
  if (dayFirst && monthFirst) {
    // The same number twice is the same day either way, and tells nothing of the order.
    if (dayFirst === monthFirst) return settled(dayFirst, clock)
    return { kind: 'ambiguous', time: { dayFirst, monthFirst, ...clock } }
  }
  if (dayFirst) return settled(dayFirst, clock, dotted ? undefined : 'day-first')
  return monthFirst && settled(monthFirst, clock, 'month-first')
}

const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900)

/**
 * Dates with a month in words, or with counters (`2026년 9월 5일`): year of four digits, the other number is the day. A
 * weekday can look like a month (`martes`, `mar.`): the month is the word next to the day, behind it if the year is.
 */
const readNamedDay = (text: string, clock: Clock, months: MonthWords): DateReading | undefined => {
  let year: number | undefined
  let month: number | undefined
  let day: number | undefined
  let isYearFirst = false
  let countsMonths = false
  const [before, behind]: [string[], string[]] = [[], []]
  const tokens = text.matchAll(/(\d+)(年|月|日|년|월|일|st|nd|rd|th|º|ª)?|[\p{L}\p{M}][\p{L}\p{M}.'’׳॰]*/gu)
  for (const token of tokens) {
    if (token[1] === undefined) {
      countsMonths ||= token[0] === 'thg' || token[0] === 'tháng'
      const word = token[0].replace(/[.׳॰]+$/u, '').replace(/^d['’]/u, '')
      if (day === undefined) before.unshift(word)
      else behind.push(word)
      continue
    }
    const value = Number(token[1])
    const counter = token[2]
    if (counter === '月' || counter === '월' || (countsMonths && month === undefined)) month ??= value
    else if (token[1].length === 4) year ??= value
    else if (day === undefined) {
      day = value
      isYearFirst = year !== undefined
    } else if (year === undefined && token[1].length === 2) year = fullYear(token[1])
    else return undefined
  }
  for (const word of isYearFirst ? [...before, ...behind] : [...behind, ...before])
    month ??= months.monthOf(word)
  const found =
    year !== undefined && month !== undefined && day !== undefined
      ? dayFromParts(year, month, day)
      : undefined
  return found && settled(found, clock)
}

/** `YYYY-MM-DDTHH:MM` of a civil time; midnight where no time of day is known. */
export const civilMinute = (time: CivilTime): string =>
  `${time.day}T${twoDigits(Math.floor((time.minute ?? 0) / 60))}:${twoDigits((time.minute ?? 0) % 60)}`

/** The civil time as an instant of unknown offset (RFC 3339, `-00:00`): no machine's zone ever enters. */
export const civilInstant = (time: CivilTime): string => `${civilMinute(time)}:00-00:00`

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))
