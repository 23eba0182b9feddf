import type { Triage } from '#assessment/assessment'
import type { JournalWriter } from '../../lifters/journal-writer.ts'
import type { Lifter } from '../../lifters/lifter.ts'
import type { Parameters } from '../../parameters.ts'
import type { Today } from '../policy.ts'

/** Sees clinicians when told to: what must not wait within days, a booking within a week or two, or never. */
export type Appointments = {
  /** Writes the visit that is due today; true where there was one. */
  readonly keep: (today: Today) => boolean
  readonly make: (today: Today, triage: Triage) => void
}

export const openAppointments = (
  { reporting }: Parameters,
  { chance, telling }: Lifter,
  writer: JournalWriter,
): Appointments => {
  let due: number | null = null
  const urgent = (today: Today): number =>
    today.index + 1 + Math.floor(chance.even('visit/urgent', today.index) * reporting('seenMost'))
  const booked = (today: Today): number =>
    today.index +
    Math.round(
      reporting('bookedLeast') +
        chance.even('visit/booked', today.index) * (reporting('bookedMost') - reporting('bookedLeast')),
    )
  return {
    keep: (today) => {
      if (due === null || today.index < due) return false
      due = null
      const draw = chance.even('visit/outcome', today.index)
      const isRefused = draw < reporting('notCleared')
      const isLimited = !isRefused && draw < reporting('notCleared') + reporting('clearedWithLimits')
      writer.add('clinician-seen', today.on, '12:00', {
        profession: 'physiotherapist',
        outcome: isRefused ? 'not-cleared' : isLimited ? 'cleared-with-limits' : 'cleared',
        ...(isLimited ? { limits: { maxPhase: 'week-4' } } : {}),
      })
      if (isRefused) due = booked(today)
      // Limits are lifted at the next visit.
      if (isLimited) due = today.index + reviewDays
      return true
    },
    make: (today, { level, clearance }) => {
      if (level === 'emergency' || level === 'same-day') due = Math.min(due ?? Infinity, urgent(today))
      else if (level === 'book' && clearance !== true && telling.books) due ??= booked(today)
    },
  }
}

// Until a clinician looks again at what they limited.
const reviewDays = 28
