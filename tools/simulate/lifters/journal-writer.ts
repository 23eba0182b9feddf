import type { Day } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'

/** Writes one lifter's journal; ids are counted, so that the same lifter writes the same bytes. */
export type JournalWriter = {
  readonly journal: readonly Event[]
  /** Appends an event and gives its id. Throws where the event is none: the simulation has a bug then. */
  readonly add: (kind: string, on: Day, clock: string, body: Record<string, unknown>) => string
}

export const writeJournal = (before: readonly Event[] = []): JournalWriter => {
  const journal = [...before]
  return {
    journal,
    add: (kind, on, clock, body) => {
      const id = `00000000-0000-4000-8000-${String(journal.length + 1).padStart(12, '0')}`
      const decoded = decodeEvent({
        ...body,
        id,
        v: 1,
        kind,
        on,
        at: `${on}T${clock}:00+00:00`,
        by: 'lifter',
      })
      if (!decoded.ok) throw new Error(`${kind} on ${on}: ${decoded.error}`)
      journal.push(decoded.value)
      return id
    },
  }
}
