import { describe, expect, it } from 'vitest'
import { decodeEvent } from './decode-event.ts'
import type { Event } from './event.ts'
import { appendToJournal, journalLine, mergeJournals, readJournal } from './journal-text.ts'

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const checkIn = (number: number, now: number): object => ({
  id: idOf(number),
  kind: 'checked-in',
  v: 1,
  on: '2026-11-22',
  at: `2026-11-22T10:00:0${number}Z`,
  by: 'lifter',
  pain: { now },
  answers: {},
})
const line = (number: number, now = 1): string => JSON.stringify(checkIn(number, now))

const eventOf = (written: object): Event => {
  const decoded = decodeEvent(written)
  if (!decoded.ok) throw new Error(decoded.error)
  return decoded.value
}
const idsIn = (text: string): string[] => readJournal(text).events.map(({ id }) => id)

describe('readJournal', () => {
  it.each<[string, string, number[], number[]]>([
    ['an empty file', '', [], []],
    ['a last line without its end', `${line(1)}\n${line(2)}`, [1, 2], []],
    ['a last line that was cut off', `${line(1)}\n${line(2).slice(0, 40)}`, [1], [2]],
    ['CRLF', `${line(1)}\r\n${line(2)}\r\n`, [1, 2], []],
    ['a byte order mark', `\uFEFF${line(1)}\n`, [1], []],
    ['files put end to end, each with its mark', `\uFEFF${line(1)}\n\uFEFF${line(2)}\n`, [1, 2], []],
    ['blank lines', `\n${line(1)}\n  \n\r\n${line(2)}\n\n`, [1, 2], []],
    ['a broken line in the middle', `${line(1)}\n{"id":\n${line(2)}\n`, [1, 2], [2]],
    ['zeros left by a power cut', `${line(1)}\n\0\0\0\n${line(2)}\n`, [1, 2], [2]],
    ['JSON that is no event', `[]\n${line(1)}\n{"kind":"checked-in"}\n`, [1], [1, 3]],
    ['a line separator inside a string', `${line(1).replace('"lifter"', '"coach:a\u2028b"')}\n`, [1], []],
  ])('survives %s', (_name, text, ids, problemLines) => {
    const journal = readJournal(text)
    expect(journal.events.map(({ id }) => id)).toEqual(ids.map(idOf))
    expect(journal.problems.map((problem) => problem.line)).toEqual(problemLines)
    expect(journal.text).toBe(text)
  })

  it('says what is wrong with a line', () => {
    const text = `{"a"\n${line(1, 11)}\n{"a"`
    expect(readJournal(text).problems).toEqual([
      { line: 1, problem: 'it is not JSON' },
      { line: 2, problem: 'pain.now is above 10' },
      { line: 3, problem: 'it was cut off, or is not JSON' },
    ])
  })
})

describe('journalLine', () => {
  it('writes the envelope first, in one line that reads back as the same event', () => {
    const event = eventOf({ ...checkIn(1, 4), note: 'two\nlines', clock: 2 })
    const written = journalLine(event)
    expect(written).not.toContain('\n')
    expect(written.startsWith(`{"id":"${idOf(1)}","kind":"checked-in","v":1,"on":"2026-11-22"`)).toBe(true)
    expect(readJournal(written).events).toEqual([event])
  })

  it('writes back what it does not know, member by member', () => {
    const original = { zeta: [null, { a: 1 }], ...checkIn(1, 1), kind: 'dream-logged', v: 7 }
    expect(journalLine(eventOf(original))).toBe(JSON.stringify(original))
  })
})

describe('appendToJournal', () => {
  const events = [eventOf(checkIn(3, 1))]
  it.each([
    ['an empty file', ''],
    ['a closed last line', `${line(1)}\n`],
    ['an open last line', line(1)],
    ['a torn last line', `${line(1)}\n${line(2).slice(0, 30)}`],
    ['a byte order mark alone', '\uFEFF'],
  ])('after %s spoils nothing', (_name, before) => {
    const after = before + appendToJournal(before, events)
    expect(after.startsWith(before)).toBe(true)
    expect(after.endsWith('\n')).toBe(true)
    expect(idsIn(after)).toEqual([...idsIn(before), idOf(3)])
    expect(appendToJournal(before.slice(-1), events)).toBe(appendToJournal(before, events))
  })

  it('leaves the file alone when there is nothing to write', () => {
    expect(appendToJournal('{"torn', [])).toBe('')
  })
})

describe('mergeJournals', () => {
  const torn = line(4).slice(0, 30)
  const a = `${line(3)}\n${line(1)}\n${torn}`
  const b = `\uFEFF${line(2)}\r\nnot json\n${line(1)}\n`
  const merged = `${line(1)}\n${line(2)}\n${line(3)}\n${[torn, 'not json'].sort().join('\n')}\n`

  it('is the union in the total order, with unreadable lines at the end', () => {
    expect(mergeJournals(a, b)).toBe(merged)
  })

  it('does not mind which comes first, nor being done again', () => {
    expect(mergeJournals(b, a)).toBe(merged)
    expect(mergeJournals(merged, a)).toBe(merged)
    expect(mergeJournals(merged, '')).toBe(merged)
  })

  it('keeps both contents of one id, and one content written twice only once', () => {
    const respelled = JSON.stringify(Object.fromEntries(Object.entries(checkIn(1, 1)).reverse()))
    const both = mergeJournals(`${line(1, 1)}\n${line(1, 2)}\n`, `${respelled}\n`)
    expect(both.trim().split('\n')).toHaveLength(2)
    expect(idsIn(both)).toEqual([idOf(1), idOf(1)])
  })

  it('never drops a member that only a newer app knows', () => {
    const richer = JSON.stringify({ ...checkIn(1, 1), mood: 'good' })
    expect(mergeJournals(`${line(1)}\n`, `${richer}\n`)).toContain(richer)
  })
})
