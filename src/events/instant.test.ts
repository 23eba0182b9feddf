import { describe, expect, it } from 'vitest'
import { instantSeconds, isInstant } from './instant.ts'

describe('isInstant', () => {
  it.each([
    ['2026-11-22T18:00:00Z', true],
    ['2026-11-22t18:00:00z', true],
    ['2026-11-22T18:00:00.123456+05:30', true],
    ['2026-11-22T18:00:00-00:00', true],
    ['2016-12-31T23:59:60Z', true],
    ['2026-11-22T18:00:00', false],
    ['2026-11-22 18:00:00Z', false],
    ['2026-02-29T18:00:00Z', false],
    ['2026-11-22T24:00:00Z', false],
    ['2026-11-22T18:60:00Z', false],
    ['2026-11-22T18:00:61Z', false],
    ['2026-11-22T18:00:00+24:00', false],
    ['2026-11-22', false],
  ])('%s: %s', (text, expected) => {
    expect(isInstant(text)).toBe(expected)
  })
})

describe('instantSeconds', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-11-22T18:00:00Z', 1_795_370_400],
    ['2026-11-22T18:00:00+01:00', 1_795_366_800],
    ['2026-11-22T18:00:00-08:00', 1_795_399_200],
    ['1969-12-31T23:59:59.5Z', -0.5],
  ])('%s is %d', (text, seconds) => {
    expect(instantSeconds(text)).toBe(seconds)
  })

  it('is not a number for what is no instant', () => {
    expect(instantSeconds('yesterday')).toBeNaN()
  })
})
