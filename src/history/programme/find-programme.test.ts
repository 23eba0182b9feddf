import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import { findProgramme } from './find-programme.ts'
import { historyOf, idOf } from '#history/invent-events'
import type { Programme } from './programme.ts'

const windows = { programmeDays: 42, fewestSessions: 3 }
type Log = Parameters<typeof historyOf>[0]

const [push, pull, legs] = ['bench press dip', 'row chin curl', 'squat leg-press calf']
const programmeOf = (log: Log, options?: Parameters<typeof historyOf>[1]): Programme =>
  findProgramme(historyOf(log, options), null, windows)!
/** `title: sessions` of each day in the order of the rotation. */
const daysOf = (log: Log): string[] =>
  programmeOf(log).days.map(
    ({ title, sessions }) => `${title}: ${sessions.map((id) => Number(id.slice(-4))).join(' ')}`,
  )
const times = (count: number, ...log: Log): Log => Array.from({ length: count }, () => log).flat()

describe('days found in the log', () => {
  it.each<[string, Log, string[]]>([
    ['go by titles that come back', times(2, ['Push', push], ['Pull', pull]), ['Push: 1 3', 'Pull: 2 4']],
    [
      'keep a title whose exercises vary',
      [
        ['Legs', legs],
        ['Pull', pull],
        ['legs', 'squat lunge rdl'],
        ['Pull', pull],
        ['Legs', 'squat'],
        ['Pull', pull],
      ],
      ['Legs: 1 3 5', 'Pull: 2 4 6'],
    ],
    [
      'keep two titles apart that hold the same exercises',
      times(2, ['Heavy', legs], ['Light', legs]),
      ['Heavy: 1 3', 'Light: 2 4'],
    ],
    [
      'ignore the titles that apps make',
      [
        ['Morning Workout', legs],
        ['Evening workout', push],
        ['Morning Workout', push],
        ['Treino noturno 🏋️', legs],
        ['', legs],
        ['Evening Workout', push],
      ],
      ['squat, leg-press: 1 4 5', 'bench, press: 2 3 6'],
    ],
    [
      'see through one title for two days',
      times(3, ['Gym', push], ['Gym', legs]),
      ['Gym (bench, press): 1 3 5', 'Gym (squat, leg-press): 2 4 6'],
    ],
    [
      'go by likeness where titles never come back',
      [
        ['Leg day #1', legs],
        ['Monday', push],
        ['Leg day #2', 'squat leg-press lunge'],
        ['Felt great', push],
        ['Leg day #3', legs],
      ],
      ['Leg day: 1 3 5', 'bench, press: 2 4'],
    ],
    [
      'take in a session without a title that holds the same',
      [
        ['Legs', legs],
        ['Push', push],
        ['', legs],
        ['Push', push],
        ['Legs', legs],
      ],
      ['Legs: 1 3 5', 'Push: 2 4'],
    ],
    [
      'leave out a one-off among days that come back',
      [...times(3, ['Push', push], ['Pull', pull]), ['Hotel', 'treadmill pushup'], ['Push', push]],
      ['Push: 1 3 5 8', 'Pull: 2 4 6'],
    ],
    [
      'keep the days of a round that is not yet complete',
      [
        ['Push', push],
        ['Pull', pull],
        ['Legs', legs],
        ['Push', push],
      ],
      ['Push: 1 4', 'Pull: 2', 'Legs: 3'],
    ],
    [
      'are each session where none comes back',
      [
        ['A', push],
        ['B', pull],
        ['C', legs],
      ],
      ['A: 1', 'B: 2', 'C: 3'],
    ],
    [
      'drop a day that went on under a new title',
      [...times(2, ['Legs 1', legs], ['Push', push]), ...times(2, ['Legs 2', legs], ['Push', push])],
      ['Push: 2 4 6 8', 'Legs 2: 5 7'],
    ],
    [
      'drop a programme that was changed as a whole',
      [...times(3, ['A', push], ['B', pull]), ...times(2, ['C', legs], ['D', 'clean jerk snatch'])],
      ['C: 7 9', 'D: 8 10'],
    ],
    [
      'keep a day that was left out for weeks, though a new one came',
      [
        ...times(2, ['Push', push], ['Legs', legs]),
        ...times(4, ['Push', push], ['Arms', 'curl skullcrusher']),
      ],
      ['Push: 1 3 5 7 9 11', 'Arms: 6 8 10 12', 'Legs: 2 4'],
    ],
    [
      'leave out sessions without exercises',
      [
        ['Run', {}],
        ['Legs', legs],
        ['Legs', legs],
        ['Legs', legs],
      ],
      ['Legs: 2 3 4'],
    ],
  ])('%s', (_name, log, days) => {
    expect(daysOf(log)).toEqual(days)
  })

  it('are what they have become where a day was rebuilt under its title', () => {
    const rebuilt = 'hack-squat leg-curl hip-thrust'
    const programme = programmeOf([
      ...times(3, ['Legs', legs], ['Push', push]),
      ...times(2, ['Legs', rebuilt], ['Push', push]),
    ])
    const [day] = programme.days.filter(({ title }) => title === 'Legs')
    expect(day!.sessions.map((id) => Number(id.slice(-4)))).toEqual([1, 3, 5, 7, 9])
    expect(day!.slots.map(({ name }) => name)).toEqual(['hack-squat', 'leg-curl', 'hip-thrust'])
  })

  it('carry the sessions they were found in, and how many there are a week', () => {
    const programme = programmeOf(times(3, ['Push', push], ['Pull', pull]))
    expect(programme).toMatchObject({ source: 'inferred', name: 'Push / Pull', isSure: true })
    expect(programme.events).toEqual([1, 2, 3, 4, 5, 6].map(idOf))
    // Six sessions from the first day of the log to the eleventh.
    expect(programme.sessionsPerWeek).toBeCloseTo(6 / (11 / 7), 10)
    expect(programme.days[1]).toMatchObject({ id: 'day-2', lastOn: '2026-01-15' })
  })
})

