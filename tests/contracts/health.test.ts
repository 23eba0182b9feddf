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

type Slept = readonly [kind: string, from: string, to: string, source?: string]

const sleep = ([kind, from, to, source = 'Watch']: Slept): string =>
  `<Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="${source}" startDate="${from}" endDate="${to}" value="HKCategoryValueSleepAnalysis${kind}"/>`

const night = (kind: string, from: string, to: string, source = 'Watch'): Slept => [
  kind,
  `2026-02-01 ${from}:00 +0100`,
  `2026-02-02 ${to}:00 +0100`,
  source,
]
const morning = (kind: string, from: string, to: string, source = 'Watch'): Slept => [
  kind,
  `2026-02-02 ${from}:00 +0100`,
  `2026-02-02 ${to}:00 +0100`,
  source,
]

const nightsOf = (journal: readonly Event[]): readonly (readonly [on: string, hours: number])[] =>
  foldHistory(journal, today).nights.map(({ on, hours }) => [on, hours])

describe('sleep from Apple Health', () => {
  it.each<[string, readonly Slept[], readonly (readonly [string, number])[]]>([
    ['the time asleep', [night('AsleepUnspecified', '23:00', '06:30')], [['2026-02-02', 7.5]]],
    ['as older phones wrote it', [night('Asleep', '23:00', '06:30')], [['2026-02-02', 7.5]]],
    [
      'its stages without the time awake',
      [
        night('AsleepCore', '23:00', '02:00'),
        morning('Awake', '02:00', '02:30'),
        morning('AsleepDeep', '02:30', '04:00'),
        morning('AsleepREM', '04:00', '06:00'),
      ],
      [['2026-02-02', 6.5]],
    ],
    [
      'told once by phone, watch and app, in any order, the watch knowing when one lay awake',
      [
        night('Asleep', '22:30', '06:30', 'App'),
        night('InBed', '22:00', '07:00', 'Phone'),
        morning('AsleepDeep', '02:30', '06:00'),
        night('AsleepCore', '23:00', '02:00'),
        morning('Awake', '02:00', '02:30'),
        night('AsleepCore', '23:00', '02:00', 'Other watch'),
      ],
      [['2026-02-02', 6.5]],
    ],
    [
      'filled up by another where the watch was empty',
      [night('AsleepCore', '23:00', '01:30'), night('Asleep', '22:30', '06:30', 'App')],
      [['2026-02-02', 8]],
    ],
    ['not the time in bed', [night('InBed', '22:00', '07:00', 'Phone')], []],
    [
      'not a nap',
      [night('Asleep', '23:00', '06:00'), morning('Asleep', '14:00', '15:00')],
      [['2026-02-02', 7]],
    ],
    ['not known from a nap alone', [morning('Asleep', '14:00', '15:00')], []],
    ['by day after a night shift', [morning('Asleep', '09:00', '16:00')], [['2026-02-02', 7]]],
    [
      'of the day of waking, also before midnight, and no more than was slept when clocks change',
      [['Asleep', '2026-10-24 23:00:00 +0200', '2026-10-25 06:00:00 +0100']],
      [['2026-10-25', 8]],
    ],
    ['not one to come', [['Asleep', '2030-02-01 23:00:00 +0100', '2030-02-02 06:00:00 +0100']], []],
    ['not longer than a day', [['Asleep', '2026-01-01 23:00:00 +0100', '2026-02-02 06:00:00 +0100']], []],
    ['not backwards', [['Asleep', '2026-02-02 06:00:00 +0100', '2026-02-01 23:00:00 +0100']], []],
    ['not without a date', [['Asleep', 'yesterday', 'today']], []],
  ])('is %s', (_name, records, expected) => {
    const { account, events } = bringIn(exportOf(...records.map(sleep)), {}, [])
    expect(nightsOf(events)).toEqual(expected)
    expect(account.notTraining.reasons).toEqual({ sleep: records.length })
    expect(account.sleep?.nights ?? 0).toBe(expected.length)
  })

  it('tells naps apart', () => {
    const records = [night('Asleep', '23:00', '06:00'), morning('Asleep', '14:00', '14:42')]
    expect(bringIn(exportOf(...records.map(sleep)), {}, []).events[0]).toMatchObject({
      kind: 'sleep-recorded',
      on: '2026-02-02',
      at: '2026-02-02T06:00:00-00:00',
      by: 'import:apple-health',
      hours: 7,
      napHours: 0.7,
    })
  })

  it('says where only the time in bed is known', () => {
    const { account } = bringIn(exportOf(sleep(night('InBed', '22:00', '07:00'))), {}, [])
    expect(account.readings.join()).toContain('of 1 days only the time in bed is known')
  })

  it('is corrected by a fuller export, kept from an older one, and goes and comes with its import', () => {
    const cut = exportOf(sleep(night('Asleep', '23:00', '03:00')))
    const whole = exportOf(
      sleep(night('Asleep', '23:00', '06:00')),
      sleep(['Asleep', '2026-02-02 22:00:00 +0100', '2026-02-03 06:00:00 +0100']),
    )
    const first = bringIn(cut, {}, []).events
    const second = bringIn(whole, {}, first)
    expect(second.events.map(({ kind }) => kind)).toEqual([
      'entry-corrected',
      'sleep-recorded',
      'import-recorded',
    ])
    const both = [...first, ...second.events]
    const full = [
      ['2026-02-02', 7],
      ['2026-02-03', 8],
    ]
    expect(nightsOf(both)).toEqual(full)
    for (const file of [cut, whole]) expect(bringIn(file, {}, both).events).toEqual([])
    expect(bringIn(whole, {}, both).account.sleep).toMatchObject({ nights: 0, alreadyThere: 2 })
    const undone = [...both, takeBack(both, 1)]
    expect(nightsOf(undone)).toEqual([['2026-02-02', 4]])
    const restored = bringIn(whole, {}, undone)
    expect(restored.events.map(({ kind }) => kind)).toEqual(['import-recorded'])
    expect(nightsOf([...undone, ...restored.events])).toEqual(full)
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
