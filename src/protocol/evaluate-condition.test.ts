import { describe, expect, it } from 'vitest'
import type { Truth } from '#basics/truth'
import type { Condition } from './condition.ts'
import { evaluate, factsIn } from './evaluate-condition.ts'
import type { Facts } from './facts.ts'

const yes: Condition = { fact: 'fever', is: true }
const no: Condition = { fact: 'unwell', is: true }
const open: Condition = { fact: 'thoracic', is: true }
const known: Partial<Facts> = { fever: true, unwell: false }

describe('comparisons', () => {
  const cases: readonly [Condition, Partial<Facts>, Truth][] = [
    [{ fact: 'fever', is: true }, { fever: true }, true],
    [{ fact: 'fever', is: true }, { fever: false }, false],
    [{ fact: 'fever', is: false }, { fever: false }, true],
    [{ fact: 'fever', is: true }, {}, 'unknown'],
    [{ fact: 'fever', is: true }, { fever: undefined }, 'unknown'],
    [{ fact: 'leg-numb', is: 'one' }, { 'leg-numb': 'one' }, true],
    [{ fact: 'leg-numb', is: 'one' }, { 'leg-numb': 'both' }, false],
    [{ fact: 'nprs-now', is: 0 }, { 'nprs-now': 0 }, true],
    [{ fact: 'leg-numb', isNot: 'none' }, { 'leg-numb': 'one' }, true],
    [{ fact: 'leg-numb', isNot: 'none' }, { 'leg-numb': 'none' }, false],
    [{ fact: 'leg-numb', isNot: 'none' }, {}, 'unknown'],
    [{ fact: 'fever', isNot: true }, { fever: false }, true],
    [{ fact: 'nprs-now', atLeast: 6 }, { 'nprs-now': 6 }, true],
    [{ fact: 'nprs-now', atLeast: 6 }, { 'nprs-now': 5 }, false],
    [{ fact: 'nprs-now', atLeast: 0 }, {}, 'unknown'],
    [{ fact: 'nprs-now', atMost: 5 }, { 'nprs-now': 5 }, true],
    [{ fact: 'nprs-now', atMost: 5 }, { 'nprs-now': 6 }, false],
    [{ fact: 'nprs-now', over: 5 }, { 'nprs-now': 5 }, false],
    [{ fact: 'nprs-now', over: 5 }, { 'nprs-now': 5.5 }, true],
    [{ fact: 'age-youngest', under: 16 }, { 'age-youngest': 15 }, true],
    [{ fact: 'age-youngest', under: 16 }, { 'age-youngest': 16 }, false],
    [{ fact: 'leg-numb', oneOf: ['one', 'both'] }, { 'leg-numb': 'both' }, true],
    [{ fact: 'leg-numb', oneOf: ['one', 'both'] }, { 'leg-numb': 'unsure' }, false],
    [{ fact: 'leg-numb', oneOf: ['one', 'both'] }, {}, 'unknown'],
    [{ fact: 'ces-days', isUnknown: true }, {}, true],
    [{ fact: 'ces-days', isUnknown: true }, { 'ces-days': undefined }, true],
    [{ fact: 'ces-days', isUnknown: true }, { 'ces-days': 0 }, false],
    [{ fact: 'fever', isUnknown: true }, { fever: false }, false],
  ]
  it.each(cases)('%j of %j is %s', (condition, facts, truth) => {
    expect(evaluate(condition, facts)).toBe(truth)
  })

  it('refuses to order what is not a number', () => {
    const broken = { fever: true } as Partial<Facts>
    expect(() => evaluate({ fact: 'fever', atLeast: 1 }, broken)).toThrow('"fever" is compared as a number')
    expect(() => evaluate({ fact: 'nprs-now', over: 1 }, { 'nprs-now': Number.NaN })).toThrow('nprs-now')
  })
})

describe('groups, in Kleene logic', () => {
  const cases: readonly [string, Condition, Truth][] = [
    ['all of nothing', { all: [] }, true],
    ['any of nothing', { any: [] }, false],
    ['none of nothing', { none: [] }, true],
    ['all: yes yes', { all: [yes, yes] }, true],
    ['all: yes open', { all: [yes, open] }, 'unknown'],
    ['all: no open', { all: [no, open] }, false],
    ['all: open no', { all: [open, no] }, false],
    ['any: yes open', { any: [yes, open] }, true],
    ['any: open yes', { any: [open, yes] }, true],
    ['any: no open', { any: [no, open] }, 'unknown'],
    ['any: no no', { any: [no, no] }, false],
    ['none: no no', { none: [no, no] }, true],
    ['none: no open', { none: [no, open] }, 'unknown'],
    ['none: yes open', { none: [yes, open] }, false],
    ['none of an open any', { none: [{ any: [no, open] }] }, 'unknown'],
    ['all of an any that holds and an unknown', { all: [{ any: [yes, open] }, open] }, 'unknown'],
    ['any of an all that fails', { any: [{ all: [yes, no] }, no] }, false],
    ['asking about the unknown settles it', { all: [{ fact: 'thoracic', isUnknown: true }, yes] }, true],
  ]
  it.each(cases)('%s', (_name, condition, truth) => {
    expect(evaluate(condition, known)).toBe(truth)
  })
})

describe('factsIn', () => {
  it('lists each fact once, in reading order, through every group', () => {
    const condition: Condition = {
      all: [
        { any: [yes, { fact: 'ces-days', isUnknown: true }] },
        { none: [no, yes] },
        { fact: 'days', atLeast: 3 },
      ],
    }
    expect(factsIn(condition)).toEqual(['fever', 'ces-days', 'unwell', 'days'])
  })
  it('is empty for empty groups', () => {
    expect(factsIn({ all: [] })).toEqual([])
  })
})
