import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseBest } from './choose-best.ts'
import { type Choice, compareScores, type Goal, scoreOf } from './score.ts'

const choice = (parts: Partial<Choice>): Choice => ({
  stimulus: [0],
  units: 0,
  peakNm: 0,
  cost: 0,
  returns: 0,
  target: null,
  key: '',
  ...parts,
})
const drop = choice({ cost: 3, key: 'z' })
const goal = (parts: Partial<Goal> = {}): Goal => ({
  wanted: [4],
  given: [0],
  units: 100,
  returns: 0,
  ...parts,
})
const keysOf = (slots: readonly (readonly Choice[])[], of: Goal): readonly string[] =>
  chooseBest(slots, of).map(({ key }) => key)

/** Every combination, one by one. */
const chooseByTrying = (slots: readonly (readonly Choice[])[], of: Goal): readonly Choice[] => {
  const sessions = slots.reduce<readonly (readonly Choice[])[]>(
    (begun, choices) => begun.flatMap((session) => choices.map((one) => [...session, one])),
    [[]],
  )
  const fitting = sessions.filter((session) => {
    const targets = session.flatMap(({ target }) => (target === null ? [] : [target]))
    const units = session.reduce((sum, one) => sum + one.units, 0)
    return units <= of.units + 1e-9 && new Set(targets).size === targets.length
  })
  return fitting.toSorted((a, b) => compareScores(scoreOf(a, of), scoreOf(b, of)))[0]!
}

describe('chooseBest', () => {
  it('takes the most stimulus that fits', () => {
    const slots = [
      [
        choice({ stimulus: [4], units: 101, key: 'too much' }),
        choice({ stimulus: [3], units: 90, key: 'fits' }),
        choice({ stimulus: [1], units: 5, key: 'little' }),
        drop,
      ],
    ]
    expect(keysOf(slots, goal())).toEqual(['fits'])
  })

  it('shares the units between slots for the most in all', () => {
    const slots = [
      [
        choice({ stimulus: [3], units: 80, key: 'a3' }),
        choice({ stimulus: [2], units: 30, key: 'a2' }),
        drop,
      ],
      [choice({ stimulus: [2], units: 60, key: 'b2' }), drop],
    ]
    expect(keysOf(slots, goal())).toEqual(['a2', 'b2'])
  })

  it.each([
    [
      'fewer changes',
      choice({ stimulus: [4], cost: 1, units: 50, key: 'b' }),
      choice({ stimulus: [9], cost: 2, key: 'a' }),
    ],
    [
      'fewer units',
      choice({ stimulus: [4], units: 5, peakNm: 9, key: 'b' }),
      choice({ stimulus: [4], units: 6, key: 'a' }),
    ],
    [
      'a lower peak',
      choice({ stimulus: [4], peakNm: 5, key: 'b' }),
      choice({ stimulus: [4], peakNm: 6, key: 'a' }),
    ],
    ['the first key', choice({ stimulus: [4], key: 'a' }), choice({ stimulus: [4], key: 'b' })],
  ])('prefers %s among equals', (_, better, worse) => {
    expect(keysOf([[worse, better, drop]], goal())).toEqual([better.key])
  })

  it('moves no two slots to one exercise', () => {
    const press = choice({ stimulus: [2], cost: 2, target: 'leg-press', key: 'leg-press' })
    const hack = choice({ stimulus: [1], cost: 2, target: 'hack', key: 'hack' })
    expect(
      keysOf(
        [
          [press, drop],
          [press, hack, drop],
        ],
        goal(),
      ),
    ).toEqual(['leg-press', 'hack'])
  })

  it('is the best of all sessions, by trying every one', () => {
    const eighths = fc.integer({ min: 0, max: 32 }).map((n) => n / 8)
    const option = fc.record({
      stimulus: fc.tuple(eighths, eighths, eighths),
      units: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: 400 }).map((n) => n / 7),
      ),
      peakNm: fc.integer({ min: 0, max: 5 }).map((n) => n * 40),
      cost: fc.constantFrom(0, 1001, 1002),
      target: fc.constantFrom(null, null, 'a', 'b', 'c'),
    })
    const slot = fc
      .array(option, { maxLength: 6 })
      .map((options) => [
        ...options.map((one, index) => choice({ ...one, key: `${one.target ?? ''} ${index}` })),
        choice({ stimulus: [0, 0, 0], cost: 1003, key: 'z' }),
      ])
    const goals = fc.record({
      wanted: fc.tuple(eighths, eighths, eighths),
      given: fc.tuple(eighths, eighths, eighths),
      units: fc.integer({ min: 0, max: 150 }),
      returns: fc.constant(0),
    })
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 4 }), goals, (slots, of) => {
        const best = chooseBest(slots, of)
        expect(scoreOf(best, of)).toEqual(scoreOf(chooseByTrying(slots, of), of))
      }),
      { numRuns: 500 },
    )
  })
})
