import { describe, expect, it } from 'vitest'
import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import { foldHistory } from '#history/fold-history'
import { indexJournal } from '#imports/existing-entries'
import { importFile } from '#imports/import-file'
import { bringIn, identify, importerContract, liveSessions, sumOfRows, takeBack } from './importer.ts'
import { fixtureFile, fixtures, sourceOf, strongDialects, wrongFiles } from './importer-fixtures.ts'

const kinds = (events: readonly Event[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const event of events) counts[event.kind] = (counts[event.kind] ?? 0) + 1
  return counts
}

describe.each(fixtures)('the importer on $path $options', ({ path, options, expected }) => {
  importerContract(fixtureFile(path), options ?? {}, expected)
})

describe('one history', () => {
  const pairs = strongDialects.flatMap((a) =>
    strongDialects.filter((b) => b !== a).map((b) => [a.path, b.path] as const),
  )

  it.each(pairs)('is %s and then %s', (a, b) => {
    const first = bringIn(fixtureFile(a), {}, [])
    const second = bringIn(fixtureFile(b), {}, first.events)
    const both = [...first.events, ...second.events]
    expect(liveSessions(both)).toEqual(liveSessions(first.events))
    expect(liveSessions(both)).toHaveLength(3)
    // Only what the second file knows and the first could not say is a correction: warm-ups, drop sets and a note.
    const richer = /german|unlisted|2025/u.test(b) && !/german|unlisted|2025/u.test(a)
    const noted = /2025/u.test(b) && /german|unlisted/u.test(a)
    const rated = /rpe/u.test(b)
    expect(second.account.corrected).toBe(richer || noted || rated ? 1 : 0)
    for (const path of [a, b]) expect(bringIn(fixtureFile(path), {}, both).events).toEqual([])
  })

  it('is two languages of one app', () => {
    const english = bringIn(fixtureFile('hevy/english-24h.csv'), {}, [])
    const portuguese = bringIn(fixtureFile('hevy/portuguese-app.csv'), {}, english.events)
    expect(portuguese.account).toMatchObject({
      alreadyThere: { sessions: 1 },
      imported: { sessions: 2 },
      corrected: 0,
    })
  })

  it.each([
    ['liftlog/liftlog.csv', 'liftlog/backup.json'],
    ['liftlog/backup.json', 'liftlog/liftlog.csv'],
    ['fit/strength.fit', 'fit/work-and-rest-swapped.fit'],
    ['health/export.xml', 'health/export.zip'],
  ])('is what two kinds of file of one app say: %s, %s', (a, b) => {
    const first = bringIn(fixtureFile(a), {}, [])
    const second = bringIn(fixtureFile(b), {}, first.events)
    expect(second.account).toMatchObject({ imported: { sessions: 0 }, corrected: 0 })
  })

  it('is a table and the backup that leaves distances out', () => {
    const table = bringIn(fixtureFile('fitnotes/android-earlier.csv'), {}, [])
    const backup = bringIn(fixtureFile('fitnotes/backup.fitnotes'), {}, table.events)
    expect(backup.account).toMatchObject({
      alreadyThere: { sessions: 2 },
      imported: { sessions: 21 },
      corrected: 1,
    })
    const corrected = indexJournal([...table.events, ...backup.events])
      .sessions.values()
      .next().value
    expect(corrected?.current.content.exercises[0]?.note).toBe('belt')
  })

  it('is two exports that overlap, the day cut off by the first made whole by a correction', () => {
    const earlier = bringIn(fixtureFile('fitnotes/android-earlier.csv'), {}, [])
    const later = bringIn(fixtureFile('fitnotes/android-later.csv'), {}, earlier.events)
    expect(kinds(later.events)).toEqual({ 'session-logged': 1, 'entry-corrected': 1, 'import-recorded': 1 })
    const both = [...earlier.events, ...later.events]
    for (const name of ['earlier', 'later']) {
      expect(bringIn(fixtureFile(`fitnotes/android-${name}.csv`), {}, both).events).toEqual([])
    }
    const reversed = bringIn(fixtureFile('fitnotes/android-later.csv'), {}, [])
    const old = bringIn(fixtureFile('fitnotes/android-earlier.csv'), {}, reversed.events)
    expect(liveSessions([...reversed.events, ...old.events])).toEqual(liveSessions(both))
  })
})

describe('a richer dialect', () => {
  it('adds what it knows and loses nothing the poorer one knew', () => {
    const rated = bringIn(fixtureFile('strong/2019-no-unit-rpe.csv'), {}, [])
    const marked = bringIn(fixtureFile('strong/2025-unit-in-header-rest-timers.csv'), {}, rated.events)
    const [first] = indexJournal([...rated.events, ...marked.events]).sessions.values()
    const [squat, , press] = first!.current.content.exercises
    expect(squat!.sets.map((set) => [set.kind, set.rpe])).toEqual([
      ['warm-up', undefined],
      ['working', undefined],
      ['working', 8.5],
      ['working', undefined],
      ['working', undefined],
    ])
    expect(press!.sets.at(-1)!.kind).toBe('drop')
    expect(press!.note).toBe('feet high, "wide"; slow')
  })
})

