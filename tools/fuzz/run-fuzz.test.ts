import { expect, it } from 'vitest'
import { checkImport } from './check-import.ts'
import { chanceFrom, mutate } from './mutate.ts'
import { runFuzz } from './run-fuzz.ts'

it('finds no crash, no unaccounted row and no doubled history in 1,000 mutated files', () => {
  expect(runFuzz(1000, 20_261_122)).toEqual([])
})

it('mutates alike from one seed, and differently from another', () => {
  const bytes = new TextEncoder().encode('Date,Exercise\n2024-01-01,Squat\n'.repeat(20))
  const from = (seed: number): Uint8Array => mutate(bytes, chanceFrom(seed))
  expect(from(7)).toEqual(from(7))
  expect(new Set([1, 2, 3, 4, 5].map((seed) => from(seed).join())).size).toBeGreaterThan(3)
})

it('accepts a refusal', () => {
  expect(checkImport('x', new Uint8Array())).toEqual([])
})
