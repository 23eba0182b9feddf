import { describe, expect, it } from 'vitest'
import { findProgramme } from './find-programme.ts'
import { historyOf, idOf, invent } from '#history/invent-events'
import { matchProgrammeDay } from './match-programme-day.ts'
import type { Programme } from './programme.ts'

const windows = { programmeDays: 42, fewestSessions: 3 }
const [upper, lower] = ['bench row press', 'squat rdl calf']
const log = [
  ['Upper', upper],
  ['Lower', lower],
  ['Morning Workout', upper],
  ['', 'squat rdl lunge'],
  ['Lower', 'bike'],
  ['Swim', 'crawl'],
] as const

const stated = (days: readonly object[], written: object = {}) =>
  invent('programme-stated', { id: 90, on: '2026-01-05', name: ' My  plan', days, ...written })
const exercise = (name: string, more: object = {}): object => ({ name, sets: 3, reps: 5, ...more })
const fourDays = [
  { title: 'Upper', weekday: 1, exercises: ['Bench', 'Row', 'Press'].map((name) => exercise(name)) },
  { title: 'Rest', exercises: [] },
  {
    title: 'Lower ',
    weekday: 4,
    exercises: [exercise('Squat', { massKg: 140, rpe: 8 }), exercise('RDL'), exercise('Calf')],
  },
]
const programmeOf = (...events: ReturnType<typeof stated>[]): Programme =>
  findProgramme(historyOf(log, { more: events }), null, windows)!

describe('a stated programme', () => {
  it('stands as it was stated, before anything the log shows', () => {
    expect(programmeOf(stated(fourDays))).toMatchObject({
      source: 'stated',
      name: 'My plan',
      sessionsPerWeek: 2,
      isSure: true,
      events: [idOf(90)],
      days: [
        { id: 'day-1', title: 'Upper', weekday: 1 },
        { id: 'day-2', title: 'Lower', weekday: 4 },
      ],
    })
  })

  it('keeps its loads, and takes the usual ones of the log where it states none', () => {
    expect(programmeOf(stated(fourDays)).days[1]!.slots).toEqual([
      { slot: 1, name: 'Squat', key: 'squat', sets: 3, reps: 5, massKg: 140, rpe: 8, share: 1 },
      { slot: 2, name: 'RDL', key: 'rdl', sets: 3, reps: 5, massKg: 100, share: 1 },
      { slot: 3, name: 'Calf', key: 'calf', sets: 3, reps: 5, massKg: 100, share: 1 },
    ])
  })

  it('knows its sessions by title, or by what they held', () => {
    const days = programmeOf(stated(fourDays)).days.map(({ sessions, lastOn }) => ({ sessions, lastOn }))
    expect(days).toEqual([
      { sessions: [1, 3].map(idOf), lastOn: '2026-01-09' },
      { sessions: [2, 4, 5].map(idOf), lastOn: '2026-01-13' },
    ])
  })

  it('gives way to the next one stated, and to the log when it names no exercise', () => {
    const next = stated([{ title: 'Only', exercises: [exercise('Squat')] }], {
      id: 91,
      on: '2026-01-06',
      name: 'Next',
    })
    expect(programmeOf(stated(fourDays), next)).toMatchObject({ name: 'Next', sessionsPerWeek: null })
    expect(programmeOf(stated([{ title: 'Rest', exercises: [] }]))).toMatchObject({ source: 'inferred' })
  })

  it('stands without any session', () => {
    const history = historyOf([], { more: [stated(fourDays)] })
    const programme = findProgramme(history, null, windows)!
    expect(programme.days.map(({ lastOn, slots }) => [lastOn, slots[1]!.massKg])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

describe('matchProgrammeDay', () => {
  const programme = findProgramme(
    historyOf([
      ['Upper', upper],
      ['Lower', lower],
      ['Upper', upper],
      ['Lower', lower],
    ]),
    null,
    windows,
  )!
  const matched = (title: string, lifts: string): string | undefined => {
    const later = historyOf([[title, lifts]], { start: '2026-02-01' }).sessions[0]!
    return matchProgrammeDay(programme, { ...later, id: idOf(77) })?.title
  }
  it.each<[string, string, string, string | undefined]>([
    ['by its title, whatever was swapped', 'lower', 'belt-squat leg-press', 'Lower'],
    ['by what it held', '', 'squat rdl lunge', 'Lower'],
    ['by what it held under a title that apps make', 'Evening Workout', 'bench row', 'Upper'],
    ['not at all', 'Swim', 'crawl', undefined],
    ['not by one shared exercise among many', 'Mixed', 'squat bench curl dip plank', undefined],
  ])('knows a session %s', (_name, title, lifts, expected) => {
    expect(matched(title, lifts)).toBe(expected)
  })

  it('keeps a session with the day it is counted under', () => {
    const [first] = historyOf([['Lower', lower]]).sessions
    expect(matchProgrammeDay(programme, { ...first!, id: idOf(1) })?.title).toBe('Upper')
  })
})
