import { describe, expect, it } from 'vitest'
import { inferMassUnit } from './infer-mass-unit.ts'
import { loadedKg } from './mass-reading.ts'

describe('loadedKg', () => {
  it.each([
    [100, 'kg', 100],
    [31.25, 'kg', 31.25],
    // Pounds that were stored as kilograms: 80, 90, 17.5 and 45 lb.
    [36.29, 'kg', 36.28739],
    [40.82, 'kg', 40.823313],
    [7.937875915123695, 'kg', 7.937866],
    [20.411739, 'kg', 20.411657],
    // Kilograms that were shown as pounds.
    [44.09, 'lb', 20],
    [137.79, 'lb', 62.5],
    [2.76, 'lb', 1.25],
    [135, 'lb', 61.23497],
    [132.5, 'lb', 60.100989],
    // No plate explains these: left as written.
    [21.28, 'kg', 21.28],
    [9.3, 'kg', 9.3],
    [0, 'lb', 0],
  ] as const)('%s %s is %s kg', (amount, unit, kg) => {
    expect(loadedKg(amount, unit)).toBe(kg)
  })

  it('gives one mass for every way a load was stored', () => {
    expect(new Set([loadedKg(36.29, 'kg'), loadedKg(36.2873896, 'kg'), loadedKg(80, 'lb')]).size).toBe(1)
    expect(loadedKg(45.375, 'kg', 1 / 32)).toBe(loadedKg(100, 'lb'))
  })
})

describe('inferMassUnit', () => {
  const loads = (name: string, amounts: readonly number[]): { name: string; amount: number }[] =>
    amounts.map((amount) => ({ name, amount }))

  it.each([
    [
      'kg',
      [...loads('Squat (Barbell)', [60, 82.5, 102.5, 107.5]), ...loads('Row (Dumbbell)', [14, 18, 22, 26])],
    ],
    [
      'lb',
      [...loads('Squat (Barbell)', [45, 95, 135, 185, 205]), ...loads('Deadlift', [135, 225, 275, 315])],
    ],
    ['kg', loads('Leg Extension (Machine)', [21.25, 23.75, 26.25, 28.75, 31.25, 33.75, 36.25, 38.75])],
    // Full tens and fives are loaded in both.
    [undefined, loads('Bench Press', [60, 70, 80, 90, 100, 110])],
    // Telling numbers, but too few of them.
    [undefined, loads('Squat', [135, 225, 315])],
    [undefined, []],
  ] as const)('reads %s', (unit, numbers) => {
    const inference = inferMassUnit(numbers)
    expect(inference.unit).toBe(unit)
    expect(inference.evidence).toMatch(/different loads/u)
  })
})
