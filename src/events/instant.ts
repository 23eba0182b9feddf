import { type Day, dayNumber, isDay } from '#basics/day'

const pattern = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d+)?(?:([Zz])|([+-])(\d{2}):(\d{2}))$/

/** True for an RFC 3339 time with offset; a leap second (:60) is allowed, as the RFC does. */
export const isInstant = (text: string): boolean => {
  const match = pattern.exec(text)
  if (!match) return false
  return (
    isDay(match[1]!) &&
    Number(match[2]) < 24 &&
    Number(match[3]) < 60 &&
    Number(match[4]) <= 60 &&
    Number(match[8] ?? 0) < 24 &&
    Number(match[9] ?? 0) < 60
  )
}

/** Seconds since 1970-01-01T00:00Z of an RFC 3339 time; NaN when it is none. `-00:00` is read as UTC. */
export const instantSeconds = (text: string): number => {
  const match = pattern.exec(text)
  if (!match || !isDay(match[1]!)) return Number.NaN
  const offset = match[7]
    ? (match[7] === '-' ? -1 : 1) * (Number(match[8]) * 3600 + Number(match[9]) * 60)
    : 0
  const clock = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]) + Number(match[5] ?? 0)
  return dayNumber(match[1] as Day) * 86_400 + clock - offset
}
