import type { Id } from '#basics/id'
import type { EntryCorrected } from '#events/entry-corrected'
import type { Event } from '#events/event'
import type { ImportRecorded } from '#events/import-recorded'
import { compareEvents } from '#events/order-events'
import type { SessionLogged } from '#events/session-logged'
import type { SleepRecorded } from '#events/sleep-recorded'
import type { SessionContent } from './sessions/session-content.ts'

/** One way an imported entry has been told: as first imported, or by a correction. */
type Version<Content> = {
  readonly correction: Id | null
  readonly content: Content
  /** False for a correction that was withdrawn, by itself or with its import. */
  readonly stands: boolean
}

type ExistingEntry<Content> = {
  readonly id: Id
  /** Oldest first. All of them are known, withdrawn or not. */
  readonly versions: readonly Version<Content>[]
  /** The one that counts now. */
  readonly current: Version<Content>
  /** Taken back by itself, not with its import: no import brings it back. */
  readonly withdrawn: boolean
  /** At least one live import names it. */
  readonly live: boolean
}

export type ExistingSession = ExistingEntry<SessionContent> & { readonly app: string }

type ExistingNight = ExistingEntry<Pick<SleepRecorded, 'hours' | 'napHours'>>

type ExistingImport = {
  readonly id: Id
  readonly file: string
  readonly sha256: string
  readonly sessions: readonly Id[]
  readonly live: boolean
}

export type ExistingEntries = {
  readonly sessions: ReadonlyMap<Id, ExistingSession>
  /** Ids of the imported sessions of one app that began in one minute (`app`, U+001F, `startedAt`). */
  readonly byStart: ReadonlyMap<string, readonly Id[]>
  readonly nights: ReadonlyMap<Id, ExistingNight>
  /** Ids of what imports stated about the lifter. */
  readonly statements: ReadonlySet<Id>
  /** In the order of the journal. */
  readonly imports: readonly ExistingImport[]
}

/** What a journal already holds of imports: sessions and nights with every version, import records, live and withdrawn. */
export const indexJournal = (events: readonly Event[]): ExistingEntries => {
  const withdrawals = events.filter((event) => event.kind === 'entry-withdrawn')
  const revoked = new Set(withdrawals.map((event) => event.entry))
  const withdrawn = new Set(withdrawals.filter((event) => !revoked.has(event.id)).map((event) => event.entry))

  const records = unique(events.filter((event) => event.kind === 'import-recorded'))
  const imports = records.map((event) => existingImport(event, !withdrawn.has(event.id)))
  const named = new Set<Id>()
  const alive = new Set<Id>()
  for (const one of imports) {
    for (const id of one.sessions) {
      named.add(id)
      if (one.live) alive.add(id)
    }
  }

  const corrections = new Map<Id, EntryCorrected[]>()
  for (const event of unique(events.filter((event) => event.kind === 'entry-corrected'))) {
    const known = corrections.get(event.entry)
    if (known) known.push(event)
    else corrections.set(event.entry, [event])
  }

  const stands = (correction: Id): boolean =>
    !withdrawn.has(correction) && (!named.has(correction) || alive.has(correction))

  const entryOf = <Content>(
    id: Id,
    content: Content,
    bodyOf: (body: EntryCorrected['body']) => Content,
  ): ExistingEntry<Content> => {
    const first: Version<Content> = { correction: null, content, stands: true }
    const later = (corrections.get(id) ?? []).toSorted(compareEvents)
    const versions = [
      first,
      ...later.map((one) => ({ correction: one.id, content: bodyOf(one.body), stands: stands(one.id) })),
    ]
    const current = versions.findLast((version) => version.stands) ?? first
    return { id, versions, current, withdrawn: withdrawn.has(id), live: alive.has(id) }
  }

  const sessions = new Map<Id, ExistingSession>()
  const byStart = new Map<string, Id[]>()
  const nights = new Map<Id, ExistingNight>()
  const statements = new Set<Id>()
  for (const event of events) {
    if (event.kind === 'profile-stated' && event.by.startsWith('import:')) statements.add(event.id)
    if (event.kind === 'sleep-recorded') nights.set(event.id, entryOf(event.id, event, nightBody))
    if (event.kind !== 'session-logged' || !event.source || sessions.has(event.id)) continue
    const { app } = event.source
    sessions.set(event.id, { ...entryOf<SessionContent>(event.id, event, sessionBody), app })
    const key = startKey(app, event)
    byStart.set(key, [...(byStart.get(key) ?? []), event.id])
  }
  return { sessions, byStart, nights, statements, imports }
}

export const startKey = (app: string, session: Pick<SessionLogged, 'at'>): string =>
  `${app}\u001F${session.at}`

const existingImport = (event: ImportRecorded, live: boolean): ExistingImport => ({
  id: event.id,
  file: event.file,
  sha256: event.sha256,
  sessions: event.sessions,
  live,
})

// The bodies were written by an import or by the app: validated when they were read into the journal.
const sessionBody = (body: EntryCorrected['body']): SessionContent => ({ exercises: [], ...body })
const nightBody = (body: EntryCorrected['body']): ExistingNight['current']['content'] => ({
  hours: Number.NaN,
  ...body,
})

const unique = <E extends { readonly id: Id }>(events: readonly E[]): E[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
]