it('is not sure of a log in which hardly a day comes back', () => {
  const names = Array.from({ length: 12 }, (_, index) => `lift-${index} drill-${index}`)
  expect(programmeOf([...names.map((name) => ['', name] as const), ['', names[0]!]]).isSure).toBe(false)
  expect(programmeOf(times(3, ...names.slice(0, 2).map((name) => ['', name] as const))).isSure).toBe(true)
})

describe('rotation', () => {
  const rotationOf = (log: Log): string[] => {
    const { days } = programmeOf(log)
    return days.map(
      ({ title, usualNext }) => `${title} > ${days.find(({ id }) => id === usualNext)?.title ?? '?'}`,
    )
  }
  it.each<[string, Log, string[]]>([
    [
      'of three',
      times(3, ['Push', push], ['Pull', pull], ['Legs', legs]),
      ['Push > Pull', 'Pull > Legs', 'Legs > Push'],
    ],
    [
      'that comes back to one day between the others',
      times(2, ['Upper', push], ['Legs 1', legs], ['Upper', push], ['Legs 2', 'rdl leg-curl']),
      ['Upper > Legs 1', 'Legs 1 > Upper', 'Legs 2 > Upper'],
    ],
    [
      'in spite of a day out of turn',
      [...times(3, ['Push', push], ['Pull', pull], ['Legs', legs]), ['Pull', pull], ['Legs', legs]],
      ['Push > Pull', 'Pull > Legs', 'Legs > Push'],
    ],
    ['of one day', times(3, ['Full body', legs]), ['Full body > ?']],
  ])('%s', (_name, log, rotation) => {
    expect(rotationOf(log)).toEqual(rotation)
  })
})

describe('how far back', () => {
  const log = times(10, ['Push', push], ['Legs', legs])
  const found = (onset: string | null, sessions: Log = log, every = 3): Programme =>
    findProgramme(historyOf(sessions, { every }), onset === null ? null : toDay(onset), windows)!
  const numbers = ({ events }: Programme): number[] => events.map((id) => Number(id.slice(-4)))

  it('is the stated days up to and including the onset', () => {
    const programme = found('2026-02-25')
    // 2026-01-14 to 2026-02-25.
    expect(numbers(programme)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])
    expect(programme).toMatchObject({ isSure: true })
    expect(programme.sessionsPerWeek).toBeCloseTo(15 / 6, 10)
  })

  it('without an onset is up to the day of the history', () => {
    expect(numbers(found(null)).at(-1)).toBe(20)
  })

  it('leaves out everything after the onset', () => {
    const changed = [...times(3, ['Push', push]), ...times(6, ['Rehab', 'bridge'])] as Log
    expect(found('2026-01-11', changed).days.map(({ title }) => title)).toEqual(['Push'])
  })

  it('reaches back to the last stretch with enough sessions when there are too few', () => {
    const programme = found('2026-06-01')
    expect(numbers(programme)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
    expect(programme.isSure).toBe(false)
  })

  it('looks past a last session that stands alone', () => {
    const history = historyOf([...times(3, ['Push', push])], { every: 2 })
    const alone = historyOf([['Hotel', 'pushup']], { start: '2026-05-01' }).sessions.map((session) => ({
      ...session,
      id: idOf(9),
      order: 9,
    }))
    const programme = findProgramme(
      { ...history, on: toDay('2026-05-02'), sessions: [...history.sessions, ...alone] },
      null,
      windows,
    )
    expect(programme!.events).toEqual([1, 2, 3].map(idOf))
    expect(programme!.isSure).toBe(false)
  })

  it('takes what was trained after the onset rather than nothing, and the few there are', () => {
    expect(numbers(found('2026-01-01'))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].slice(5),
    )
    expect(
      found('2026-01-08', [
        ['Push', push],
        ['Legs', legs],
      ]),
    ).toMatchObject({ isSure: false, events: [1, 2].map(idOf) })
  })

  it('finds none without a session', () => {
    expect(findProgramme(historyOf([]), null, windows)).toBeNull()
    expect(findProgramme(historyOf([['Run', {}]]), null, windows)).toBeNull()
  })
})
