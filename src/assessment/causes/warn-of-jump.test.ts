import { describe, expect, it } from 'vitest'
import type { Exercise } from '#protocol/exercise'
import type { SessionLoad } from '#assessment/assessment'
import { madeExercise, makeTraining, onset, repeat } from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { asComing, type ComingLift, warnOfJump } from './warn-of-jump.ts'

const deadlift = madeExercise('deadlift-made')
const squat = madeExercise('squat-made', 'squat')
const lunge = madeExercise('lunge-made', 'lunge')
const bench = madeExercise('bench-made', 'press', 0)
const usual = [
  { exercise: deadlift, kg: 120 },
  { exercise: squat, kg: 100 },
  { exercise: bench, kg: 80 },
]
const { loads } = makeTraining(repeat(12, usual))

/** A lift to come: 3 Nm a kilogram, as in the made training. */
const coming = (
  exercise: Exercise | undefined,
  kg: number | null,
  key = exercise?.id ?? 'x',
): ComingLift => ({
  key,
  name: key,
  exercise,
  topKg: kg,
  peakNm: kg === null ? null : exercise === undefined ? 0 : kg * 10 * exercise.lever.extM,
})

const warn = (lifts: readonly ComingLift[], log: readonly SessionLoad[] = loads, units = 50) =>
  warnOfJump(protocol, log, {
    on: onset,
    peakNm: Math.max(0, ...lifts.map(({ peakNm }) => peakNm ?? 0)),
    units,
    lifts,
  })
const ruleOf = (...told: Parameters<typeof warn>) => warn(...told)?.ground.rule ?? null

describe('a jump', () => {
  it.each([
    [132, null],
    [133, 'cause/warn-session-peak'],
  ])('after 120 kg, %d kg', (kg, expected) => {
    expect(ruleOf([coming(deadlift, kg)])).toBe(expected)
  })

  it('says by how much, of what, since when, and after which session', () => {
    // Squats at the moment the deadlift asks for: the top load of that lift rises by more than the peak of the session.
    const warning = warn([coming(squat, 126)])
    expect(warning?.lift).toBe('squat-made')
    expect(warning?.ground.rule).toBe('cause/warn-top-set')
    expect(warning?.ground.facts).toEqual([
      { fact: 'lift', value: 'squat-made' },
      { fact: 'session-on', value: onset },
      { fact: 'best', value: 100, unit: 'kg' },
      { fact: 'then', value: 126, unit: 'kg' },
      { fact: 'percent', value: 26, unit: '%' },
      { fact: 'since', value: loads[0]!.on },
    ])
    expect(warning?.ground.events).toHaveLength(1)
  })

  it('leaves a lift alone that asks less of the back than another did', () => {
    expect(ruleOf([coming(squat, 119)])).toBeNull()
  })

  it.each([
    [99, 123, null],
    [99, 124, 'cause/warn-session-units'],
  ])('in the sum: one or two sets more are everyday (%d units, then %d)', (_, units, expected) => {
    // Usual: 3 x 5 x (3.6 + 3) = 99 units.
    expect(ruleOf([coming(deadlift, 120)], loads, units)).toBe(expected)
  })

  it('is none at a load the lifter had in the last half year', () => {
    const heavy = makeTraining([...repeat(30, usual), { ago: 100, lifts: [{ exercise: deadlift, kg: 150 }] }])
    expect(ruleOf([coming(deadlift, 160)], heavy.loads)).toBeNull()
    expect(ruleOf([coming(deadlift, 166)], heavy.loads)).toBe('cause/warn-session-peak')
  })

  it('is one at such a load, shortly after a break', () => {
    const back = [20, 16, 12, 8, 4].map((ago) => ({ ago, lifts: [{ exercise: deadlift, kg: 100 }] }))
    const log = makeTraining([...back, ...repeat(10, usual, { last: 60 })]).loads
    expect(ruleOf([coming(deadlift, 120)], log)).toBe('cause/warn-session-peak')
    expect(ruleOf([coming(deadlift, 108)], log)).toBeNull()
  })

  it('is not said again in the two weeks after it was made', () => {
    const once = (ago: number) =>
      makeTraining([
        { ago, lifts: [{ exercise: deadlift, kg: 140 }] },
        ...repeat(12, usual, { last: ago + 3 }),
      ]).loads
    expect(ruleOf([coming(deadlift, 160)], once(14))).toBeNull()
    expect(ruleOf([coming(deadlift, 160)], once(15))).toBe('cause/warn-session-peak')
  })

  it('cannot be told from a log of less than 30 days, or few sessions', () => {
    expect(ruleOf([coming(deadlift, 200)], makeTraining(repeat(5, usual, { every: 6 })).loads)).toBeNull()
    expect(ruleOf([coming(deadlift, 200)], makeTraining(repeat(6, usual, { every: 27 })).loads)).toBeNull()
  })

  it('never concerns lifts that do not load the lower back', () => {
    expect(ruleOf([coming(bench, 120)])).toBeNull()
  })

  it('reads nothing on or after the day', () => {
    const log = makeTraining([...repeat(12, usual), { ago: 0, lifts: [{ exercise: deadlift, kg: 150 }] }])
    expect(ruleOf([coming(deadlift, 150)], log.loads)).toBe('cause/warn-session-peak')
  })
})

