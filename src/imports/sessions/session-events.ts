import { canonicalJson } from '#basics/canonical-json'
import type { Id } from '#basics/id'
import type { EntryCorrected } from '#events/entry-corrected'
import type { SessionLogged } from '#events/session-logged'
import { type CivilTime, civilInstant, civilMinute } from '#imports/dates/civil-time'
import type { DateOrder } from '#imports/dates/date-order'
import { idFromContent } from '#imports/content-id'
import { type ExistingEntries, type ExistingSession, startKey } from '#imports/existing-entries'
import type { SessionDraft } from './file-reading.ts'
import { keepingWhatIsKnown, type NameIdentity, saysNothingNew } from './same-training.ts'
import { contentOf, type SessionContent } from './session-content.ts'

/** What is to be done with one session of a file. */
export type SessionOutcome = {
  readonly draft: SessionDraft
  readonly time: CivilTime
  /** Ids that this import's record names: the session, and the correction that makes it what the file says. */
  readonly names: readonly Id[]
  /** The event to append, if any. */
  readonly event: SessionLogged | EntryCorrected | null
  readonly outcome: 'new' | 'corrected' | 'restored' | 'already-there'
}

type TimedDraft = { readonly draft: SessionDraft; readonly time: CivilTime; readonly content: SessionContent }

/**
 * Sessions of one file against what the journal holds. A session has one id in every dialect: from app family, civil start
 * to the minute, title, and its place among equals. In calendar order.
 */
export const sessionOutcomes = (
  app: string,
  file: string,
  drafts: readonly { readonly draft: SessionDraft; readonly time: CivilTime }[],
  order: DateOrder,
  statesKinds: boolean,
  existing: ExistingEntries,
  identity: NameIdentity,
): readonly SessionOutcome[] => {
  const identified = identify(app, drafts, order)
  const claimed = new Set(identified.map((one) => one.id))
  return identified.map(({ id, key, draft, time, content }) => {
    const known = existing.sessions.get(id) ?? renamed(app, time, claimed, existing)
    if (known) claimed.add(known.id)
    if (!known) return newSession(id, key, app, file, draft, time, content)
    return againstKnown(known, app, draft, time, content, statesKinds, identity)
  })
}

type Identified = TimedDraft & { readonly id: Id; readonly key: string }

const identify = (
  app: string,
  drafts: readonly { readonly draft: SessionDraft; readonly time: CivilTime }[],
  order: DateOrder,
): Identified[] => {
  const equals = new Map<string, TimedDraft[]>()
  for (const { draft, time } of drafts) {
    const key = `${civilMinute(time)}|${draft.knownAs ?? draft.title}`
    const timed = { draft, time, content: contentOf(draft, time, order) }
    const known = equals.get(key)
    if (known) known.push(timed)
    else equals.set(key, [timed])
  }
  const keys = [...equals.keys()].toSorted()
  return keys.flatMap((key) => {
    const group = equals.get(key)!
    const sorted = group.length === 1 ? group : group.toSorted(byContent)
    return sorted.map((timed, ordinal) => ({
      ...timed,
      key: `${key}|${ordinal}`,
      id: idFromContent(
        'session',
        app,
        civilMinute(timed.time),
        timed.draft.knownAs ?? timed.draft.title,
        String(ordinal),
      ),
    }))
  })
}

// Two workouts of one title and minute: told apart by what is in them, never by their place in the file.
const byContent = (a: TimedDraft, b: TimedDraft): number => {
  const seconds = (a.time.second ?? 0) - (b.time.second ?? 0)
  if (seconds !== 0) return seconds
  const minutes = (a.content.minutes ?? 0) - (b.content.minutes ?? 0)
  if (minutes !== 0) return minutes
  const [first, second] = [canonicalJson(a.content), canonicalJson(b.content)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** A workout whose title was edited since: the only one of its minute that the journal has and this file has not. */
const renamed = (
  app: string,
  time: CivilTime,
  claimed: ReadonlySet<Id>,
  existing: ExistingEntries,
): ExistingSession | undefined => {
  if (time.minute === undefined) return undefined
  const ids = existing.byStart.get(startKey(app, { at: civilInstant(time) })) ?? []
  const [only, ...others] = ids.filter((id) => !claimed.has(id))
  return only !== undefined && others.length === 0 && ids.length === 1
    ? existing.sessions.get(only)
    : undefined
}

const newSession = (
  id: Id,
  key: string,
  app: string,
  file: string,
  draft: SessionDraft,
  time: CivilTime,
  content: SessionContent,
): SessionOutcome => ({
  draft,
  time,
  names: [id],
  outcome: 'new',
  event: {
    id,
    kind: 'session-logged',
    v: 1,
    on: time.day,
    at: civilInstant(time),
    by: `import:${app}`,
    ...content,
    source: { app, file, key },
  },
})

/**
 * Content the journal already knew under this id adds nothing, also when something newer has replaced it: an older export
 * never overwrites a newer one, and each file, brought in again, changes nothing.
 */
const againstKnown = (
  known: ExistingSession,
  app: string,
  draft: SessionDraft,
  time: CivilTime,
  content: SessionContent,
  statesKinds: boolean,
  identity: NameIdentity,
): SessionOutcome => {
  // The oldest that fits, so that a file names the same version each time it comes.
  const same = known.versions.find((version) =>
    saysNothingNew(version.content, content, statesKinds, identity),
  )
  if (same) {
    const names = same.correction === null ? [known.id] : [known.id, same.correction]
    const there = known.withdrawn || (known.live && same.stands)
    const outcome = there ? 'already-there' : known.live ? 'corrected' : 'restored'
    return { draft, time, names, event: null, outcome }
  }
  const clock = known.versions.length
  const body = keepingWhatIsKnown(known.current.content, content, identity)
  const id = idFromContent('correction', known.id, String(clock), canonicalJson(body))
  return {
    draft,
    time,
    names: [known.id, id],
    outcome: 'corrected',
    event: {
      id,
      kind: 'entry-corrected',
      v: 1,
      on: time.day,
      at: civilInstant(time),
      by: `import:${app}`,
      clock,
      entry: known.id,
      body: { ...body },
    },
  }
}
