import { readNumber } from './read-number.ts'

const secondsPer: Record<string, number> = { h: 3600, m: 60, s: 1 }

// The first letters by which the languages seen name hours, minutes and seconds; min comes before m, sec before s.
const unitOf = (word: string): number | undefined => {
  if (/^(?:h|std|stund|ore|ora|uur|heur|hor|tim|godz|час|ч|시간|時間|小时)/u.test(word))
    return secondsPer['h']
  if (/^(?:m|dk|мин|분|分)/u.test(word)) return secondsPer['m']
  if (/^(?:s|с|초|秒)/u.test(word)) return secondsPer['s']
  return undefined
}

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
