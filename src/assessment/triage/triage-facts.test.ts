import { describe, expect, it } from 'vitest'
import type { Facts } from '#protocol/facts'
import { madeId } from '#tests/made-training'
import { type Answers, dayAt, nothingCritical, type Told, triageAfter, triageOf } from '#tests/made-check-ins'

const factsOf = (answers: Answers, rest: Parameters<typeof triageOf>[1] = {}) =>
  triageOf({ ...nothingCritical, ...answers }, rest).facts

describe('what a person is', () => {
  const told: Told[] = [{ day: 0, answers: { ...nothingCritical, age: 40, sex: 'f' } }]

  it('is read from the birth year both ways, and the profile wins over answers', () => {
    const { facts } = triageAfter(told, 0, { profile: { born: 1961, sex: 'male' } })
    expect(facts).toMatchObject({ 'age-youngest': 64, 'age-oldest': 65, sex: 'male' })
  })

  it('is read from answers where the profile is silent', () => {
    expect(triageAfter(told, 0).facts).toMatchObject({ 'age-youngest': 40, 'age-oldest': 40, sex: 'female' })
    expect(factsOf({ sex: 'm' }).sex).toBe('male')
    expect(factsOf({ sex: 'x' }).sex).toBe('unstated')
  })

  it('uses the age that raises the level', () => {
    const first = { day: 0, answers: { ...nothingCritical, 'first-episode': true } }
    expect(triageAfter([first], 0, { profile: { born: 1961 } }).level).toBe('book')
    expect(triageAfter([first], 0, { profile: { born: 1962 } }).level).toBe('self-care')
    expect(triageAfter([first], 0, { profile: { born: 2010 } }).effects.noPlan).toBe(true)
    expect(triageAfter([first], 0, { profile: { born: 2009 } }).effects.noPlan).toBe(false)
  })

  it('does not lapse within an episode', () => {
    const young = [
      { day: 0, answers: { ...nothingCritical, age: 15 } },
      { day: 20, answers: nothingCritical },
    ]
    expect(triageAfter(young, 20).effects.noPlan).toBe(true)
  })
})

describe('days', () => {
  it('count from the stated beginning, which wins over an answer', () => {
    expect(factsOf({ days: 30 }, { began: -5 }).days).toBe(5)
    expect(factsOf({ days: 30 }).days).toBe(30)
    expect(factsOf({}).days).toBe(0)
  })

  it('go on counting from the answer, and so do days of weakness and of a change', () => {
    const answers = { ...nothingCritical, days: 10, 'ces-days': 3, 'weak-days': 2 }
    const told = [{ day: 0, answers }]
    expect(triageAfter(told, 4).facts).toMatchObject({ days: 14, 'ces-days': 7, 'weak-days': 6 })
    expect(triageAfter(told, 20).facts.days).toBe(30)
  })

  it('set the re-asks: an answer that pain began ten days ago is asked again on day 14', () => {
    const told = [{ day: 0, answers: { ...nothingCritical, days: 10 } }]
    expect(triageAfter(told, 4).level).not.toBe('incomplete')
    expect(triageAfter(told, 5).level).toBe('incomplete')
  })

  it('stand for the months only in a long episode', () => {
    expect(factsOf({}, { began: -90 })['duration-months']).toBeUndefined()
    expect(factsOf({}, { began: -91 })['duration-months']).toBeCloseTo(2.99, 2)
    expect(factsOf({ 'duration-months': 12 }, { began: -91 })['duration-months']).toBe(12)
  })
})

describe('whether the pain has improved', () => {
  it.each([
    [13, 4, 4, false],
    [14, 4, 4, true],
    [14, 1, 1, false],
    [14, 2, 2, true],
    [14, 4, 6, false],
    [14, 2, 3, false],
    [14, 3, 4, true],
    [14, 5, 4, true],
    [14, 2, 2.9, true],
    [14, 2.8, 4, false],
  ])('day %i, %i now and %i at the start: not improved is %s', (day, pain, painAtStart, expected) => {
    expect(factsOf({}, { pain, began: -day, painAtStart })['not-improved-14']).toBe(expected)
  })

  it.each([
    [27, 5, false],
    [28, 2, true],
    [28, 1, false],
  ])('day %i, %i now: unresolved is %s', (day, pain, expected) => {
    expect(factsOf({}, { pain, began: -day, painAtStart: 8 })['unresolved-28']).toBe(expected)
  })

  it('is not known once the pain now is not', () => {
    const told: Told[] = [{ day: 0, pain: 4, answers: nothingCritical }]
    expect(triageAfter(told, 20).facts['not-improved-14']).toBeUndefined()
    expect(triageAfter(told, 20).facts['nprs-now']).toBeUndefined()
    expect(triageAfter(told, 5).facts['not-improved-14']).toBe(false)
  })

  it('takes the answered baseline only where none was stated', () => {
    const stated = { pain: 3, began: -14, painAtStart: 3 }
    expect(factsOf({ 'nprs-baseline': 8 }, stated)['nprs-baseline']).toBe(3)
    expect(factsOf({ 'nprs-baseline': 8 }, { pain: 3, began: -14 })['not-improved-14']).toBe(false)
    expect(factsOf({}, { pain: 3 })['nprs-baseline']).toBe(3)
  })
})

