import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, negate, type Truth } from './truth.ts'

describe('Kleene logic', () => {
  it.each<[Truth, Truth, Truth, Truth]>([
    [true, true, true, true],
    [true, 'unknown', 'unknown', true],
    [true, false, false, true],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown', false, false, 'unknown'],
    [false, false, false, false],
  ])('%s and %s: all %s, any %s, either way round', (a, b, all, any) => {
    expect([allOf([a, b]), allOf([b, a])]).toEqual([all, all])
    expect([anyOf([a, b]), anyOf([b, a])]).toEqual([any, any])
  })

  it('of nothing is true for all and false for any', () => {
    expect(allOf([])).toBe(true)
    expect(anyOf([])).toBe(false)
  })

  it.each<[Truth, Truth]>([
    [true, false],
    [false, true],
    ['unknown', 'unknown'],
  ])('the contrary of %s is %s', (truth, contrary) => {
    expect(negate(truth)).toBe(contrary)
  })

  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Truth>(true, false, 'unknown')), (truths) => {
        expect(negate(allOf(truths))).toBe(anyOf(truths.map(negate)))
      }),
    )
  })
})
