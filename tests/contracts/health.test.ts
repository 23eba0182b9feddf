import { describe, expect, it } from 'vitest'
import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import { foldHistory } from '#history/fold-history'
import { readHealthChunks } from '#imports/health/read-health-bytes'
import { sourceInMemory, windowsOf } from '#imports/reading/byte-source'
import { bringIn, takeBack } from './importer.ts'
import { fixtureFile, sourceOf } from './importer-fixtures.ts'

const today = '2026-11-22' as Day
const fixture = fixtureFile('health/export.xml')

/** An export with these lines in it, in another language of the phone. */
const exportOf = (...lines: readonly string[]): ReturnType<typeof sourceOf> =>
  sourceOf(
    'Export.xml',
    new TextEncoder().encode(
      `<?xml version="1.0"?>\n<HealthData locale="de_DE">\n${lines.join('\n')}\n</HealthData>`,
    ),
  )

const weighing = (at: string, value: string, unit = 'kg'): string =>
  `<Record type="HKQuantityTypeIdentifierBodyMass" sourceName="Waage" unit="${unit}" startDate="${at} +0100" endDate="${at} +0100" value="${value}"/>`

const masses = (events: readonly Event[]): readonly (readonly [string, number | undefined])[] =>
  events.flatMap((event) => (event.kind === 'profile-stated' ? [[event.at, event.bodyMassKg] as const] : []))

describe('an Apple Health export', () => {
  it('reads the same in one piece and byte by byte', () => {
    const { bytes } = fixture
    const read = (window: number): unknown =>
      readHealthChunks(windowsOf(sourceInMemory(bytes), 0, bytes.length, window), today, () => true)
    expect(read(1)).toEqual(read(bytes.length))
    expect(read(1)).toMatchObject({ rows: 7 })
  })

  it('counts records whose attributes hold brackets', () => {
    const { account } = bringIn(
      exportOf(
        '<Record type="HKQuantityTypeIdentifierHeartRate" device="<<HKDevice: 0x1>, name:Watch>" value="60"/>',
        '<Record type="HKQuantityTypeIdentifierHeartRate" device=">" value="60" />',
        '<Record type="HKCategoryTypeIdentifierSleepAnalysis" device="a>b" value="Asleep"></Record>',
      ),
      {},
      [],
    )
    expect(account.rows).toBe(3)
    expect(account.notTraining.reasons).toEqual({ sleep: 1, 'other health record': 2 })
  })
})

describe('body mass from Apple Health', () => {
  it.each([
    ['the last weighing', [weighing('2026-01-02 07:00:00', '81'), weighing('2026-01-01 07:00:00', '90')], 81],
    ['not one to come', [weighing('2026-01-02 07:00:00', '81'), weighing('2030-01-01 07:00:00', '90')], 81],
    ['pounds', [weighing('2026-01-02 07:00:00', '180', 'lb')], 81.65],
    ['stone', [weighing('2026-01-02 07:00:00', '13', 'st')], 82.55],
    ['no luggage', [weighing('2026-01-02 07:00:00', '81'), weighing('2026-01-03 07:00:00', '9.2')], 81],
    ['no unit that is none', [weighing('2026-01-02 07:00:00', '81', 'count')], undefined],
    ['no number that is none', [weighing('2026-01-02 07:00:00', 'heavy')], undefined],
  ])('is %s', (_name, lines, kg) => {
    expect(masses(bringIn(exportOf(...lines), {}, []).events)).toEqual(
      kg === undefined ? [] : [['2026-01-02T07:00:00-00:00', kg]],
    )
  })

  it('goes and comes with its import, and a later weighing takes its place', () => {
    const massOf = (journal: readonly Event[]): number | undefined =>
      foldHistory(journal, today).profile.bodyMassKg
    const first = bringIn(fixture, {}, []).events
    const later = exportOf(weighing('2026-02-01 07:00:00', '81.4'), weighing('2026-10-01 07:00:00', '79'))
    const second = bringIn(later, {}, first).events
    expect(second.map((event) => event.kind)).toEqual(['profile-stated', 'import-recorded'])
    const both = [...first, ...second]
    const undone = [...both, takeBack(both, 1)]
    const undoneTwice = [...undone, takeBack(undone, 2)]
    const again = [...undoneTwice, ...bringIn(later, {}, undoneTwice).events]
    expect([[], first, both, undone, undoneTwice, again].map(massOf)).toEqual([
      undefined,
      81.4,
      79,
      81.4,
      undefined,
      79,
    ])
    expect(masses(again)).toHaveLength(2)
    expect(bringIn(later, {}, again).events).toEqual([])
  })
})
