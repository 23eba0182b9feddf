import { describe, expect, it } from 'vitest'
import type { SessionLogged } from '#events/session-logged'
import { invent } from '#history/invent-events'
import { addDays, toDay } from '#basics/day'
import { makeIdentify } from '#assessment/load/make-identify'
import { protocol } from '#tests/protocol'
import { habitsOfLog } from './log-habits.ts'

const identify = makeIdentify(protocol, new Map())
const monday = toDay('2026-01-05')

const session = (day: number, kg: number, rpe?: number): SessionLogged => {
  const set = { kind: 'working', reps: 5, massKg: kg, ...(rpe === undefined ? {} : { rpe }) }
  const event = invent('session-logged', {
    id: day + 1,
    on: addDays(monday, day),
    exercises: [
      { name: 'Squat (Barbell)', sets: [set, set, { ...set, kind: 'warm-up', massKg: 20 }] },
      { name: 'Bench Press (Barbell)', sets: [{ ...set, massKg: 60 }] },
    ],
  })
  if (event.kind !== 'session-logged') throw new Error('not a session')
  return event
}

const habitsOf = (sessions: readonly SessionLogged[]) =>
  habitsOfLog(protocol.limits, sessions, (name) => identify(name))

describe('habits of a log', () => {
  it('counts working sets and leaves warm-ups out', () => {
    const habits = habitsOf([0, 3, 7, 10].map((day) => session(day, 100, day === 0 ? 8 : undefined)))
    expect(habits).toMatchObject({
      sessionsPerWeek: 2,
      missedWeeks: 0,
      layoffsPerYear: 0,
      liftsPerSession: 2,
      setsPerLift: 1.5,
      repsPerSet: 5,
      lumbarSessions: 1,
      effortLogged: 0.25,
    })
    expect(habits.layoffDays).toBeUndefined()
  })

  it('tells a layoff from a missed week', () => {
    const missed = habitsOf([0, 2, 13, 16].map((day) => session(day, 100)))
    expect(missed).toMatchObject({ layoffsPerYear: 0, missedWeeks: 0 })
    const away = habitsOf([0, 2, 30, 32].map((day) => session(day, 100)))
    expect(away.layoffDays).toBe(28)
    expect(away.layoffsPerYear).toBeCloseTo(365 / 33)
    expect(away.missedWeeks).toBe(0)
  })

  it('sees a load as a share of the e1RM before, and how it grows', () => {
    const steady = habitsOf(Array.from({ length: 12 }, (_, week) => session(7 * week, 100)))
    expect(steady.loadShare).toBeCloseTo(1 / (1 + 5 / 30))
    expect(steady).toMatchObject({ growthPerWeek: 0, loadSpread: 0 })
    const growing = habitsOf(Array.from({ length: 12 }, (_, week) => session(7 * week, 100 * 1.02 ** week)))
    // Half of the lifts do not grow: the median is the mean of both.
    expect(growing.growthPerWeek).toBeCloseTo(Math.log(1.02) / 2)
  })
})
