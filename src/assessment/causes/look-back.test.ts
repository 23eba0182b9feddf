import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  madeExercise,
  type MadeSession,
  makeHistory,
  makeTraining,
  onset,
  repeat,
} from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { lookBack } from './look-back.ts'

const deadlift = madeExercise('deadlift-made')
const lunge = madeExercise('lunge-made', 'lunge')
const usual = [{ exercise: deadlift, kg: 120 }]

const look = (made: readonly MadeSession[]) => {
  const { sessions, loads } = makeTraining(made)
  const found = lookBack(protocol, makeHistory({ sessions }), loads, onset)
  for (const { rule } of [
    ...found.changes.map(({ ground }) => ground),
    ...found.patterns,
    ...found.cannotTell,
  ])
    expect(protocol.words.has(rule), `words for ${rule}`).toBe(true)
  return found
}
const heavy = (ago: number): MadeSession => ({ ago, lifts: [{ exercise: deadlift, kg: 150 }] })

describe('the four weeks before the pain', () => {
  it.each([
    [7, true],
    [8, false],
    [28, false],
  ])('tells a jump %d days before; weighed: %s', (ago, isWeighed) => {
    const { changes, from, weighedFrom } = look([heavy(ago), ...repeat(16, usual, { every: 5, last: 1 })])
    expect(from).toBe(daysAgo(28))
    expect(weighedFrom).toBe(daysAgo(7))
    expect(changes.map(({ on, kind, isWeighed: weighed }) => ({ on, kind, weighed }))).toContainEqual({
      on: daysAgo(ago),
      kind: 'jump',
      weighed: isWeighed,
    })
    for (const { ground, session } of changes) expect(ground.events).toContain(session)
  })

  it('looks no further back', () => {
    expect(look([heavy(29), ...repeat(16, usual, { every: 5, last: 1 })]).changes).toEqual([])
  })

  it('tells lifts that were new or came back', () => {
    const kinds = look([
      { ago: 20, lifts: [{ exercise: lunge, kg: 80 }] },
      ...repeat(12, usual, { every: 3, last: 21 }),
      { ago: 3, lifts: usual },
    ]).changes.map(({ kind, on }) => [kind, on])
    expect(kinds).toContainEqual(['new', daysAgo(20)])
    expect(kinds).toContainEqual(['returned', daysAgo(3)])
  })

  it('counts sets close to failure over all of it, by RPE or by a missed repetition', () => {
    const hard = (ago: number, how: object): MadeSession => ({
      ago,
      lifts: [{ exercise: deadlift, kg: 120, sets: 2, ...how }],
    })
    const { patterns } = look([
      hard(25, { rpe: 9 }),
      hard(2, { reps: 0 }),
      hard(40, { rpe: 10 }),
      hard(4, { rpe: 7 }),
    ])
    const [ground] = patterns
    expect(ground?.rule).toBe('cause/near-failure')
    expect(ground?.facts).toEqual([
      { fact: 'sets', value: 4, unit: 'sets' },
      { fact: 'sessions', value: 2, unit: 'sessions' },
    ])
    expect(ground?.events).toHaveLength(2)
  })

  it('names three lumbar days in a row, and not two', () => {
    const rulesOf = (days: readonly number[]) =>
      look(days.map((ago) => ({ ago, lifts: usual }))).patterns.map(({ rule }) => rule)
    expect(rulesOf([20, 19, 18])).toContain('cause/days-in-row')
    expect(rulesOf([20, 19])).not.toContain('cause/days-in-row')
  })

  it('describes the week before beside the usual one, and weighs it nowhere', () => {
    const week = look(repeat(20, usual)).patterns.find(({ rule }) => rule === 'cause/week-before')
    // One session is 3 x 5 x 3.6 = 54 units; one every four days.
    expect(week?.facts[0]).toEqual({ fact: 'units', value: 54, unit: 'lumbar units' })
    expect(week?.facts[1]?.value).toBe(108)
    for (const { points } of protocol.contributors)
      expect(JSON.stringify(points)).not.toContain('week-before')
  })

  it.each([
    ['empty', [], ['cause/log-stops']],
    ['ending weeks before', repeat(12, usual, { last: 12 }), ['cause/log-stops', 'cause/effort-not-logged']],
    ['thin', repeat(2, usual), ['cause/log-thin', 'cause/effort-not-logged']],
    ['long but without an RPE', repeat(20, usual), ['cause/effort-not-logged']],
    ['long, with RPE', repeat(20, [{ ...usual[0]!, rpe: 7 }]), []],
  ] as const)('says what it cannot tell: a log that is %s', (_, made, expected) => {
    expect(look(made).cannotTell.map(({ rule }) => rule)).toEqual(expected)
  })
})
