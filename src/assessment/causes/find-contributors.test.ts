import { describe, expect, it } from 'vitest'
import type { Facts } from '#protocol/facts'
import type { ScreenResult } from '#history/history'
import { protocol } from '#tests/protocol'
import {
  daysAgo,
  madeEpisode,
  madeExercise,
  madeId,
  type MadeSession,
  makeHistory,
  makeTraining,
  onset,
  repeat,
} from '#tests/made-training'
import { findContributors } from './find-contributors.ts'

const deadlift = madeExercise('deadlift-made')
const squat = madeExercise('squat-made', 'squat')
const rdl = madeExercise('rdl-made')
const lunge = madeExercise('lunge-made', 'lunge')
const usual = [
  { exercise: deadlift, kg: 120 },
  { exercise: squat, kg: 100 },
]

const find = (made: readonly MadeSession[], facts: Partial<Facts> = {}, screens: ScreenResult[] = []) => {
  const { sessions, loads } = makeTraining(made)
  const found = findContributors(protocol, makeHistory({ sessions, screens }), loads, madeEpisode, facts)
  for (const { for: speaksFor, against, cannotTell = [] } of found.contributors)
    for (const { rule } of [...speaksFor, ...against, ...cannotTell])
      expect(protocol.words.has(rule), `words for ${rule}`).toBe(true)
  return { ...found, load: found.contributors.find(({ id }) => id === 'load-spike')! }
}

const rules = (grounds: readonly { readonly rule: string }[] | undefined) =>
  (grounds ?? []).map(({ rule }) => rule)

