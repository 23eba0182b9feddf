import { describe, expect, it } from 'vitest'
import { mergeJournals } from '#events/journal-text'
import { linesToRestore } from '#web/journal/lines-to-restore'

const line = (number: number, more = ''): string =>
  `{"id":"00000000-0000-4000-8000-00000000000${number}","kind":"profile-stated","v":1,"on":"2026-03-0${number}","at":"2026-03-0${number}T08:00:00+00:00","by":"lifter"${more}}`
const sorted = (lines: readonly string[]): readonly string[] => lines.toSorted()

describe('what a backup adds', () => {
  it('is every line of it to an empty journal, byte for byte and in order', () => {
    const text = [line(3), line(1), 'no json at all', line(2, ',"future":[1]')].join('\n')
    expect(linesToRestore([], `${text}\n`)).toEqual({
      lines: text.split('\n'),
      alreadyThere: 0,
      unreadable: 1,
    })
  })

  it('is nothing that is there already, in whatever order its members stand', () => {
    const turned = `{"by":"lifter","at":"2026-03-01T08:00:00+00:00","on":"2026-03-01","v":1,"kind":"profile-stated","id":"00000000-0000-4000-8000-000000000001"}`
    expect(linesToRestore([line(1), line(2)], `${turned}\n${line(2)}\n`)).toEqual({
      lines: [],
      alreadyThere: 2,
      unreadable: 0,
    })
  })

  it('keeps two contents under one id, as a merge does', () => {
    const { lines } = linesToRestore([line(1)], line(1, ',"units":"lb"'))
    expect(lines).toEqual([line(1, ',"units":"lb"')])
  })

  it('reads files saved elsewhere: byte order mark, CRLF, blank lines', () => {
    expect(linesToRestore([], `\uFEFF${line(1)}\r\n\r\n${line(2)}`).lines).toEqual([line(1), line(2)])
  })

  it('makes the same set of lines as merging the two journals', () => {
    const mine = [line(1), line(4), 'torn {']
    const theirs = [line(2), line(1), line(4, ',"units":"kg"'), 'torn {', 'other torn']
    const union = [...mine, ...linesToRestore(mine, theirs.join('\n')).lines]
    const merged = mergeJournals(mine.join('\n'), theirs.join('\n')).trimEnd().split('\n')
    expect(sorted(union)).toEqual(sorted(merged))
  })
})
