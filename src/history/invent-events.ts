import { addDays, toDay } from '#basics/day'
import type { Id } from '#basics/id'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { foldHistory } from './fold-history.ts'
import type { History } from './history.ts'

/** The UUID that tests call by a number. */
export const idOf = (number: number): Id =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as Id

export type Written = { readonly id?: number; readonly on?: string; readonly [member: string]: unknown }

/** An event as a journal would hold it, for tests: the envelope filled in, the whole decoded. */
export const invent = (kind: string, { id = 1, on = '2026-03-02', ...rest }: Written): Event => {
  const event = { id: idOf(id), kind, v: 1, on, at: `${on}T12:00:00Z`, by: 'lifter', ...rest }
  const decoded = decodeEvent(event)
  if (!decoded.ok) throw new Error(`${kind}: ${decoded.error}`)
  return decoded.value
}

export type InventedSet = readonly [reps: number, massKg?: number, kind?: 'working' | 'warm-up' | 'drop']

/** A session from `name: sets`; each set as reps, kg and kind. */
export const inventSession = (
  written: Written,
  lifts: Readonly<Record<string, readonly InventedSet[]>>,
): Event =>
  invent('session-logged', {
    ...written,
    exercises: Object.entries(lifts).map(([name, sets]) => ({
      name,
      sets: sets.map(([reps, massKg, kind]) => ({ reps, massKg, kind })),
    })),
  })

/** Lifts of one session in a few words: `squat bench` is one set of 5 x 100 kg each. */
const plainLifts = (names: string): Readonly<Record<string, readonly InventedSet[]>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, [[5, 100]]]))

/** The history of sessions, numbered from 1, one every `every` days from `start`; `titles: lifts`, oldest first. */
export const historyOf = (
  sessions: readonly (readonly [
    title: string,
    lifts: string | Readonly<Record<string, readonly InventedSet[]>>,
  ])[],
  { start = '2026-01-05', every = 2, more = [] as readonly Event[] } = {},
): History => {
  const journal = sessions.map(([title, lifts], index) =>
    inventSession(
      { id: index + 1, on: addDays(toDay(start), index * every), title },
      typeof lifts === 'string' ? plainLifts(lifts) : lifts,
    ),
  )
  return foldHistory([...journal, ...more], journal.at(-1)?.on ?? toDay(start))
}
