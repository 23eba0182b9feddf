import type { Id } from '#basics/id'
import type { EntryCorrected } from '#events/entry-corrected'
import type { SleepRecorded } from '#events/sleep-recorded'
import { idFromContent } from '#imports/content-id'
import { civilInstant } from '#imports/dates/civil-time'
import type { ExistingEntries } from '#imports/existing-entries'
import type { SleptNight } from './slept-night.ts'

export type NightOutcome = {
  readonly night: SleptNight
  /** Ids that this import's record names: the night, and the correction that makes it what the file says. */
  readonly names: readonly Id[]
  readonly event: SleepRecorded | EntryCorrected | null
  readonly isThere: boolean
}

/**
 * Nights of one file against what the journal holds. A night has one id, from app and day of waking; other hours under it
 * are a correction, and hours that were told before change nothing, whichever file is older.
 */
export const nightOutcomes = (
  app: string,
  nights: readonly SleptNight[],
  existing: ExistingEntries,
): readonly NightOutcome[] =>
  nights.map((night) => {
    const id = idFromContent('night', app, night.time.day)
    const body = bodyOf(night)
    const envelope = {
      v: 1,
      on: night.time.day,
      at: civilInstant(night.time),
      by: `import:${app}`,
    } as const
    const known = existing.nights.get(id)
    if (!known) {
      return {
        night,
        names: [id],
        event: { id, kind: 'sleep-recorded', ...envelope, ...body },
        isThere: false,
      }
    }
    const same = known.versions.find(({ content }) => saysTheSame(content, body))
    if (same) {
      const names = same.correction === null ? [id] : [id, same.correction]
      return { night, names, event: null, isThere: known.withdrawn || (known.live && same.stands) }
    }
    const clock = known.versions.length
    const correction = idFromContent('correction', id, String(clock), JSON.stringify(body))
    return {
      night,
      names: [id, correction],
      event: { id: correction, kind: 'entry-corrected', ...envelope, clock, entry: id, body: { ...body } },
      isThere: false,
    }
  })

type Hours = Pick<SleepRecorded, 'hours' | 'napHours'>

const bodyOf = ({ hours, napHours }: SleptNight): Hours => ({
  hours,
  ...(napHours > 0 ? { napHours } : {}),
})

const saysTheSame = (a: Hours, b: Hours): boolean =>
  a.hours === b.hours && (a.napHours ?? 0) === (b.napHours ?? 0)
