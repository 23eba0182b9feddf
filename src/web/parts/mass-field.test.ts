import { describe, expect, it } from 'vitest'
import { massFrom, massText } from './mass-field.ts'

describe('a mass in a field', () => {
  it.each([
    [null, 'kg', ''],
    [undefined, 'lb', ''],
    [82.5, 'kg', '82.5'],
    [102.058283, 'lb', '225'],
    [102.058283, 'kg', '102.06'],
  ] as const)('shows %s kg in %s as "%s"', (kg, units, text) => {
    expect(massText(kg, units)).toBe(text)
  })

  it.each([
    ['', 'kg', null],
    ['82,5', 'kg', 82.5],
    ['225', 'lb', 102.058283],
    [' 0 ', 'kg', 0],
    ['x', 'kg', Number.NaN],
    ['-5', 'kg', Number.NaN],
    ['1e3', 'kg', Number.NaN],
  ] as const)('reads "%s" %s', (text, units, kg) => {
    expect(massFrom(text, units, null)).toBe(kg)
  })

  it('gives back the very mass where nothing was changed, and the same pounds again where something was', () => {
    expect(massFrom('220.5', 'lb', 100.0021)).toBe(100.0021)
    for (let pounds = 0; pounds < 1000; pounds += 2.5)
      expect(massText(massFrom(String(pounds), 'lb', undefined), 'lb')).toBe(String(pounds))
  })
})
