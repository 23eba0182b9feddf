import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kgToLb, lbToKg, type MassUnit, roundDownToLoadable } from './mass.ts'

it('converts pounds by the exact definition', () => {
  expect(lbToKg(1)).toBe(0.45359237)
  expect(lbToKg(225)).toBeCloseTo(102.058, 3)
  expect(kgToLb(lbToKg(135))).toBeCloseTo(135, 10)
})

describe('roundDownToLoadable', () => {
  it.each<[number, MassUnit, number, number]>([
    [62.4, 'kg', 2.5, 60],
    [62.5, 'kg', 2.5, 62.5],
    [64.9, 'kg', 2.5, 62.5],
    [2.4, 'kg', 2.5, 0],
    [0, 'kg', 2.5, 0],
    [-5, 'kg', 2.5, 0],
    [61.3, 'kg', 1, 61],
    [lbToKg(137), 'lb', 5, 61.23497],
    [lbToKg(135), 'lb', 5, 61.23497],
    [lbToKg(134.9), 'lb', 5, 58.967008],
  ])('%d kg, loaded in %s by steps of %d, is %d kg', (kg, unit, step, expected) => {
    expect(roundDownToLoadable(kg, unit, step)).toBe(expected)
  })

  it('never passes the load it came from, nor falls a whole step short of it', () => {
    const anyUnit = fc.constantFrom<MassUnit>('kg', 'lb')
    const anyStep = fc.constantFrom(0.5, 1, 1.25, 2.5, 5, 10)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), anyUnit, anyStep, (kg, unit, step) => {
        const rounded = roundDownToLoadable(kg, unit, step)
        const stepKg = unit === 'kg' ? step : lbToKg(step)
        expect(rounded).toBeLessThanOrEqual(kg + 1e-6)
        expect(rounded).toBeGreaterThan(kg - stepKg - 1e-6)
      }),
    )
  })

  it('keeps what is loadable through a change of unit and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (steps) => {
        const kg = lbToKg(steps * 2.5)
        expect(roundDownToLoadable(kg, 'lb', 2.5)).toBeCloseTo(kg, 5)
      }),
    )
  })
})
