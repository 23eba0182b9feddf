import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import { foldHistory } from '#history/fold-history'
import { historyOf, type InventedSet, idOf, invent } from '#history/invent-events'
import type { ProgrammeSlot } from './programme.ts'
import { findSlots, usualTopMass } from './usual-work.ts'

/** The slots of one day from its sessions, each `name: sets`. */
const slotsOf = (...sessions: Readonly<Record<string, readonly InventedSet[]>>[]): ProgrammeSlot[] =>
  findSlots(historyOf(sessions.map((lifts) => ['Day', lifts] as const)).sessions)

/** `sets x reps @ kg`, and the pattern where the sets are not all alike. */
const inWords = ({ sets, reps, massKg, pattern }: ProgrammeSlot): string =>
  [
    `${sets}x${reps}@${massKg}`,
    ...(pattern ?? []).map((one) => `${one.sets}x${one.reps}@${one.massKg}`),
  ].join(' ')

const squat = (...sets: readonly InventedSet[]): Readonly<Record<string, readonly InventedSet[]>> => ({
  Squat: sets,
})
const across = (reps: number, massKg: number): readonly InventedSet[] =>
  Array.from({ length: 3 }, () => [reps, massKg])

describe('the usual sets', () => {
  it.each<[string, ReturnType<typeof squat>[], string]>([
    ['of one session are its sets', [squat(...across(5, 100))], '3x5@100'],
    [
      'are medians over the sessions',
      [squat(...across(5, 90)), squat(...across(8, 100)), squat(...across(5, 120))],
      '3x5@100',
    ],
    ['are the lower of two middle ones', [squat(...across(5, 100)), squat(...across(6, 105))], '3x5@100'],
    [
      'count as many as usual',
      [squat([5, 100]), squat(...across(5, 100)), squat(...across(5, 100), [5, 100])],
      '3x5@100',
    ],
    ['take repetitions at one load together', [squat([8, 60], [7, 60], [5, 60])], '3x7@60'],
    [
      'give a pattern where loads differ, heaviest first',
      [squat([8, 80], [5, 100], [8, 80])],
      '3x5@100 1x5@100 2x8@80',
    ],
    ['leave warm-ups and drop sets out', [squat([5, 60, 'warm-up'], [5, 100], [12, 50, 'drop'])], '1x5@100'],
    ['leave an inferred ramp out', [squat([5, 20], [5, 60], ...across(5, 100))], '3x5@100'],
    ['leave failed attempts out', [squat([5, 100], [0, 140])], '1x5@100'],
    ['without load have none', [squat([10], [8])], '2x8@null'],
    ['loaded now and then have none', [squat([10]), squat([8, 10]), squat([10])], '1x10@null'],
  ])('%s', (_name, sessions, expected) => {
    expect(slotsOf(...sessions).map(inWords)).toEqual([expected])
  })

  it('carry help, seconds and effort where they are usual', () => {
    const exercises = (help: number, seconds: number, rpe?: number): object => ({
      exercises: [
        {
          name: 'Pull-up',
          exercise: 'pull-up',
          sets: [
            { reps: 8, assistanceKg: help + 10 },
            { reps: 6, assistanceKg: help, rpe },
          ],
        },
        { name: 'Plank', sets: [{ seconds }] },
      ],
    })
    const journal = [exercises(20, 60, 9), exercises(30, 40, 8)].map((body, index) =>
      invent('session-logged', { id: index + 1, ...body }),
    )
    const slots = findSlots(foldHistory(journal, toDay('2026-03-02')).sessions)
    // Of two middle values the easier: less mass, less time, but more help.
    expect(slots).toEqual([
      {
        slot: 1,
        name: 'Pull-up',
        key: 'pull-up',
        exercise: 'pull-up',
        sets: 2,
        reps: 6,
        massKg: null,
        assistanceKg: 30,
        rpe: 8,
        share: 1,
      },
      { slot: 2, name: 'Plank', key: 'plank', sets: 1, reps: 1, massKg: null, seconds: 40, share: 1 },
    ])
  })

  it('never go above what was lifted, and every load was on the bar', () => {
    const anySets = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 20 }).map((n) => n * 10),
      ),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(fc.array(anySets, { minLength: 1, maxLength: 6 }), (sessions) => {
        const [slot] = slotsOf(...sessions.map((sets) => squat(...sets)))
        const loads = new Set(sessions.flat().map(([, massKg]) => massKg))
        const parts = slot!.pattern ?? [slot!]
        expect(parts.every(({ massKg }) => massKg !== null && loads.has(massKg))).toBe(true)
        expect(parts.reduce((sum, { sets }) => sum + sets, 0)).toBe(slot!.sets)
        expect(parts.map(({ massKg }) => massKg!)).toEqual(
          parts.map(({ massKg }) => massKg!).sort((a, b) => b - a),
        )
        expect(slot!.sets).toBeLessThanOrEqual(Math.max(...sessions.map(({ length }) => length)))
      }),
    )
  })
})

describe('the usual exercises', () => {
  const names = (...sessions: string[]): string[] =>
    slotsOf(
      ...sessions.map((lifts) =>
        Object.fromEntries(lifts.split(' ').map((name) => [name, [[5, 50]] as const])),
      ),
    ).map(({ name, share }) => (share === 1 ? name : `${name} ${share}`))
  it.each<[string, string[], string[]]>([
    ['are those of at least half of the sessions', ['a b', 'a c', 'a b', 'a d'], ['a', 'b 0.5']],
    ['stand in their usual order', ['c a b', 'a b c', 'a b c'], ['a', 'b', 'c']],
    [
      'are what came most often where nothing came back that often',
      ['a b', 'c d', 'e a'],
      ['a 0.6666666666666666'],
    ],
  ])('%s', (_name, sessions, expected) => {
    expect(names(...sessions)).toEqual(expected)
  })

  it('are one however the name is spelt, shown as spelt last', () => {
    expect(slotsOf({ 'back squat': [[5, 100]] }, { 'Back  Squat ': [[5, 100]] })).toMatchObject([
      { name: 'Back Squat', share: 1 },
    ])
  })

  it('count once where a session has them twice', () => {
    const twice = [
      { name: 'Squat', sets: [{ reps: 5, massKg: 100 }] },
      { name: 'Row', sets: [{ reps: 8, massKg: 60 }] },
      { name: 'squat', sets: [{ reps: 8, massKg: 80 }] },
    ]
    const history = foldHistory([invent('session-logged', { exercises: twice })], toDay('2026-03-02'))
    expect(findSlots(history.sessions).map(inWords)).toEqual(['2x5@100 1x5@100 1x8@80', '1x8@60'])
    expect(usualTopMass(history.sessions, 'squat')).toBe(100)
    expect(usualTopMass(history.sessions, 'lunge')).toBeNull()
    expect(history.sessions[0]!.id).toBe(idOf(1))
  })
})
