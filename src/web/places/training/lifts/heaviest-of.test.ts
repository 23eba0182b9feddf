import { describe, expect, it } from 'vitest'
import { heaviestOf } from './heaviest-of.ts'

const days = (...masses: readonly number[]) => masses.map((topKg) => ({ topKg }))

describe('heaviestOf', () => {
  it('leaves few days as they are', () => {
    const few = days(60, 80, 70)
    expect(heaviestOf(few, 3)).toBe(few)
  })

  it.each([1, 2, 3, 7, 100])('keeps the best of all, in order, in at most %d', (most) => {
    const many = days(...Array.from({ length: 101 }, (_, index) => (index * 37) % 101))
    const kept = heaviestOf(many, most)
    expect(kept.length).toBeLessThanOrEqual(most)
    expect(Math.max(...kept.map(({ topKg }) => topKg))).toBe(100)
    const places = kept.map((day) => many.indexOf(day))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})
