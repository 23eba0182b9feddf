import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { walkToday } from './walk-today.ts'

const minutes = (walked: number, isCalmed = false) =>
  walkToday(protocol.limits, { 'walking-minutes': walked, 'is-calmed': isCalmed }).find(
    ({ fact }) => fact === 'walk-minutes',
  )?.value

describe('the walks of a week', () => {
  it.each([
    [0, 10],
    [30, 10],
    [50, 15],
    [74, 15],
    [75, 20],
    [125, 30],
    [150, 30],
    [400, 30],
  ])('after %d minutes in seven days: %d a day', (walked, expected) => expect(minutes(walked)).toBe(expected))

  it('reach the goal of 150 minutes a week within six weeks from nothing, and go no further', () => {
    const weeks: number[] = []
    for (let walked = 0; weeks.length < 8; walked = 5 * weeks.at(-1)!) weeks.push(Number(minutes(walked)))
    expect(weeks).toEqual([10, 15, 20, 25, 30, 30, 30, 30])
  })

  it('take no step more while the pain asks for calm, and never more for more pain', () => {
    for (let walked = 0; walked <= 300; walked += 10)
      expect(Number(minutes(walked, true))).toBeLessThanOrEqual(Number(minutes(walked)))
    expect(minutes(75, true)).toBe(15)
  })

  it('are not guessed', () => expect(walkToday(protocol.limits, {})).toEqual([]))
})
