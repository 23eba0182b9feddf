import { describe, expect, it } from 'vitest'
import { readResult } from './read-result.ts'

const length = { kind: 'number', unit: 'cm', min: 0, max: 25, step: 0.5, timed: false } as const
const contact = {
  kind: 'choice',
  unit: 'contact',
  options: [
    { value: 'kept', label: 'Kept' },
    { value: 'lost', label: 'Lost' },
  ],
} as const

describe('readResult', () => {
  it.each([
    ['', { kind: 'none' }],
    ['  ', { kind: 'none' }],
    ['11.5', { kind: 'value', value: 11.5 }],
    ['11,5', { kind: 'value', value: 11.5 }],
    ['0', { kind: 'value', value: 0 }],
    ['25', { kind: 'value', value: 25 }],
    ['25.5', { kind: 'wrong' }],
    ['-1', { kind: 'wrong' }],
    ['a hand', { kind: 'wrong' }],
  ])('reads the length "%s"', (text, expected) => expect(readResult(length, text)).toEqual(expected))

  it.each([
    ['kept', { kind: 'value', value: 'kept' }],
    ['gone', { kind: 'wrong' }],
  ])('reads the word "%s"', (text, expected) =>
    expect(readResult({ ...contact, options: [...contact.options] }, text)).toEqual(expected),
  )
})
