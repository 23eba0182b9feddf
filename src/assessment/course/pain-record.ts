import { dayNumber } from '#basics/day'
import type { CheckIn } from '#history/history'
import type { Limits } from '#protocol/limits'

/** The check-ins of the episode so far, and what they say of its course; written to as the days go by. */
export type PainRecord = {
  readonly pains: { readonly dayNumber: number; readonly now: number }[]
  last: CheckIn | null
  /** Pain reached `calmFromPain` and has not been at `calmUntilPain` or less since. */
  isCalmed: boolean
  /** The unbroken run of quiet check-ins up to the last one; null: the last one was not quiet. */
  quiet: { readonly from: number; to: number; checkIns: number } | null
}

export const openPainRecord = (): PainRecord => ({ pains: [], last: null, isCalmed: false, quiet: null })

/** Adds a check-in that comes after all those before. */
export const recordPain = (record: PainRecord, checkIn: CheckIn, { episode }: Limits): void => {
  const { now } = checkIn.pain
  const today = dayNumber(checkIn.on)
  record.pains.push({ dayNumber: today, now })
  record.last = checkIn
  if (now >= episode.calmFromPain) record.isCalmed = true
  else if (now <= episode.calmUntilPain) record.isCalmed = false
  if (now > episode.quietPain) record.quiet = null
  else if (record.quiet === null) record.quiet = { from: today, to: today, checkIns: 1 }
  else {
    record.quiet.to = today
    record.quiet.checkIns += 1
  }
}

/** Days from the first to the last of the quiet check-ins in a row: days without one are not counted on at the end. */
export const quietDays = ({ quiet }: PainRecord): number => (quiet === null ? 0 : quiet.to - quiet.from)

/** Mean pain of the seven days up to `today` less that of the seven before; undefined where either has no check-in. */
export const painWeekChange = (
  { pains }: PainRecord,
  today: number,
  { windows }: Limits,
): number | undefined => {
  const sums = [0, 0]
  const counts = [0, 0]
  for (let index = pains.length - 1; index >= 0; index -= 1) {
    const { dayNumber: day, now } = pains[index]!
    const week = Math.floor((today - day) / windows.weekDays)
    if (week > 1) break
    sums[week]! += now
    counts[week]! += 1
  }
  return counts[0] === 0 || counts[1] === 0 ? undefined : sums[0]! / counts[0]! - sums[1]! / counts[1]!
}
