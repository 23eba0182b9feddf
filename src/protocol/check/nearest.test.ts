import { expect, it } from 'vitest'
import { nearest } from './nearest.ts'

const known = ['leg-numb', 'leg-weak', 'leg-radicular', 'fever', 'saddle-change', 'bowel-change']
it.each([
  ['leg-numbness', ['leg-numb']],
  ['feaver', ['fever']],
  ['change-saddle', ['saddle-change']],
])('%s probably means %j', (word, meant) => {
  expect(nearest(word, known)).toEqual(meant)
})
it('offers at most three', () => {
  expect(nearest('zzz', known).length).toBeLessThanOrEqual(3)
  expect(nearest('zzz', [])).toEqual([])
})