describe('a break', () => {
  const away = (last: number) => makeTraining(repeat(12, usual, { last })).loads

  it.each([
    [27, null],
    [28, 'cause/warn-break'],
    [200, 'cause/warn-break'],
  ])('of %d days without a lumbar lift', (days, expected) => {
    expect(ruleOf([coming(deadlift, 60)], away(days))).toBe(expected)
  })

  it('says how long, and the session before it', () => {
    const warning = warn([coming(deadlift, 60)], away(30))
    expect(warning?.lift).toBeNull()
    expect(warning?.ground.facts).toEqual([{ fact: 'gap', value: 30, unit: 'days' }])
    expect(warning?.ground.events).toEqual([away(30).at(-1)!.session])
  })

  it('is seen where upper-body sessions went on, and where the load is not known', () => {
    const presses = repeat(8, [{ exercise: bench, kg: 80 }])
    const log = makeTraining([...presses, ...repeat(12, usual, { last: 40 })]).loads
    expect(ruleOf([coming(deadlift, null)], log)).toBe('cause/warn-break')
    expect(ruleOf([coming(bench, 80)], log)).toBeNull()
  })
})

describe('one lift that comes back', () => {
  const without = (kg: number, last = 30) =>
    makeTraining([
      ...repeat(8, [{ exercise: squat, kg }]),
      ...repeat(8, [{ exercise: deadlift, kg: 120 }], { last }),
    ]).loads

  it('is named where nothing asked as much of the back meanwhile', () => {
    const warning = warn([coming(deadlift, 120)], without(100))
    expect(warning).toMatchObject({ lift: 'deadlift-made', ground: { rule: 'cause/warn-returned' } })
    expect(warning?.ground.facts).toContainEqual({ fact: 'gap', value: 30, unit: 'days' })
  })

  it.each([
    ['another lift asked nearly as much', without(110)],
    ['it was away for less than four weeks', without(100, 27)],
  ])('is no news where %s', (_, log) => {
    expect(ruleOf([coming(deadlift, 120)], log)).toBeNull()
  })

  it('is no news where that is the habit', () => {
    const rare = makeTraining([
      ...repeat(40, [{ exercise: squat, kg: 100 }]),
      ...repeat(5, [{ exercise: deadlift, kg: 120 }], { every: 30, last: 30 }),
    ]).loads
    expect(ruleOf([coming(deadlift, 120)], rare)).toBeNull()
  })

  it('is known under another name', () => {
    expect(warn([coming(deadlift, 120, 'kreuzheben')], without(100))).toMatchObject({ lift: 'kreuzheben' })
  })

  it('is not said again in the two weeks after a break of the whole', () => {
    const back = (ago: number) =>
      makeTraining([{ ago, lifts: [{ exercise: squat, kg: 100 }] }, ...repeat(8, usual, { last: 60 })]).loads
    expect(ruleOf([coming(deadlift, 120)], back(14))).toBeNull()
    expect(ruleOf([coming(deadlift, 120)], back(15))).toBe('cause/warn-returned')
  })
})

describe('a new lift', () => {
  it('is named where it makes the session a jump', () => {
    expect(warn([coming(lunge, 140)])).toMatchObject({
      lift: 'lunge-made',
      ground: { rule: 'cause/warn-new' },
    })
    expect(ruleOf([coming(lunge, 130)])).toBeNull()
  })

  it('is named where nothing before asked anything of the back', () => {
    const presses = makeTraining(repeat(10, [{ exercise: bench, kg: 80 }])).loads
    expect(ruleOf([coming(deadlift, 60)], presses)).toBe('cause/warn-new')
    expect(ruleOf([coming(undefined, 60)], presses)).toBeNull()
  })
})

it('judges a session done as if it were planned', () => {
  const spike = makeTraining([
    ...repeat(12, usual),
    { ago: 0, lifts: [{ exercise: deadlift, kg: 150 }] },
  ]).loads
  expect(warnOfJump(protocol, spike, asComing(spike.at(-1)!))?.ground.rule).toBe('cause/warn-session-peak')
  expect(warnOfJump(protocol, spike, asComing(spike.at(-2)!))).toBeNull()
})