describe('what changed before the pain', () => {
  it('finds a known spike, says how large, in which lift, and names the two sessions', () => {
    const { causeFacts, load, contributors } = find([
      { ago: 1, lifts: [{ exercise: deadlift, kg: 144 }, usual[1]!] },
      ...repeat(12, usual, { last: 5 }),
    ])
    expect(causeFacts['spike-percent']).toBe(20)
    expect(causeFacts['log-is-flat']).toBe(false)
    expect(load).toMatchObject({ status: 'leading', points: 4 })
    expect(contributors[0]?.id).toBe('load-spike')
    const [point, detail] = load.for
    expect(point?.rule).toBe('contributor/load-spike/jump')
    expect(point?.facts).toContainEqual({ fact: 'points', value: 3 })
    // Session 13 is the spike; 6 the oldest of its 30 days, the first to set the best.
    expect(point?.events).toEqual([madeId(13), madeId(6)])
    const topSet = load.for.find(({ rule }) => rule === 'cause/spike-top-set')
    expect(topSet?.facts).toContainEqual({ fact: 'lift', value: 'deadlift-made' })
    expect(topSet?.facts).toContainEqual({ fact: 'then', value: 144, unit: 'kg' })
    expect(detail?.rule).toMatch(/^cause\/spike-/)
  })

  it('weighs a jump over 30 % more, and not both ways at once', () => {
    const { load } = find([
      { ago: 0, lifts: [{ exercise: deadlift, kg: 160 }] },
      ...repeat(12, [usual[0]!], { last: 4 }),
    ])
    expect(load.points).toBe(5)
    expect(rules(load.for)).toContain('contributor/load-spike/big-jump')
    expect(rules(load.for)).not.toContain('contributor/load-spike/jump')
  })

  it.each([
    { kg: 132, percent: 10, isFlat: true },
    { kg: 133, percent: 10.8, isFlat: false },
  ])('takes $kg kg after 120 kg as $percent %', ({ kg, percent, isFlat }) => {
    const { causeFacts } = find([
      { ago: 2, lifts: [{ exercise: deadlift, kg }] },
      ...repeat(12, [usual[0]!], { last: 5 }),
    ])
    expect(causeFacts).toMatchObject({ 'spike-percent': percent, 'log-is-flat': isFlat })
  })

  it('compares each session with the 30 days before that session', () => {
    const heavyOnce = { ago: 40, lifts: [{ exercise: deadlift, kg: 150 }] }
    const made = [...repeat(12, [usual[0]!], { last: 8 }), heavyOnce]
    // 40 days before the onset is 36 days before the session: out of its sight.
    expect(
      find([{ ago: 4, lifts: [{ exercise: deadlift, kg: 150 }] }, ...made]).causeFacts['spike-percent'],
    ).toBe(25)
    const seen = { ago: 33, lifts: [{ exercise: deadlift, kg: 150 }] }
    expect(
      find([
        { ago: 4, lifts: [{ exercise: deadlift, kg: 150 }] },
        seen,
        ...repeat(12, [usual[0]!], { last: 8 }),
      ]).causeFacts['spike-percent'],
    ).toBe(0)
  })

  it('sees a spike in the sum where no single lift went up', () => {
    const { causeFacts, load } = find([
      { ago: 1, lifts: [{ exercise: deadlift, kg: 120, sets: 6 }] },
      ...repeat(12, [usual[0]!], { last: 5 }),
    ])
    expect(causeFacts['spike-percent']).toBe(100)
    expect(rules(load.for)).toContain('cause/spike-session-units')
    expect(rules(load.for)).not.toContain('cause/spike-top-set')
  })

  it('leaves sessions after the onset and jumps longer ago than a week out of it', () => {
    const { causeFacts } = find([
      { ago: -1, lifts: [{ exercise: deadlift, kg: 200 }] },
      ...repeat(12, [usual[0]!], { last: 2 }),
    ])
    expect(causeFacts).toMatchObject({ 'spike-percent': 0, 'log-is-flat': true })
    const old = find([
      { ago: 9, lifts: [{ exercise: deadlift, kg: 150 }] },
      ...repeat(3, [usual[0]!], { last: 1, every: 3 }),
      ...repeat(10, [usual[0]!], { last: 11 }),
    ])
    expect(old.causeFacts['spike-percent']).toBe(0)
  })

  it('ranks a return after a layoff first, though nothing can be compared', () => {
    const { causeFacts, load } = find([{ ago: 1, lifts: usual }, ...repeat(10, usual, { last: 40 })])
    expect(causeFacts).toMatchObject({ 'lift-new-or-returned': true, 'log-is-thin': true })
    expect(causeFacts['spike-percent']).toBeUndefined()
    expect(causeFacts['log-is-flat']).toBe(false)
    expect(load).toMatchObject({ status: 'leading', points: 3 })
    const back = load.for.find(({ rule }) => rule === 'cause/lift-returned')
    expect(back?.facts).toContainEqual({ fact: 'gap', value: 39, unit: 'days' })
  })

  it('does not call a lift returned that is done every two weeks by habit', () => {
    const alternating = Array.from({ length: 20 }, (_, index) => ({
      ago: 2 + index * 7,
      lifts: [index % 2 === 0 ? usual[0]! : usual[1]!],
    }))
    expect(find(alternating).causeFacts['lift-new-or-returned']).toBe(false)
  })

  it('calls a lift new where the log is long, and leaves it open where the log is short', () => {
    const first = { ago: 2, lifts: [...usual, { exercise: lunge, kg: 80 }] }
    const long = find([first, ...repeat(12, usual, { last: 5 })])
    expect(long.causeFacts['lift-new-or-returned']).toBe(true)
    expect(rules(long.load.for)).toContain('cause/lift-new')
    const short = find([first, ...repeat(5, usual, { last: 5 })])
    expect(short.causeFacts['lift-new-or-returned']).toBeUndefined()
    expect(rules(short.load.for)).not.toContain('contributor/load-spike/new-or-returned')
  })

  it.each([
    ['a variant whose demand was kept up', { exercise: rdl, kg: 80 }, false],
    ['a variant that asks clearly more', { exercise: rdl, kg: 160 }, true],
    ['a lift of another pattern that asks for half', { exercise: lunge, kg: 60 }, false],
    ['a lift of another pattern that asks for more than half', { exercise: lunge, kg: 61 }, true],
    ['a lift too small to load the back', { exercise: lunge, kg: 20 }, false],
  ])('new in the week before: %s', (_, lift, expected) => {
    const { causeFacts } = find([{ ago: 2, lifts: [lift] }, ...repeat(12, usual, { last: 5 })])
    expect(causeFacts['lift-new-or-returned']).toBe(expected)
  })

  it('takes a complete and flat log as speaking against load', () => {
    const { causeFacts, load } = find(repeat(14, usual))
    expect(causeFacts).toMatchObject({ 'log-is-flat': true, 'log-is-thin': false, 'spike-percent': 0 })
    expect(load).toMatchObject({ status: 'unlikely', points: -2 })
    expect(rules(load.against)).toEqual(['contributor/load-spike/flat-log'])
  })

  it('does not call a log flat that has a gap, or many names nobody identified', () => {
    const gap = repeat(20, usual).filter(({ ago }) => ago < 12 || ago > 26)
    expect(find(gap).causeFacts['log-is-flat']).not.toBe(true)
    const strange = repeat(14, [...usual, { name: 'secret move', kg: 50, sets: 3 }])
    expect(find(strange).causeFacts['log-is-flat']).toBeUndefined()
  })

  it.each([
    ['thin', repeat(2, usual), 'cause/log-thin'],
    ['ending weeks before', repeat(12, usual, { last: 20 }), 'cause/log-stops'],
    ['empty', [], 'cause/log-stops'],
  ] as const)('cannot tell from a log that is %s, and says so', (_, made, why) => {
    const { causeFacts, load } = find(made)
    expect(causeFacts['log-is-thin']).toBe(true)
    expect(causeFacts['spike-percent']).toBeUndefined()
    expect(causeFacts['log-is-flat']).toBeUndefined()
    expect(load.status).toBe('not-enough-information')
    expect(rules(load.cannotTell)).toEqual([why, 'cause/not-known'])
  })

  it('works without a single RPE: effort is unknown, not low', () => {
    const made = repeat(14, usual)
    expect(find(made).causeFacts['near-failure-sets']).toBeUndefined()
    const open = find(made).load.cannotTell?.find(({ rule }) => rule === 'cause/not-known')
    expect(open?.facts).toContainEqual({ fact: 'near-failure-sets', value: null })
    const told = [{ ago: 1, lifts: [{ exercise: squat, kg: 100, sets: 4, rpe: 9 }] }, ...made]
    expect(find(told).causeFacts['near-failure-sets']).toBe(4)
    expect(rules(find(told).load.for)).toContain('contributor/load-spike/near-failure')
    const easy = [{ ago: 1, lifts: [{ exercise: squat, kg: 100, sets: 4, rpe: 7 }] }, ...made]
    expect(find(easy).causeFacts['near-failure-sets']).toBe(0)
  })

  it('counts lumbar days one after the other, not sessions', () => {
    const made = [...[0, 1, 2, 2].map((ago) => ({ ago, lifts: usual })), ...repeat(12, usual, { last: 5 })]
    const { causeFacts, load } = find(made)
    expect(causeFacts['lumbar-days-in-row']).toBe(3)
    expect(rules(load.for)).toContain('contributor/load-spike/days-in-row')
  })

  it('gives weekly hinge sets only for a log that covers eight weeks', () => {
    expect(find(repeat(15, usual)).causeFacts['hinge-work-weekly-sets']).toBe(5.3)
    expect(find(repeat(10, usual)).causeFacts['hinge-work-weekly-sets']).toBeUndefined()
    const squatsOnly = find(repeat(15, [usual[1]!]))
    expect(squatsOnly.causeFacts['hinge-work-weekly-sets']).toBe(0)
    expect(squatsOnly.contributors.find(({ id }) => id === 'capacity')).toMatchObject({
      status: 'possible',
      points: 1,
    })
  })
})

