import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayFromNumber,
  dayFromParts,
  dayNumber,
  daysBetween,
  daysInMonth,
  isDay,
  toDay,
  weekdayOf,
} from './day.ts'

describe('isDay', () => {
  it.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1000-01-01', true],
    ['9999-12-31', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0999-12-31', false],
    ['2026-1-1', false],
    ['2026-11-22T00:00', false],
    [' 2026-11-22', false],
    ['2026-11-22\n', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })
})

describe('toDay and dayFromParts', () => {
  it('throw or give nothing for a day that is not there', () => {
    expect(() => toDay('2026-02-30')).toThrow('"2026-02-30" is not a calendar day')
    expect(dayFromParts(2026, 2, 30)).toBeUndefined()
    expect(dayFromParts(26, 2, 3)).toBeUndefined()
  })
  it('pad what they are given', () => {
    expect(dayFromParts(2026, 2, 3)).toBe('2026-02-03')
  })
})

it.each([
  [2026, 1, 31],
  [2026, 2, 28],
  [2024, 2, 29],
  [2100, 2, 28],
  [2400, 2, 29],
  [2026, 4, 30],
  [2026, 12, 31],
])('month %d-%d has %d days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days)
})

describe('dayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2026-11-22', 20_779],
    ['1000-01-01', -354_285],
    ['9999-12-31', 2_932_896],
  ])('of %s is %d, and back', (day, number) => {
    expect(dayNumber(toDay(day))).toBe(number)
    expect(dayFromNumber(number)).toBe(day)
  })

  it('counts every day once: the next number is the next day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -354_285, max: 2_932_895 }), (number) => {
        const [day, next] = [dayFromNumber(number), dayFromNumber(number + 1)]
        expect(isDay(day)).toBe(true)
        expect(dayNumber(day)).toBe(number)
        expect(day < next).toBe(true)
      }),
    )
  })

  it('has no day outside the years 1000 to 9999', () => {
    expect(() => dayFromNumber(2_932_897)).toThrow('outside')
    expect(() => dayFromNumber(-354_286)).toThrow('outside')
  })
})

it.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-11-22', 0, '2026-11-22'],
  ['2026-11-22', 365, '2027-11-22'],
])('%s and %d days is %s', (from, days, to) => {
  expect(addDays(toDay(from), days)).toBe(to)
  expect(daysBetween(toDay(from), toDay(to))).toBe(days)
})

it.each([
  ['2026-11-22', 7],
  ['2026-11-23', 1],
  ['1970-01-01', 4],
  ['1969-12-31', 3],
  ['1000-01-01', 3],
])('%s is ISO weekday %d', (day, weekday) => {
  expect(weekdayOf(toDay(day))).toBe(weekday)
})
