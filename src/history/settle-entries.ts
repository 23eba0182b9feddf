import { type Day, isDay } from '#basics/day'
import type { Id } from '#basics/id'
import { decodeEvent } from '#events/decode-event'
import type { EntryCorrected } from '#events/entry-corrected'
import type { EntryWithdrawn } from '#events/entry-withdrawn'
import type { Event } from '#events/event'
import { orderEvents } from '#events/order-events'
import { findWithdrawn } from './find-withdrawn.ts'

/** Everything but the events that only speak about other events. */
type Entry = Exclude<Event, EntryCorrected | EntryWithdrawn>

export type SettledEntries = {
  /** What stands, corrected, in the total order. */
  readonly living: readonly Entry[]
  /** What was withdrawn, corrected all the same: an import that was undone still names its sessions. */
  readonly withdrawn: readonly Entry[]
  /** Entry -> the correction whose body it has, or the withdrawal that took it back. */
  readonly correctedBy: ReadonlyMap<Id, EntryCorrected>
  readonly withdrawnBy: ReadonlyMap<Id, EntryWithdrawn>
  /** Corrections whose body is no body of the entry they name. */
  readonly notApplied: readonly Id[]
}

/**
 * Applies corrections and withdrawals, wherever they stand among `events` (each id once, in the total order, none later
 * than `day`). The last correction in the order holds; one that is withdrawn, or whose body does not fit, gives way to
 * the one before. A correction that names a correction puts a new body in its place.
 */
export const settleEntries = (events: readonly Event[], day: Day): SettledEntries => {
  const corrections: EntryCorrected[] = []
  const withdrawals: EntryWithdrawn[] = []
  const entries: Entry[] = []
  for (const event of events) {
    if (event.kind === 'entry-corrected') corrections.push(event)
    else if (event.kind === 'entry-withdrawn') withdrawals.push(event)
    else entries.push(event)
  }
  const gone = findWithdrawn(withdrawals)
  const undone = undoneWithImports(entries, gone)
  const standing = corrections.filter(({ id }) => !gone.has(id) && !undone.has(id))
  const corrected = applyCorrections(entries, standing, day)
  const { correctedBy, notApplied } = corrected
  const isGone = ({ id }: Entry): boolean => gone.has(id)
  return {
    living: gone.size === 0 ? corrected.entries : corrected.entries.filter((entry) => !isGone(entry)),
    withdrawn: gone.size === 0 ? [] : corrected.entries.filter(isGone),
    correctedBy,
    withdrawnBy: gone,
    notApplied,
  }
}

type Corrected = {
  readonly entries: readonly Entry[]
  readonly correctedBy: ReadonlyMap<Id, EntryCorrected>
  readonly notApplied: readonly Id[]
}

/** Ids that an undone import names and no standing one: an import also names the corrections it brought. */
const undoneWithImports = (
  entries: readonly Entry[],
  gone: ReadonlyMap<Id, EntryWithdrawn>,
): ReadonlySet<Id> => {
  const undone = new Set<Id>()
  if (gone.size === 0) return undone
  for (const entry of entries) {
    if (entry.kind === 'import-recorded' && gone.has(entry.id))
      for (const id of entry.sessions) undone.add(id)
  }
  if (undone.size === 0) return undone
  for (const entry of entries) {
    if (entry.kind === 'import-recorded' && !gone.has(entry.id))
      for (const id of entry.sessions) undone.delete(id)
  }
  return undone
}

const applyCorrections = (
  entries: readonly Entry[],
  standing: readonly EntryCorrected[],
  day: Day,
): Corrected => {
  const correctedBy = new Map<Id, EntryCorrected>()
  const notApplied: Id[] = []
  if (standing.length === 0) return { entries, correctedBy, notApplied }
  const byEntry = Map.groupBy(standing, ({ entry }) => entry)
  const settled = entries.map((entry) => {
    for (const correction of byEntry.get(entry.id)?.toReversed() ?? []) {
      const corrected = correct(entry, bodyOf(correction, byEntry), day)
      if (corrected !== undefined) {
        correctedBy.set(entry.id, correction)
        return corrected
      }
      notApplied.push(correction.id)
    }
    return entry
  })
  return { entries: orderEvents(settled), correctedBy, notApplied }
}

type Body = Readonly<Record<string, unknown>>

/** The body a correction carries, or the one a later correction of that correction puts in its place. */
const bodyOf = (correction: EntryCorrected, byEntry: ReadonlyMap<Id, readonly EntryCorrected[]>): Body => {
  let last = correction
  // Rings of corrections that name each other never hang on an entry, so this ends.
  for (let next = byEntry.get(last.id); next !== undefined; next = byEntry.get(last.id)) last = next.at(-1)!
  const inner = last.body['body']
  return last !== correction && typeof inner === 'object' && inner !== null ? (inner as Body) : last.body
}

/** `entry` with a new body under its own envelope; undefined where the body does not fit. */
const correct = (entry: Entry, body: Body, day: Day): Entry | undefined => {
  const { on } = body
  if (entry.kind === 'unknown' || (body['kind'] !== undefined && body['kind'] !== entry.kind))
    return undefined
  if (on !== undefined && (typeof on !== 'string' || !isDay(on))) return undefined
  const { id, kind, v, at, by, clock, device } = entry
  // Moved past the day asked about, the entry stays where it was: nothing may come from a day that has not been.
  const settledOn = on !== undefined && on <= day ? on : entry.on
  const decoded = decodeEvent({ ...body, id, kind, v, on: settledOn, at, by, clock, device })
  return decoded.ok ? (decoded.value as Entry) : undefined
}
