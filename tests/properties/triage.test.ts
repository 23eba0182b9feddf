import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TriageOfDay } from '#assessment/triage/triage'
import { type Answers, nothingCritical, type Told, triageAfter, triageOf } from '#tests/made-check-ins'
import { protocol } from '#tests/protocol'
import { readTable } from '#tests/triage-table'

type Value = string | number | boolean
type Given = Readonly<Record<string, Value>>

const runs = { numRuns: 1000 }
const critical = Object.keys(nothingCritical)
const ranks = ['self-care', 'book', 'incomplete', 'same-day', 'emergency']
const rank = (triage: { level: string }): number => ranks.indexOf(triage.level)

const change = ['no', 'yes', 'unsure', 'longstanding-unchanged']
const yesNo = [
  'preg-alarm',
  'ces-worsening',
  'unsteady-gait',
  'fever',
  'unwell',
  'immunosuppressed',
  'ivdu',
].concat(
  [
    'recent-spinal-procedure-or-infection',
    'cancer-history',
    'weight-loss',
    'night-pain-unrelenting',
    'osteoporosis',
  ],
  [
    'steroids',
    'dark-urine',
    'hard-swollen-back',
    'numb-back-skin',
    'pain-uncontrolled',
    'chest-pain',
    'pregnant',
  ],
  ['abdo-or-flank-tearing', 'pulsating-abdomen', 'collapse-or-clammy', 'flank-colic', 'urinary-symptoms'],
  ['blood-in-urine', 'anticoagulant', 'sudden-severe-onset', 'calf-swelling', 'thoracic', 'extension-pain'],
  ['adl-severe', 'recent-spine-surgery', 'sepsis-signs', 'first-episode', 'preg-2nd3rd'],
)

/** Every key of the table with the values worth trying: each choice, and both sides of each bound. */
const values: Readonly<Record<string, readonly Value[]>> = {
  ...Object.fromEntries(yesNo.map((key) => [key, [false, true]])),
  'saddle-change': change,
  'bladder-change': ['no', 'yes', 'unsure'],
  'bowel-change': change,
  'sexual-change': change,
  'leg-radicular': ['none', 'one', 'both'],
  'leg-numb': ['none', 'one', 'both'],
  'leg-weak': ['none', 'one-mild', 'one-worsening', 'foot-drop', 'both'],
  trauma: ['none', 'minor', 'major'],
  trend: ['better', 'same', 'worse', 'new'],
  startback: ['low', 'medium', 'high'],
  age: [15, 16, 17, 18, 59, 60, 64, 65, 69, 70],
  days: [0, 2, 3, 13, 14, 27, 28],
  'nprs-now': [0, 1, 2, 3, 6],
  'nprs-baseline': [0, 2, 3, 6, 10],
  'ces-days': [0, 14, 15],
  'weak-days': [0, 14, 15],
  'age-at-onset': [44, 45],
  'duration-months': [2, 3],
  'ng65-count': [2, 3],
  'episodes-12m': [2, 3],
}
const keys = Object.keys(values)

// Pain belongs to the check-in itself, never to its answers.
const told = (given: Given): Told => {
  const { 'nprs-now': pain = 3, ...answers } = given
  return { day: 0, pain: pain as number, answers: { ...nothingCritical, ...answers } as Answers }
}
const asTable = (given: Given): Given => ({
  ...(nothingCritical as Given),
  days: 0,
  'nprs-now': 3,
  'nprs-baseline': (given['nprs-now'] ?? 3) as number,
  ...given,
})
const codesOf = (triage: TriageOfDay): string[] =>
  [...new Set(triage.fired.map(({ rule }) => protocol.triage.find(({ id }) => id === rule)!.code))].sort()

const expectTable = (given: Given): void => {
  const triage = triageAfter([told(given)], 0)
  const expected = readTable(asTable(given))
  // No pain opens no episode; without one nothing is worked out from how long it has lasted.
  expect({ given, level: triage.level, codes: codesOf(triage) }).toEqual({
    given,
    level: expected.level,
    codes: expected.codes.sort(),
  })
}