describe('counts', () => {
  const ids = ['onset-before-35', 'wakes-second-half', 'buttock-pain', 'better-moving', 'better-with-nsaid']
  const all = [...ids, 'family', 'arthritis', 'enthesitis', 'psoriasis'].map((id) => `ng65-${id}`)
  const answered = (yes: number, no: number): Answers =>
    Object.fromEntries(all.slice(0, yes + no).map((id, index) => [id, index < yes]))

  it.each([
    [9, 0, 9],
    [2, 7, 2],
    [3, 0, 3],
    [4, 2, 4],
    [2, 6, undefined],
    [2, 0, undefined],
    [0, 7, 0],
    [0, 0, undefined],
  ])('%i features present and %i absent count as %s', (yes, no, count) => {
    expect(factsOf(answered(yes, no))['ng65-count']).toBe(count)
  })

  it('take the higher of count and features', () => {
    expect(factsOf({ ...answered(2, 7), 'ng65-count': 4 })['ng65-count']).toBe(4)
    expect(factsOf({ ...answered(5, 0), 'ng65-count': 4 })['ng65-count']).toBe(5)
  })

  it('take the lowest of the activities given', () => {
    expect(factsOf({ 'psfs-1': 7, 'psfs-3': 4 })['psfs-lowest']).toBe(4)
    expect(factsOf({})['psfs-lowest']).toBeUndefined()
  })
})

describe('hours slept', () => {
  const slept = (...hours: readonly number[]) =>
    hours.map((count, day) => ({ id: madeId(90 + day), on: dayAt(day), hours: count, order: 90 + day }))
  const hoursOn = (day: number, answers: Answers, nights: ReturnType<typeof slept>) =>
    triageAfter([{ day: 0, answers: { ...nothingCritical, ...answers } }], day, { nights }).facts[
      'sleep-hours'
    ]

  it('are those of the last night recorded, never of one to come', () => {
    expect(hoursOn(1, {}, slept(8, 6, 5))).toBe(6)
    expect(hoursOn(0, {}, [])).toBeUndefined()
  })

  it('are those the lifter answers, where there is an answer that counts', () => {
    expect(hoursOn(0, { 'sleep-hours': 8 }, slept(6))).toBe(8)
    expect(hoursOn(0, { 'sleep-hours': 'unsure' }, slept(6))).toBe(6)
  })

  it('are not known from a night of long ago', () => {
    expect(hoursOn(7, {}, slept(6))).toBe(6)
    expect(hoursOn(8, {}, slept(6))).toBeUndefined()
  })
})

describe('the medicines gate', () => {
  const open = { 'nsaid-gate': ['none'] }
  const cases: readonly [string, Answers, boolean | undefined][] = [
    ['unasked', {}, undefined],
    ['none, as a list', open, true],
    ['none, as a word', { 'nsaid-gate': 'none' }, true],
    ['an empty list', { 'nsaid-gate': [] }, true],
    ['one entry', { 'nsaid-gate': ['interacting-medicine'] }, false],
    ['one entry beside none', { 'nsaid-gate': ['none', 'interacting-medicine'] }, false],
    ['one entry as a word', { 'nsaid-gate': 'interacting-medicine' }, false],
    ['unsure', { 'nsaid-gate': 'unsure' }, undefined],
    ['a number', { 'nsaid-gate': 0 }, undefined],
    ['a blood thinner', { ...open, anticoagulant: true }, false],
    ['pregnancy', { ...open, pregnant: true }, false],
    ['dark urine in doubt', { ...open, 'dark-urine': 'unsure' }, false],
    ['urine not answered', { ...open, 'dark-urine': 'perhaps' }, undefined],
    ['a hard, swollen back', { ...open, 'hard-swollen-back': true }, false],
    ['numb skin on the back', { 'numb-back-skin': true }, false],
    ['sixty-five', { ...open, age: 65 }, false],
    ['sixty-four', { ...open, age: 64 }, true],
  ]
  it.each(cases)('%s', (_name, answers, expected) => {
    expect(factsOf(answers)['nsaid-gate-open']).toBe(expected)
  })
})

describe('answers that are none', () => {
  const wrong: readonly [keyof Facts, Answers[string]][] = [
    ['fever', 'maybe'],
    ['fever', 0],
    ['fever', ['yes']],
    ['leg-numb', false],
    ['leg-numb', 'left'],
    ['trauma', true],
    ['stress', '7'],
    ['stress', 11],
    ['stress', -1],
    ['ces-days', Number.NaN],
    ['ces-days', -1],
    ['ces-days', 'unsure'],
    ['thoracic', 'unsure'],
    ['triage-level', 'self-care'],
    ['clinician-clearance', true],
    ['nsaid-gate-open', true],
    ['age-youngest', 30],
    ['has-episode', true],
  ]
  it.each(wrong)('%s is not told by %j', (key, value) => {
    expect(factsOf({ [key]: value })[key]).toBeUndefined()
  })

  const right: readonly [keyof Facts, Answers[string], Facts[keyof Facts]][] = [
    ['fever', 'yes', true],
    ['fever', 'no', false],
    ['dark-urine', true, 'yes'],
    ['dark-urine', false, 'no'],
    ['saddle-change', 'Yes', 'yes'],
    ['leg-weak', 'one_mild', 'one-mild'],
    ['stress', 7, 7],
  ]
  it.each(right)('%s is told by %j', (key, value, fact) => {
    expect(factsOf({ [key]: value })[key]).toBe(fact)
  })
})
