import { expect, it } from 'vitest'
import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import type { ImportAccount } from '#imports/import-account'
import type { ImportOptions, SourceFile } from '#imports/import-context'
import { type ExistingEntries, indexJournal } from '#imports/existing-entries'
import { type Import, importFile } from '#imports/import-file'
import { undoImport } from '#imports/undo-import'
import type { Expected } from './importer-fixtures.ts'

const today = '2026-11-22' as Day

// A stand-in for the protocol's identification: two languages of one app, told to be one exercise.
const names = new Map([
  ['Squat (Barbell)', 'squat-high'],
  ['Agachamento (Barra)', 'squat-high'],
  ['Leg Press (Machine)', 'leg-press'],
  ['Leg Press (Máquina)', 'leg-press'],
])

export const identify = (name: string): { readonly id: string; readonly lumbar: boolean } | undefined => {
  const id = names.get(name)
  return id === undefined ? undefined : { id, lumbar: true }
}

/** Imports into a journal and gives the account with what was appended. */
export const bringIn = (
  file: SourceFile,
  options: ImportOptions,
  journal: readonly Event[],
  on: Day = today,
): Import => {
  const existing: ExistingEntries = indexJournal(journal)
  const result = importFile(file, options, { existing, today: on, at: `${on}T09:30:00+01:00`, identify })
  if (!result.ok) throw new Error(`${result.error.file}: ${result.error.says}`)
  return result.value
}

export const takeBack = (journal: readonly Event[], nth: number): Event => {
  const id = `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}` as Id
  const result = undoImport(journal, undefined, {
    id,
    on: today,
    at: '2026-11-22T10:00:00+01:00',
    by: 'lifter',
  })
  if (!result.ok) throw new Error(result.error.says)
  return result.value
}

/** The sum that every account must meet. */
export const sumOfRows = (account: ImportAccount): number =>
  account.imported.rows +
  account.notTraining.rows +
  account.alreadyThere.rows +
  account.pending.rows +
  account.skipped.length

/** What every importer owes, whatever the app: run on each synthetic file. */
export const importerContract = (file: SourceFile, options: ImportOptions, expected: Expected): void => {
  const first = bringIn(file, options, [])

  it('accounts for every row', () => {
    const { account } = first
    expect(sumOfRows(account)).toBe(account.rows)
    expect({
      app: account.app,
      unit: account.unit,
      rows: account.rows,
      sessions: account.imported.sessions,
      sets: account.imported.sets,
      skippedSets: account.skippedSets,
      notTraining: account.notTraining.rows,
      skipped: account.skipped.length,
      questions: account.questions.map((question) => question.id),
    }).toEqual({ skippedSets: 0, notTraining: 0, skipped: 0, questions: [], ...expected })
    expect(first.events.length > 0).toBe(account.questions.length === 0)
  })

  it('writes events that any reader accepts, each id once, with the civil time of the session', () => {
    for (const event of first.events) {
      const read = decodeEvent(JSON.parse(JSON.stringify(event)))
      expect(read.ok ? '' : read.error).toBe('')
      expect(event.by).toBe(`import:${expected.app}`)
      if (event.kind === 'session-logged') expect(event.at).toMatch(new RegExp(`^${event.on}T.*-00:00$`, 'u'))
    }
    expect(new Set(first.events.map((event) => event.id)).size).toBe(first.events.length)
    expect(first.events.filter((event) => event.kind === 'session-logged')).toHaveLength(expected.sessions)
  })

  it('is the same every time, and its sessions know neither the day nor the clock nor the file name', () => {
    expect(bringIn(file, options, []).events).toEqual(first.events)
    const later = bringIn({ ...file, name: 'other.csv' }, options, [], '2027-03-01' as Day)
    const ids = (events: readonly Event[]): Id[] =>
      events.flatMap((event) => (event.kind === 'session-logged' ? event.id : []))
    expect(ids(later.events)).toEqual(ids(first.events))
  })

  it('brought in twice is brought in once', () => {
    const again = bringIn(file, options, first.events)
    expect(again.events).toEqual([])
    expect(again.account.alreadyThere.rows).toBe(first.account.imported.rows)
    expect(sumOfRows(again.account)).toBe(again.account.rows)
  })

  it.skipIf(expected.sessions === 0)('is taken back by one event and restored by the next import', () => {
    const undone = [...first.events, takeBack(first.events, 1)]
    const named = first.events.flatMap((event) => (event.kind === 'session-logged' ? event.id : []))
    expect(liveSessions(undone)).toEqual([])
    const restored = bringIn(file, options, undone)
    expect(restored.events.map((event) => event.kind)).toEqual(['import-recorded'])
    expect(restored.account.imported.sessions).toBe(expected.sessions)
    const back = [...undone, ...restored.events]
    expect(liveSessions(back)).toEqual(named.toSorted())
    expect(bringIn(file, options, back).events).toEqual([])
    const undoneTwice = [...back, takeBack(back, 2)]
    const restoredTwice = bringIn(file, options, undoneTwice)
    expect(restoredTwice.events).toHaveLength(1)
    expect(liveSessions([...undoneTwice, ...restoredTwice.events])).toEqual(named.toSorted())
  })
}

/** Ids of the sessions that at least one live import names, sorted. */
export const liveSessions = (journal: readonly Event[]): readonly Id[] =>
  [...indexJournal(journal).sessions.values()]
    .filter((session) => session.live && !session.withdrawn)
    .map((session) => session.id)
    .toSorted()
