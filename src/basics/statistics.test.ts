import { describe, expect, it } from 'vitest'
import { greatest, mean, median } from './statistics.ts'

describe('median', () => {
  it.each<[readonly number[], number | undefined]>([
    [[], undefined],
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
    [[-1, -5, 0], -1],
  ])('of %j is %s', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it('leaves its argument as it was', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })
})

it.each<[readonly number[], number | undefined]>([
  [[], undefined],
  [[4], 4],
  [[1, 2, 6], 3],
])('the mean of %j is %s', (values, expected) => {
  expect(mean(values)).toBe(expected)
})

describe('greatest', () => {
  it.each<[readonly number[], number | undefined]>([
    [[], undefined],
    [[-3, -1, -2], -1],
    [[0, 5, 2], 5],
  ])('of %j is %s', (values, expected) => {
    expect(greatest(values)).toBe(expected)
  })

  it('takes more values than a call can have arguments', () => {
    expect(greatest(Array.from({ length: 500_000 }, (_, index) => index))).toBe(499_999)
  })
})
