import { expect, it } from 'vitest'
import { isId } from './id.ts'

it.each([
  ['6f1c1f3e-7a55-4f0e-9c0a-2d6f5d0b7a11', true],
  ['6F1C1F3E-7A55-4F0E-9C0A-2D6F5D0B7A11', false],
  ['6f1c1f3e7a554f0e9c0a2d6f5d0b7a11', false],
  ['6f1c1f3e-7a55-4f0e-9c0a-2d6f5d0b7a1', false],
  ['{6f1c1f3e-7a55-4f0e-9c0a-2d6f5d0b7a11}', false],
  ['', false],
])('%j: %s', (text, expected) => {
  expect(isId(text)).toBe(expected)
})