describe('ranking', () => {
  it('needs three points and a lead of two to lead', () => {
    const made = [
      { ago: 1, lifts: [{ exercise: deadlift, kg: 144 }] },
      ...repeat(12, [usual[0]!], { last: 5 }),
    ]
    const close = find(made, { 'felt-it-slip': true, 'pain-position': 'bottom' })
    expect(close.contributors.map(({ id, status, points }) => [id, status, points]).slice(0, 2)).toEqual([
      ['load-spike', 'possible', 4],
      ['technique', 'possible', 3],
    ])
    const clear = find(made, { 'felt-it-slip': true })
    expect(clear.contributors.map(({ status }) => status).slice(0, 2)).toEqual(['leading', 'possible'])
  })

  it('is no finding to start with a point', () => {
    const { load } = find([], {})
    expect(load).toMatchObject({ status: 'not-enough-information', points: 1 })
  })

  it('lets an unknown fact count neither way', () => {
    const known = find(repeat(14, usual), { 'first-episode': true })
    expect(known.contributors.find(({ id }) => id === 'previous-episode')?.status).toBe('unlikely')
    const unknown = find(repeat(14, usual))
    expect(unknown.contributors.find(({ id }) => id === 'previous-episode')).toMatchObject({
      status: 'not-enough-information',
      points: 0,
      against: [],
    })
  })

  it('names the check-in an answer came from', () => {
    const { sessions, loads } = makeTraining(repeat(14, usual))
    const checkIn = {
      id: madeId(900),
      on: onset,
      at: '2026-03-30T08:00:00Z',
      pain: { now: 4 },
      answers: { 'felt-it-slip': true },
      order: 900,
    }
    const { contributors } = findContributors(
      protocol,
      makeHistory({ sessions, checkIns: [checkIn] }),
      loads,
      madeEpisode,
      { 'felt-it-slip': true },
    )
    expect(contributors.find(({ id }) => id === 'technique')?.for[0]?.events).toEqual([madeId(900)])
  })

  it('never gives a self-screen more than one point', () => {
    for (const { points } of protocol.contributors)
      for (const point of points)
        if (JSON.stringify(point.when).includes('"screen-')) expect(point.points).toBeLessThanOrEqual(1)
  })

  it('weighs nothing without an episode', () => {
    const { loads, sessions } = makeTraining(repeat(14, usual))
    const found = findContributors(protocol, makeHistory({ sessions }), loads, null, { 'felt-it-slip': true })
    expect(new Set(found.contributors.map(({ status }) => status))).toEqual(
      new Set(['not-enough-information']),
    )
    expect(found.causeFacts['log-is-thin']).toBeUndefined()
  })
})