describe('an edited row', () => {
  const before = fixtureFile('hevy/oddities.csv')
  const after = fixtureFile('hevy/oddities-edited.csv')
  const first = bringIn(before, {}, [])
  const second = bringIn(after, {}, first.events)
  const both = [...first.events, ...second.events]

  const topSet = (journal: readonly Event[]): number | undefined => {
    const session = [...indexJournal(journal).sessions.values()].find(
      (one) => one.current.content.title === 'Late',
    )
    return session?.current.content.exercises[0]?.sets[0]?.massKg
  }

  it('corrects its session and no other', () => {
    expect(kinds(second.events)).toEqual({ 'entry-corrected': 1, 'import-recorded': 1 })
    expect([topSet(first.events), topSet(both)]).toEqual([140, 142.5])
  })

  it('stays corrected when the older file comes again', () => {
    expect(bringIn(before, {}, both).events).toEqual([])
    expect(bringIn(after, {}, both).events).toEqual([])
  })

  it('goes back with its import, and comes again with it', () => {
    const undone = [...both, takeBack(both, 1)]
    expect(topSet(undone)).toBe(140)
    expect(liveSessions(undone)).toEqual(liveSessions(first.events))
    const restored = bringIn(after, {}, undone)
    expect(kinds(restored.events)).toEqual({ 'import-recorded': 1 })
    expect(topSet([...undone, ...restored.events])).toBe(142.5)
  })

  it('is read so by the history', () => {
    const lateMass = (journal: readonly Event[]): number | null | undefined =>
      foldHistory(journal, '2026-11-22' as Day).sessions.find(
        (one) => one.title === 'Late' && one.on === '2026-10-30',
      )?.lifts[0]?.sets[0]?.massKg
    const undone = [...both, takeBack(both, 1)]
    const restored = [...undone, ...bringIn(after, {}, undone).events]
    expect([first.events, both, undone, restored].map(lateMass)).toEqual([140, 142.5, 140, 142.5])
  })

  it('keeps its session when only the title was edited', () => {
    const text = new TextDecoder().decode(before.bytes).replaceAll('"Circuit"', '"Finisher"')
    const renamed = bringIn(sourceOf('renamed.csv', new TextEncoder().encode(text)), {}, first.events)
    expect(kinds(renamed.events)).toEqual({ 'entry-corrected': 1, 'import-recorded': 1 })
  })

  it('keeps away when the lifter withdrew the session', () => {
    const session = first.events.find((event) => event.kind === 'session-logged')!
    const withdrawal = { ...takeBack(first.events, 9), entry: session.id } as Event
    const again = bringIn(after, {}, [...first.events, withdrawal])
    expect(liveSessions([...first.events, withdrawal, ...again.events])).not.toContain(session.id)
  })
})

describe('a unit answered wrongly', () => {
  it('is put right by undoing and importing again', () => {
    const file = fixtureFile('strong/2021-ios-unit-to-be-asked.csv')
    const wrong = bringIn(file, { unit: 'lb' }, [])
    const undone = [...wrong.events, takeBack(wrong.events, 1)]
    const right = bringIn(file, { unit: 'kg' }, undone)
    const journal = [...undone, ...right.events]
    const masses = [...indexJournal(journal).sessions.values()].map(
      (session) => session.current.content.exercises[0]?.sets[0]?.massKg,
    )
    expect(masses).toEqual([60, 60])
    expect(bringIn(file, { unit: 'kg' }, journal).events).toEqual([])
  })
})

describe('what is no export', () => {
  it.each(wrongFiles)('%s is refused in one line', (path, says) => {
    const result = importFile(
      fixtureFile(path),
      {},
      {
        existing: indexJournal([]),
        today: '2026-11-22' as never,
        at: '2026-11-22T10:00:00Z',
        identify,
      },
    )
    expect(result.ok ? '' : result.error.says).toMatch(says)
    expect(result.ok ? '\n' : result.error.says).not.toContain('\n')
  })
})

describe('encodings', () => {
  const file = fixtureFile('strong/2018-ios-german.csv')
  const text = new TextDecoder('utf-8').decode(file.bytes)
  const wide = (little: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((c) => c.charCodeAt(0))
    return Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    )
  }
  const plain = bringIn(file, {}, []).events.filter((event) => event.kind === 'session-logged')

  it.each([
    ['UTF-16 LE with mark', wide(true, true)],
    ['UTF-16 BE with mark', wide(false, true)],
    ['UTF-16 LE without mark', wide(true, false)],
    ['Latin-1', Uint8Array.from([...text].map((c) => c.charCodeAt(0)))],
    ['CRLF', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
    ['CR', new TextEncoder().encode(text.replaceAll('\n', '\r'))],
    ['Excel separator line', new TextEncoder().encode(`sep=,\r\n${text}`)],
    ['semicolons', new TextEncoder().encode(text.replaceAll(',', ';'))],
    ['tabs', new TextEncoder().encode(text.replaceAll(',', '\t'))],
  ])('%s reads the same sessions', (_name, bytes) => {
    const read = bringIn(sourceOf(file.name, bytes), {}, [])
    expect(sumOfRows(read.account)).toBe(read.account.rows)
    expect(read.events.filter((event) => event.kind === 'session-logged')).toEqual(plain)
  })
})

describe('progress', () => {
  it('is told in rows and bytes, and stops when cancelled', () => {
    const file = fixtureFile('strong/2017-no-unit.csv')
    const told: { readonly rows: number; readonly bytes: number }[] = []
    const context = {
      existing: indexJournal([]),
      today: '2026-11-22' as never,
      at: '2026-11-22T10:00:00Z',
      identify,
    }
    importFile(file, {}, { ...context, onProgress: (progress) => told.push(progress) })
    expect(told.at(-1)).toEqual({ rows: 28, bytes: file.bytes.length })
    const cancelled = importFile(file, {}, { ...context, isCancelled: () => true })
    expect(cancelled.ok ? '' : cancelled.error.says).toMatch(/stopped/u)
  })
})
