import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import { foldHistory } from './fold-history.ts'
import { type InventedSet, invent, inventSession } from './invent-events.ts'

/** The kinds of the sets of one lift: w as logged, (w) as inferred. */
const kindsOf = (sets: readonly InventedSet[]): string => {
  const { sessions } = foldHistory([inventSession({}, { Squat: sets })], toDay('2026-03-02'))
  const letters = { working: 'W', 'warm-up': 'u', drop: 'd' }
  return sessions[0]!.lifts[0]!.sets.map(({ kind, inferred }) =>
    inferred ? `(${letters[kind]})` : letters[kind],
  ).join(' ')
}

describe('warm-ups told from work', () => {
  it.each<[string, readonly InventedSet[], string]>([
    [
      'a ramp to sets across',
      [
        [10, 20],
        [5, 60],
        [3, 80],
        [5, 100],
        [5, 100],
        [5, 100],
      ],
      '(u) (u) W W W W',
    ],
    [
      'a ramp to one top set and lighter sets after',
      [
        [8, 20],
        [5, 60],
        [5, 110],
        [8, 80],
        [8, 80],
      ],
      '(u) (u) W W W',
    ],
    [
      'sets across',
      [
        [5, 100],
        [5, 100],
        [5, 100],
      ],
      'W W W',
    ],
    [
      'tagged warm-ups, which say it all',
      [
        [10, 20, 'warm-up'],
        [5, 40],
        [5, 100],
      ],
      'u W W',
    ],
    [
      'a ramp with drop sets at the end',
      [
        [10, 30],
        [5, 100],
        [8, 70, 'drop'],
      ],
      '(u) W d',
    ],
    [
      'a pyramid, hard at every step',
      [
        [12, 60],
        [10, 70],
        [8, 80],
        [6, 90],
      ],
      'W W W W',
    ],
    [
      '65, 75 and 85 % of a training maximum',
      [
        [5, 65],
        [5, 75],
        [5, 85],
      ],
      'W W W',
    ],
    [
      'lower sets that carry the bulk',
      [
        [20, 40],
        [20, 45],
        [3, 100],
      ],
      '(u) W W',
    ],
    [
      'a lower set that is most of the lift',
      [
        [30, 40],
        [1, 130],
      ],
      'W W',
    ],
    [
      'loads that do not rise strictly',
      [
        [5, 20],
        [5, 20],
        [5, 100],
      ],
      'W W W',
    ],
    [
      'loads that fall',
      [
        [5, 100],
        [8, 80],
      ],
      'W W',
    ],
    [
      'a small step up',
      [
        [5, 90],
        [5, 100],
      ],
      'W W',
    ],
    ['bodyweight', [[10], [8], [6]], 'W W W'],
    ['bodyweight, then weight added', [[10], [5, 20]], 'W W'],
    ['one set', [[5, 100]], 'W'],
  ])('%s', (_name, sets, kinds) => {
    expect(kindsOf(sets)).toBe(kinds)
  })

  it('never takes a set for a warm-up whose effort the lifter noted, nor one with assistance', () => {
    const lifts = [
      {
        name: 'Squat',
        sets: [
          { reps: 5, massKg: 40, rpe: 8 },
          { reps: 5, massKg: 100 },
        ],
      },
      {
        name: 'Dip',
        sets: [
          { reps: 5, massKg: 20, assistanceKg: 40 },
          { reps: 5, massKg: 60 },
        ],
      },
    ]
    const { sessions } = foldHistory([invent('session-logged', { exercises: lifts })], toDay('2026-03-02'))
    expect(sessions[0]!.lifts.flatMap(({ sets }) => sets.filter(({ kind }) => kind === 'warm-up'))).toEqual(
      [],
    )
  })
})