describe('pain of single lifts', () => {
  const on = (ago: number, dead: number, sq: number): MadeSession => ({
    ago,
    lifts: [
      { exercise: squat, kg: 120, pain: sq },
      { exercise: deadlift, kg: 120, pain: dead },
    ],
  })
  it.each([
    ['one hurts, an equal one does not', [on(2, 5, 0)], true],
    ['both hurt', [on(2, 5, 4)], false],
    ['the other is neither fine nor painful', [on(2, 5, 2)], undefined],
    ['none was reported', [{ ago: 2, lifts: usual }], undefined],
  ])('only one lift: %s', (_, made, expected) => {
    expect(find(made).causeFacts['one-lift-only']).toBe(expected)
  })

  it('does not take a much easier lift for a fair comparison', () => {
    const made = [
      {
        ago: 2,
        lifts: [
          { exercise: deadlift, kg: 120, pain: 5 },
          { exercise: squat, kg: 40, pain: 0 },
        ],
      },
    ]
    expect(find(made).causeFacts['one-lift-only']).toBeUndefined()
  })

  it.each([
    ['every lift and rest', [{ ...on(-2, 5, 4), before: 4 }], true],
    ['every lift, rest unknown', [on(-2, 5, 4)], undefined],
    ['every lift, but not at rest', [{ ...on(-2, 5, 4), before: 0 }], false],
    ['one lift fine', [{ ...on(-2, 5, 1), before: 4 }], false],
  ])('hurts with all: %s', (_, made, expected) => {
    expect(find(made).causeFacts['hurts-with-all']).toBe(expected)
  })

  it.each([
    ['rises in both sessions', [on(2, 5, 1), on(-3, 4, 2)], true],
    ['rises in one of two', [on(2, 5, 1), on(-3, 2, 2)], false],
    ['one session only', [on(2, 5, 1)], undefined],
  ])('late in the session: %s', (_, made, expected) => {
    expect(find(made).causeFacts['late-in-session']).toBe(expected)
  })
})

describe('self-screens', () => {
  let next = 500
  const screen = (
    name: string,
    value: ScreenResult['value'],
    unit: string,
    side?: 'left' | 'right',
    ago = -1,
  ): ScreenResult => ({
    id: madeId((next += 1)),
    on: daysAgo(ago),
    screen: name,
    value,
    unit,
    ...(side === undefined ? {} : { side }),
  })
  const both = (name: string, unit: string, left: number, right: number) => [
    screen(name, left, unit, 'left'),
    screen(name, right, unit, 'right'),
  ]
  it.each([
    ['screen-hinge-lost', [screen('hinge-dowel', 'lost', 'contact')], true],
    ['screen-hinge-lost', [screen('hinge-dowel', false, 'lost')], false],
    ['screen-hinge-lost', [screen('hinge-dowel', true, 'whatever')], undefined],
    ['screen-trunk-hold', [screen('sorensen', 45, 's')], 45],
    ['screen-trunk-hold', [screen('sorensen', 1, 'min')], undefined],
    ['screen-trunk-hold', [screen('sorensen', 45, 's', undefined, 100)], undefined],
    ['screen-side-gap', both('side-plank', 's', 60, 49), true],
    ['screen-side-gap', both('single-leg-bridge', 's', 40, 30), undefined],
    [
      'screen-side-gap',
      [...both('single-leg-bridge', 's', 40, 30), ...both('side-plank', 's', 60, 55)],
      false,
    ],
    ['screen-ankle-limited', both('knee-to-wall', 'cm', 10, 11.5), false],
    ['screen-ankle-limited', both('knee-to-wall', 'cm', 10, 11.6), true],
    ['screen-ankle-limited', [screen('knee-to-wall', 8.5, 'cm', 'left')], true],
    ['screen-ankle-limited', [screen('knee-to-wall', 9.5, 'cm', 'left')], undefined],
    ['screen-hip-gap', both('hip-rotation', 'deg', 40, 20), true],
    ['depth-eased', [screen('depth-finder', 'eased', 'pain')], true],
    ['depth-eased', [screen('depth-finder', 'same', 'pain')], false],
  ] as const)('%s', (fact, screens, expected) => {
    expect(find([], {}, [...screens]).causeFacts[fact]).toBe(expected)
  })

  it('counts the latest result of a screen', () => {
    const screens = [screen('sorensen', 45, 's', undefined, -1), screen('sorensen', 130, 's', undefined, -2)]
    const { causeFacts, contributors } = find([], {}, screens)
    expect(causeFacts['screen-trunk-hold']).toBe(130)
    expect(contributors.find(({ id }) => id === 'capacity')).toMatchObject({ status: 'unlikely', points: -1 })
  })
})
