import { describe, expect, it } from 'vitest'
import { assessComeback, squats, type ToldEntry, trainingBefore } from '#tests/made-comeback'
import type { Lift } from '#history/history'

const lift = (name: string, massKg: number, reps = 5, sets = 3): Lift => ({
  ...squats(massKg, sets, reps),
  name,
  key: name.toLowerCase(),
})
const deadlift = (massKg: number, reps = 5) => lift('Deadlift (Barbell)', massKg, reps)
const opening = (answers = {}): ToldEntry => ({ day: 0, pain: 3, answers })
const reference = (told: readonly ToldEntry[], day = 0) => assessComeback(told, day).reference

describe('the lift loads are measured against', () => {
  it('is the one that brought the pain on, by id or by name', () => {
    for (const named of ['squat-high', 'Squat (Barbell)'])
      expect(
        reference([
          ...trainingBefore,
          { day: -3, lifts: [deadlift(150)] },
          opening({ 'provoking-lift': named }),
        ]),
      ).toMatchObject({
        exercise: { id: 'squat-high' },
        pattern: 'squat',
        l0Kg: 100,
        basis: 'recent',
      })
  })

  it('else the lumbar lift with the highest moment in two sessions or more of the 28 days before', () => {
    const once = [...trainingBefore, { day: -3, lifts: [deadlift(150)] }]
    expect(reference([...once, opening()])?.exercise.id).toBe('squat-high')
    expect(reference([...once, { day: -10, lifts: [deadlift(120)] }, opening()])?.exercise.pattern).toBe(
      'hinge',
    )
    expect(reference([...once, { day: -29, lifts: [deadlift(120)] }, opening()])?.exercise.id).toBe(
      'squat-high',
    )
  })

  it('is none where no lumbar lift was trained', () => {
    const bench = { day: -3, lifts: [lift('Bench Press (Barbell)', 80)] }
    expect(reference([bench, opening()])).toBeNull()
    expect(reference([...trainingBefore], 0)).toBeNull()
  })
})

describe('the load before the pain', () => {
  const day = (ago: number, kg: number, reps: number): ToldEntry => ({
    day: -ago,
    lifts: [squats(kg, 3, reps)],
  })

  it('is the median of the top loads at the repetitions most were done at', () => {
    const told = [day(26, 90, 5), day(22, 120, 1), day(15, 100, 5), day(8, 104, 6), day(1, 130, 2), opening()]
    expect(reference(told)).toMatchObject({ l0Kg: 100, basis: 'recent' })
    expect(reference(told)?.events).toHaveLength(3)
  })

  it('takes the lighter range where two are as common', () => {
    expect(reference([day(20, 120, 3), day(10, 80, 10), opening()])?.l0Kg).toBe(80)
  })

  it('counts the session it began in, and nothing after', () => {
    const told = [
      ...trainingBefore,
      { day: -1, squat: 110 },
      { day: 0, squat: 150 },
      opening(),
      { day: 1, squat: 200 },
    ]
    expect(reference(told, 1)?.l0Kg).toBe(100)
    expect(reference([{ day: 0, squat: 150 }, opening(), { day: 1, squat: 200 }], 1)?.l0Kg).toBe(150)
  })

  it('is eight tenths of that of 90 days where the last 28 are empty', () => {
    const told = [day(40, 100, 5), day(60, 100, 5), opening()]
    expect(reference(told)).toMatchObject({ l0Kg: 80, basis: 'wide', confidence: 'C' })
  })

  it('is eight tenths of what is remembered where the log has none, else it must be asked', () => {
    const asked = assessComeback([opening({ 'provoking-lift': 'squat-high' })], 0)
    expect(asked.reference).toMatchObject({ l0Kg: null, basis: 'none', confidence: 'D' })
    expect(asked.facts['load-before-known']).toBe(false)
    const told = reference([opening({ 'provoking-lift': 'squat-high', 'usual-load-kg': 90 })])
    expect(told).toMatchObject({ l0Kg: 72, basis: 'recalled', confidence: 'D' })
  })

  it('leaves doubtful sets out', () => {
    const slip = {
      day: -2,
      lifts: [{ ...squats(100), sets: [{ kind: 'working' as const, reps: 5, massKg: 1020 }] }],
    }
    expect(reference([...trainingBefore, slip, opening()])).toMatchObject({ l0Kg: 100 })
  })
})

describe('the units of a week before the pain', () => {
  it('are the median of the weeks two to seven, the week just before left out', () => {
    const heavy = { day: -2, lifts: [squats(100, 30)] }
    const told = reference([...trainingBefore, heavy, opening()])
    // Two sessions a week of three sets of five at 353 Nm.
    expect(told?.w0Units).toBeCloseTo((2 * 15 * 353.3) / 100, 0)
    expect(told?.isW0Sure).toBe(true)
  })

  it('are unsure with fewer than three weeks, and none where the log covers no whole week', () => {
    const recent = (days: number) => trainingBefore.filter(({ day }) => day >= -days)
    expect(reference([...recent(21), opening()])?.isW0Sure).toBe(false)
    expect(reference([...recent(21), opening()])?.w0Units).toBeGreaterThan(0)
    expect(reference([...recent(7), opening()])).toMatchObject({ w0Units: null, isW0Sure: false })
  })
})
