import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import { foldHistory } from './fold-history.ts'
import { idOf, invent } from './invent-events.ts'

const slept = (id: number, hours: number, more: Readonly<Record<string, unknown>> = {}) =>
  invent('sleep-recorded', { id, hours, ...more })
const byWatch = { by: 'import:apple-health' }
const byRing = { by: 'import:ring', at: '2026-03-02T13:00:00Z' }

const hoursOf = (...events: Parameters<typeof foldHistory>[0]): readonly number[] =>
  foldHistory(events, toDay('2026-03-09')).nights.map(({ hours }) => hours)

describe('nights', () => {
  it('are one a day, in order', () => {
    expect(hoursOf(slept(2, 8, { on: '2026-03-03' }), slept(1, 6))).toEqual([6, 8])
  })

  it('are what the lifter recorded, whatever files say, and the later word of two', () => {
    expect(hoursOf(slept(1, 6), slept(2, 8, byWatch), slept(3, 9, byRing))).toEqual([6])
    expect(hoursOf(slept(2, 8, byWatch), slept(1, 6, { at: '2026-03-02T20:00:00Z' }))).toEqual([6])
    expect(hoursOf(slept(2, 8, byWatch), slept(3, 9, byRing))).toEqual([9])
  })

  it('go with the import that brought them', () => {
    const record = invent('import-recorded', {
      id: 5,
      ...byWatch,
      file: 'export.xml',
      sha256: 'ab',
      app: 'apple-health',
      dialect: 'export.xml',
      sessions: [idOf(2)],
    })
    const undone = invent('entry-withdrawn', { id: 6, entry: idOf(5) })
    expect(hoursOf(slept(2, 8, byWatch), record)).toEqual([8])
    expect(hoursOf(slept(2, 8, byWatch), record, undone)).toEqual([])
  })
})
