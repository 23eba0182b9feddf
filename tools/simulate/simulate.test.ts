import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { mean } from '#basics/statistics'
import { drawBackTraits, openBack } from './back/back.ts'
import { readHabits } from './fit/habits.ts'
import { drawLifter } from './lifters/lifter.ts'
import { trainBefore } from './lifters/train-before.ts'
import { parametersWith, readAssumptions } from './parameters.ts'
import { policyIds } from './policies/policy.ts'
import { chanceOf } from './random.ts'
import { reportOf } from './report.ts'
import { runLifter } from './run-lifter.ts'
import { type Outcome, simulate } from './simulate.ts'

const parameters = parametersWith()
const habits = readHabits()

const run = (lifters: readonly number[], weeks: number): Outcome[] => {
  const outcomes: Outcome[] = []
  simulate(protocol, { seed: 7, lifters, weeks, policies: policyIds, changes: {} }, (outcome) =>
    outcomes.push(outcome),
  )
  return outcomes
}

describe('simulated lifters', () => {
  it('are the same by seed, whoever runs first, and break no invariant', () => {
    const both = run([0, 1], 3)
    expect(run([1], 3)).toEqual(both.slice(1))
    expect(both.flatMap(({ breaches }) => breaches)).toEqual([])
    expect(both[0]?.measured).not.toEqual(both[1]?.measured)
    const report = reportOf({ seed: 7, weeks: 3 }, both.toReversed())
    expect(report).toEqual(reportOf({ seed: 7, weeks: 3 }, both))
    expect(report.lifterWeeks).toBe(2 * 3 * policyIds.length)
  })

  it('wake with the same pain under every policy until the first session parts them', () => {
    const lifter = drawLifter(protocol, parameters, habits, 7, 2)
    const courses = policyIds.map((policy) => runLifter({ protocol, parameters, lifter }, policy, 2))
    const untilParted = Math.min(...courses.map(({ sessions }) => sessions[0]?.index ?? Infinity))
    const mornings = courses.map(({ pains }) => pains.slice(0, untilParted))
    for (const pains of mornings) expect(pains).toEqual(mornings[0])
    expect(new Set(courses.map(({ pains }) => pains.join())).size).toBeGreaterThan(1)
  })

  it('have a programme the protocol knows and a log that ends with the session that hurt', () => {
    for (let number = 0; number < 30; number += 1) {
      const lifter = drawLifter(protocol, parameters, habits, 1, number)
      const sessions = trainBefore(protocol.limits, parameters, lifter).journal.filter(
        (event) => event.kind === 'session-logged',
      )
      expect(sessions.at(-1)).toMatchObject({ on: lifter.onset, title: lifter.painful.day.title })
      expect(sessions.length).toBeGreaterThan(3)
      expect(lifter.usual.peakNm).toBeGreaterThan(protocol.limits.model.lumbarDayNm)
    }
  })

  it('rest on sources the protocol lists', () => {
    const groups = Object.values(readAssumptions().assumptions)
    for (const { sources, certainty, says } of groups.flatMap((group) => Object.values(group))) {
      for (const source of sources) expect(protocol.sources.has(source), source).toBe(true)
      if (certainty !== 'design') expect(sources, says).not.toEqual([])
    }
  })

  it('refuse a parameter that does not exist', () => {
    expect(() => parametersWith({ 'tolerance.grwoth': 1 })).toThrow('tolerance.grwoth')
    expect(() => parameters.tolerance('grwoth')).toThrow('tolerance.grwoth')
  })
})

describe('a back left to itself', () => {
  const days = 730
  const followed = 365
  const backs = Array.from({ length: 1500 }, (_, number) => {
    const chance = chanceOf(1, number)
    const back = openBack(parameters, drawBackTraits(parameters, chance), chance)
    const pains: number[] = []
    let recoveredOn: number | null = null
    let hasRecurred = false
    let isLimited = false
    for (let day = 1; day <= days; day += 1) {
      const pain = back.wake(day)
      pains.push(pain)
      if (back.isRecovered()) recoveredOn ??= day
      else if (recoveredOn !== null && day - recoveredOn <= followed) {
        hasRecurred = true
        isLimited ||= pain >= 3
      }
    }
    return { pains, recoveredOn, hasRecurred, isLimited }
  })
  const meanOn = (day: number): number => 10 * mean(backs.map(({ pains }) => pains[day - 1]!))!
  const share = <T>(some: readonly T[], isSo: (one: T) => boolean): number =>
    some.filter(isSo).length / some.length
  // Those recovered within the first year have been followed for another.
  const recovered = backs.filter(({ recoveredOn }) => recoveredOn !== null && recoveredOn <= days - followed)

  it.each([
    ['start', 1, 52],
    ['six weeks', 42, 23],
    ['half a year', 182, 12],
  ])('has the published mean pain at %s, within 3 of 100', (_, day, published) => {
    expect(Math.abs(meanOn(day) - published)).toBeLessThan(3)
  })

  it('recovers as published: a median of 58 days within a week, 72 % in twelve months within 4 %', () => {
    const recoveries = backs.map(({ recoveredOn }) => recoveredOn ?? Infinity).toSorted((a, b) => a - b)
    expect(Math.abs(recoveries[recoveries.length / 2]! - 58)).toBeLessThan(7)
    expect(Math.abs(share(recoveries, (day) => day <= 365) - 0.72)).toBeLessThan(0.04)
  })

  it('hurts again as published: 69 % in twelve months, 40 % so that it limits, each within 5 %', () => {
    expect(Math.abs(share(recovered, ({ hasRecurred }) => hasRecurred) - 0.69)).toBeLessThan(0.05)
    expect(Math.abs(share(recovered, ({ isLimited }) => isLimited) - 0.4)).toBeLessThan(0.05)
  })
})
