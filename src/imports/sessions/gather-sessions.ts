import { cleanName } from '#basics/name'
import type { LoggedSet } from '#events/session-logged'
import { civilMinute, type DateReading, readDate } from '#imports/dates/civil-time'
import { readMonthWords } from '#imports/dates/month-of-word'
import type { RowRemark } from '#imports/import-account'
import type { DraftBlock, SessionDraft } from './file-reading.ts'

/** Collects sets into sessions while a file is read, and remembers what became of the other rows. */
export type Gathering = {
  /** The session of a start, title and whatever else tells two apart; undefined when the start is no date. */
  readonly session: (start: string, title: string, apart: string, row: number) => SessionDraft | undefined
  /** A session known by a key of its own, whose rows each carry a time: it begins with the earliest. */
  readonly sessionByKey: (key: string, start: string, title: string, row: number) => SessionDraft | undefined
  /** Another export begins here, joined to the ones before by hand. Only a session it begins with goes on in it. */
  readonly nextPart: () => void
  readonly sessionAt: (start: DateReading, title: string, apart: string, row: number) => SessionDraft
  /** Adds a set and counts its row. `order` below the one before it begins a new block; NaN says nothing. */
  readonly addSet: (draft: SessionDraft, name: string, order: number, set: LoggedSet) => DraftBlock
  readonly dateOf: (text: string) => DateReading | undefined
  readonly cleaned: (name: string) => string
  readonly notTraining: (reason: string) => void
  readonly skip: (row: number, reason: string) => void
  readonly mark: (row: number, reason: string) => void
  readonly drafts: readonly SessionDraft[]
  readonly notTrainingRows: ReadonlyMap<string, number>
  readonly skipped: readonly RowRemark[]
  readonly marked: readonly RowRemark[]
}

export const gatherSessions = (): Gathering => {
  const months = readMonthWords()
  const dates = new Map<string, DateReading | undefined>()
  const byKey = new Map<string, SessionDraft>()
  // Of those told in a later part than the first.
  const parts = new Map<SessionDraft, number>()
  const names = new Map<string, string>()
  const drafts: SessionDraft[] = []
  const notTrainingRows = new Map<string, number>()
  const skipped: RowRemark[] = []
  const marked: RowRemark[] = []
  // Rows of one session mostly follow one another: comparing with the row before saves building keys.
  let lastStart: string | undefined
  let lastTitle = ''
  let lastApart = ''
  let lastDraft: SessionDraft | undefined
  let lastKey = ''
  let part = 0

  const dateOf = (text: string): DateReading | undefined => {
    if (dates.has(text)) return dates.get(text)
    const reading = readDate(text, months)
    dates.set(text, reading)
    return reading
  }

  const cleaned = (name: string): string => {
    const known = names.get(name)
    if (known !== undefined) return known
    const clean = cleanName(name)
    names.set(name, clean)
    return clean
  }

  const open = (
    start: DateReading,
    title: string,
    apart: string,
    row: number,
    again?: SessionDraft,
  ): SessionDraft => {
    const told = again === undefined ? {} : { again }
    const draft = { start, title: cleaned(title), apart, blocks: [], rows: 0, firstRow: row, ...told }
    drafts.push(draft)
    return draft
  }

  return {
    session: (start, title, apart, row) => {
      if (start === lastStart && title === lastTitle && apart === lastApart) return lastDraft
      const key = `${start}\u001F${title}\u001F${apart}`
      const known = byKey.get(key)
      let draft = known
      if (!known || ((parts.get(known) ?? 0) !== part && key !== lastKey)) {
        const reading = dateOf(start)
        if (!reading) return undefined
        draft = open(reading, title, apart, row, known)
        byKey.set(key, draft)
      }
      if (part > 0 && draft) parts.set(draft, part)
      lastKey = key
      lastStart = start
      lastTitle = title
      lastApart = apart
      lastDraft = draft
      return draft
    },
    sessionByKey: (key, start, title, row) => {
      const reading = dateOf(start)
      if (!reading) return undefined
      const known = byKey.get(key)
      if (known) {
        if (isEarlier(reading, known.start)) known.start = reading
        return known
      }
      const draft = open(reading, title, key, row)
      byKey.set(key, draft)
      return draft
    },
    nextPart: () => {
      part += 1
      lastStart = undefined
    },
    sessionAt: (start, title, apart, row) => open(start, title, apart, row),
    addSet: (draft, name, order, set) => {
      draft.rows += 1
      const blocks = draft.blocks
      const last = blocks[blocks.length - 1]
      if (last && last.name === name && !(order <= last.lastOrder)) {
        last.sets.push(set)
        if (order === order) last.lastOrder = order
        return last
      }
      const block: DraftBlock = { name, sets: [set], lastOrder: order }
      blocks.push(block)
      return block
    },
    dateOf,
    cleaned,
    notTraining: (reason) => {
      notTrainingRows.set(reason, (notTrainingRows.get(reason) ?? 0) + 1)
    },
    skip: (row, reason) => {
      skipped.push({ row, reason })
    },
    mark: (row, reason) => {
      marked.push({ row, reason })
    },
    drafts,
    notTrainingRows,
    skipped,
    marked,
  }
}

/** Joins a note to those already there; the same words are not said twice. */
export const joinNotes = (known: string | undefined, note: string): string =>
  known === undefined || known === note
    ? note
    : known.split('\n').includes(note)
      ? known
      : `${known}\n${note}`

/** A day without a time of day, as a set that was not done has, says nothing of when a session began. */
const isEarlier = (reading: DateReading, known: DateReading): boolean => {
  if (reading.time.minute === undefined) return false
  return known.time.minute === undefined || orderOf(reading) < orderOf(known)
}

/** Sorts starts; of ambiguous ones by either order, which is right within a day. */
const orderOf = (reading: DateReading): string =>
  reading.kind === 'settled'
    ? `${civilMinute(reading.time)}:${String(reading.time.second ?? 0).padStart(2, '0')}`
    : `${civilMinute({ ...reading.time, day: reading.time.dayFirst })}:${String(reading.time.second ?? 0).padStart(2, '0')}`
