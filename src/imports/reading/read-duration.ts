import { readNumber } from './read-number.ts'

// Whole words, as languages seen and their CLDR abbreviations have them: `herhalingen` are repetitions, no hours.
const units: readonly (readonly [words: RegExp, seconds: number])[] = [
  [
    /^(?:h|hrs?|hours?|std|stunden?|or[ae]|horas?|heures?|u|uur|uren|t|tim|timer?|timm[ae]r?|tunti?a?|g|godz\p{L}*|hod\p{L}*|ó|óra|sa|saat|ч|час\p{L}*|г|год\p{L}*|시간|時間|小时|小時)$/u,
    3600,
  ],
  [/^(?:m|min\p{L}*|dk|dakika|perc|м|мин\p{L}*|хв\p{L}*|분|分|分間|分钟|分鐘)$/u, 60],
  [/^(?:s|se[ckg]\p{L}*|sn|saniye|mp|с|сек\p{L}*|초|秒|秒間|秒钟|秒鐘)$/u, 1],
]

const unitOf = (word: string): number | undefined => units.find(([words]) => words.test(word))?.[1]

/**
 * Seconds of a length of time: `1h 25m`, `1h 9min`, `32s`, `01:55:18`, `6 minuti`, or a bare number in `bare` seconds
 * each. Two parts with a colon are minutes and seconds. Undefined when it is none.
 */
export const readDuration = (text: string, bare = 1): number | undefined => {
  const trimmed = text.trim().toLowerCase()
  const clock = /^(\d+):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?$/.exec(trimmed)
  if (clock) {
    const [a, b, c] = [Number(clock[1]), Number(clock[2]), clock[3]]
    return c === undefined ? a * 60 + b : a * 3600 + b * 60 + Number(c)
  }
  const number = readNumber(trimmed)
  if (number !== undefined) return number >= 0 ? number * bare : undefined
  let seconds = 0
  let rest = trimmed
  while (rest !== '') {
    const part = /^([\d.,]+)\s*([^\d\s.,]+)\.?[\s,]*/u.exec(rest)
    if (!part) return undefined
    const unit = unitOf(part[2]!)
    const amount = readNumber(part[1]!, true)
    if (unit === undefined || amount === undefined) return undefined
    seconds += amount * unit
    rest = rest.slice(part[0].length)
  }
  return trimmed === '' ? undefined : seconds
}
