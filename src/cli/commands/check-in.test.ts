import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { answerWarnings } from './check-in.ts'

const warned = (answers: Readonly<Record<string, unknown>>): string[] =>
  answerWarnings('a.json', { pain: { now: 3 }, answers }, protocol)

describe('answerWarnings', () => {
  it.each([
    { fever: true },
    { fever: 'no' },
    { fever: 'unsure' },
    { fever: null },
    { 'leg-weak': 'one-mild' },
    { 'dark-urine': false },
    { sex: 'f' },
    { 'provoking-lift': 'squat-high' },
    { 'nsaid-gate': ['none'] },
    { days: 3 },
  ])('has nothing to say of %o', (answers) => {
    expect(warned(answers)).toEqual([])
  })

  it.each([
    [{ fever: 'maybe' }, '"maybe" is no answer to "fever"'],
    [{ 'leg-weak': 'sort of' }, '"sort of" is no answer to "leg-weak"'],
    [{ days: -3 }, '-3 is no answer to "days"'],
    [{ saddle_change: 'no' }, 'no question "saddle_change"'],
  ])('says that %o is not used', (answers, says) => {
    expect(warned(answers)).toEqual([expect.stringContaining(says)])
  })
})