describe('the engine and the table agree', () => {
  it.each(keys)('on %s with every other answer, the rest "no"', (key) => {
    for (const other of keys.slice(keys.indexOf(key)))
      for (const value of values[key]!)
        for (const second of other === key ? [value] : values[other]!)
          expectTable({ [key]: value, [other]: second })
  })

  const anyGiven = fc
    .subarray(keys, { maxLength: 12 })
    .chain((some) =>
      fc.record(Object.fromEntries(some.map((key) => [key, fc.constantFrom(...values[key]!)]))),
    )

  it('on any answers at all', () => {
    fc.assert(
      fc.property(anyGiven, (given) => expectTable(given as Given)),
      runs,
    )
  })
})

describe('laws', () => {
  const answerTo = (id: string): fc.Arbitrary<Value | string[]> => {
    const question = protocol.questions.get(id)!
    if (question.kind === 'yes-no') return fc.constantFrom<Value>(true, false, 'unsure')
    if (question.kind === 'choice')
      return fc.constantFrom(...(question.options ?? []).map(({ value }) => value), 'unsure')
    if (question.kind === 'list') return fc.constantFrom<string[]>([], ['none'])
    return fc.integer({ min: question.min ?? 0, max: Math.min(question.max ?? 100, 100) })
  }
  const anyAnswers = fc
    .subarray([...protocol.questions.keys()], { maxLength: 20 })
    .chain((some) => fc.record(Object.fromEntries(some.map((id) => [id, answerTo(id)]))))
    .map((answers) => answers as Answers)
  const pain = fc.integer({ min: 0, max: 10 })

  it('removing a critical answer never gives self-care', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...critical), pain, (answers, key, now) => {
        const { [key]: _removed, ...rest } = { ...nothingCritical, ...answers }
        expect(triageOf(rest, { pain: now }).level).not.toBe('self-care')
        expect(rank(triageOf(rest, { pain: now }))).toBeGreaterThanOrEqual(2)
      }),
      runs,
    )
  })

  // The flag each question can raise: what "none of these" denies, and the values that only ever count against.
  const flags: readonly (readonly [string, Value])[] = [
    ...[...protocol.questions.values()]
      .filter(({ id, kind }) => kind === 'yes-no' && values[id] !== undefined)
      .map(({ id }) => [id, true] as const),
    ...['saddle-change', 'bladder-change', 'bowel-change', 'sexual-change'].map(
      (key) => [key, 'yes'] as const,
    ),
    ...['leg-radicular', 'leg-numb', 'leg-weak'].map((key) => [key, 'both'] as const),
    ['leg-weak', 'foot-drop'],
    ['trauma', 'major'],
    ['dark-urine', 'yes'],
    ['trend', 'worse'],
    ['startback', 'high'],
    ['episodes-12m', 4],
  ]
  const excluded = new Set(['ces-days', 'weak-days', 'nprs-baseline'])

  it('adding a flag never lowers a level', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...flags), pain, (answers, [key, value], now) => {
        const some = Object.fromEntries(Object.entries(answers).filter(([id]) => !excluded.has(id)))
        const before = { ...nothingCritical, ...some }
        const after = triageOf({ ...before, [key]: value }, { pain: now })
        expect(rank(after)).toBeGreaterThanOrEqual(rank(triageOf(before, { pain: now })))
      }),
      runs,
    )
  })

  it('once same-day or emergency, no later check-in lowers it', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, pain, pain, fc.nat({ max: 40 }), (first, later, now, then, day) => {
        const opening: Told = { day: 0, pain: Math.max(1, now), answers: { ...nothingCritical, ...first } }
        const before = triageAfter([opening], 0)
        fc.pre(rank(before) >= ranks.indexOf('same-day'))
        const after = triageAfter([opening, { day, pain: then, answers: later }], day)
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before))
        expect(after.clearance).toBe(false)
      }),
      runs,
    )
  })

  it('later check-ins change nothing on earlier days', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, fc.nat({ max: 10 }), (first, later, day) => {
        const opening: Told = { day: 0, answers: first }
        expect(triageAfter([opening, { day: day + 1, answers: later }], day)).toEqual(
          triageAfter([opening], day),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('whatever an answer holds, triage gives a level, and nothing unreadable gives self-care', () => {
    const anything = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string()))
    const junk = fc.dictionary(
      fc.oneof(fc.constantFrom(...critical, '__proto__', 'constructor'), fc.string()),
      anything,
    )
    fc.assert(
      fc.property(junk, (answers) => {
        expect(ranks).toContain(triageOf(answers).level)
        expect(triageOf(answers).level).not.toBe('self-care')
      }),
      runs,
    )
  })
})
