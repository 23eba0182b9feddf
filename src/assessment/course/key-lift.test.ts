import { describe, expect, it } from 'vitest'
import { assessComeback, daily, on, type ToldEntry } from '#tests/made-comeback'
import type { Lift } from '#history/history'

const lift = (name: string, massKg: number | null): Lift => ({
  name,
  key: name.toLowerCase(),
  sets: Array.from({ length: 3 }, () => ({ kind: 'working' as const, reps: 8, massKg })),
})
const opening = (answers = {}): ToldEntry => ({ day: 1, pain: 3, episode: { began: on(0) }, answers })
const session = (day: number, ...lifts: readonly Lift[]): ToldEntry => ({
  day,
  lifts,
  before: 2,
  during: 2,
  next: 2,
  settled: true,
})
const keyOf = (done: Lift, before: readonly ToldEntry[] = [], answers = {}) =>
  assessComeback([...before, opening(answers), session(3, done)], 5).course.lights.find(
    (light) => light.on === on(3),
  )?.isKey
const squatBefore: readonly ToldEntry[] = [-14, -7].map((day) => ({ day, lifts: [lift('Squat', 80)] }))

describe('a key session', () => {
  it.each([
    ['Bodyweight Squat', null, true],
    ['Reverse Lunge', null, true],
    ['Goblet Squat', 16, true],
    ['Leg Press', 120, false],
    ['Leg Extension', 40, false],
    ['Dead Bug', null, false],
    ['Bench Press (Barbell)', 60, false],
  ] as const)('where no load from before is known, %s is one: %s %s', (name, kg, isKey) => {
    expect(keyOf(lift(name, kg))).toBe(isKey)
    expect(keyOf(lift(name, kg), [], { 'provoking-lift': 'dl-conv' })).toBe(
      name === 'Goblet Squat' ? true : isKey,
    )
  })

  it('where it is known, the body alone is none, and neither is another pattern', () => {
    expect(keyOf(lift('Squat', 40), squatBefore)).toBe(true)
    expect(keyOf(lift('Bodyweight Squat', null), squatBefore)).toBe(false)
    expect(keyOf(lift('Romanian Deadlift', 40), squatBefore)).toBe(false)
    expect(
      keyOf(lift('Bodyweight Squat', null), [], { 'provoking-lift': 'squat-high', 'usual-load-kg': 80 }),
    ).toBe(false)
  })

  it('lets week one end for who has no load from before', () => {
    const sessions = [3, 6, 9].map((day) => session(day, lift('Bodyweight Squat', null)))
    expect(assessComeback([opening(), ...sessions, ...daily(2, 12, () => 2)], 12).course.phase).toBe('week-2')
  })
})

describe('who trains the upper body only', () => {
  const bench = (day: number, during = 1): ToldEntry => ({
    ...session(day, lift('Bench Press (Barbell)', 60)),
    before: 0,
    during,
    next: 1,
  })
  const quiet = daily(2, 40, (day) => (day < 10 ? 2 : 0))

  it('is done once it has been quiet for fourteen days: no cap has met a session', () => {
    const told = [opening(), ...[3, 6, 9, 12, 15, 18, 21].map((day) => bench(day)), ...quiet]
    expect(assessComeback(told, 23).episode).not.toBeNull()
    expect(assessComeback(told, 30).episode).toBeNull()
  })

  it('is not while one of those days hurt', () => {
    const told = [opening(), bench(3), bench(20, 6), ...quiet]
    expect(assessComeback(told, 30).episode).not.toBeNull()
    expect(assessComeback(told, 40).episode).toBeNull()
  })
})
