import { describe, expect, it } from 'vitest'
import { dayTicks } from './day-ticks.ts'

describe('dayTicks', () => {
  it.each([
    [0, 6, 8],
    [0, 90, 5],
    [100, 107, 4],
    [0, 5000, 4],
    [7, 7, 3],
  ])('from %d to %d at most %d, the last day among them, in even steps', (first, last, most) => {
    const ticks = dayTicks(first, last, most)
    expect(ticks.length).toBeLessThanOrEqual(most)
    expect(ticks.at(-1)).toBe(last)
    expect(ticks.every((tick) => tick >= first && tick <= last)).toBe(true)
    const gaps = new Set(ticks.slice(1).map((tick, index) => tick - ticks[index]!))
    expect(gaps.size).toBeLessThanOrEqual(1)
  })
})
