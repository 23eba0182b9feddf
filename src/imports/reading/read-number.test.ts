import { describe, expect, it } from 'vitest'
import { readDuration } from './read-duration.ts'
import { readNumber } from './read-number.ts'

describe('readNumber', () => {
  it.each([
    ['5', 5],
    ['102.5', 102.5],
    [' 2.0', 2],
    ['-18.14', -18.14],
    ['−18,14', -18.14],
    ['20,00', 20],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['٣٫'.slice(0, 1), 3],
    ['.5', 0.5],
    ['', undefined],
    ['1x5', undefined],
    ['NaN', undefined],
    ['1e9', undefined],
    ['0x10', undefined],
    ['1,2,3', undefined],
    ['12 kg', undefined],
  ])('%j is %s', (text, expected) => {
    expect(readNumber(text)).toBe(expected)
  })

  it('settles one comma by the table it stands in', () => {
    expect([readNumber('1,234', true), readNumber('82,5'), readNumber('82,5', true)]).toEqual([
      1.234, 82.5, 82.5,
    ])
  })
})

describe('readDuration', () => {
  it.each([
    ['1h 25m', 5100],
    ['1h 9min', 4140],
    ['57m', 3420],
    ['32s', 32],
    ['01:55:18', 6918],
    ['0:09:30', 570],
    ['01:00', 60],
    ['6 minuti', 360],
    ['1 ora 5 minuti', 3900],
    ['5109', 5109],
    ['1 Std. 5 Min.', 3900],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
  ])('%s is %s seconds', (text, expected) => {
    expect(readDuration(text)).toBe(expected)
  })
})
