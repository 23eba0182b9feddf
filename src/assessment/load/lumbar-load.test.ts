import { describe, expect, it } from 'vitest'
import { assessComeback, madeComeback, squats } from '#tests/made-comeback'
import { protocol } from '#tests/protocol'
import type { Exercise } from '#protocol/exercise'
import { bodyOf } from './body-of.ts'
import { loadSessions } from './load-sessions.ts'
import { externalMassKg, isLumbarExercise, loadedReps, momentNm, setUnits } from './lumbar-load.ts'
import { makeIdentify } from './make-identify.ts'

const { limits } = protocol
const exercise = (id: string, parts: Partial<Exercise> = {}): Exercise => ({
  ...protocol.exercises.get(id)!,
  ...parts,
})
const squat = exercise('squat-high')
const body = { massKg: 80, heightM: 1.75, isAssumed: false }

describe('the modelled moment', () => {
  it('is 353 Nm for the reference squat of 100 kg by an 80 kg lifter', () => {
    expect(momentNm(limits, body, squat, 100)).toBeCloseTo(353.3, 0)
  })

  it('halves less than the load does, because the trunk weighs the same', () => {
    const light = { ...body, massKg: 62 }
    expect(momentNm(limits, light, squat, 60)).toBeCloseTo(225.7, 0)
    expect(momentNm(limits, light, squat, 30)).toBeCloseTo(143.3, 0)
  })

  it('grows with height', () => {
    const tall = { ...body, heightM: 1.925 }
    expect(momentNm(limits, tall, squat, 100)).toBeCloseTo(1.1 * momentNm(limits, body, squat, 100), 6)
  })

  it('never falls below the floor of the exercise', () => {
    const floored = exercise('squat-high', {
      lever: { extM: 0, upperBodyM: 0, floorNm: 42, kind: 'equivalent' },
    })
    expect(momentNm(limits, body, floored, 100)).toBe(42)
  })

  it('scales the floor with the body, as it does the levers', () => {
    const belt = exercise('belt-squat')
    expect(momentNm(limits, body, belt, 100)).toBeCloseTo(159, 6)
    expect(momentNm(limits, { ...body, massKg: 50 }, belt, 100)).toBeCloseTo(159 * (50 / 80), 6)
    expect(momentNm(limits, { ...body, heightM: 1.925 }, belt, 100)).toBeCloseTo(159 * 1.1, 6)
  })

  it.each([
    ['total', 20, 20],
    ['each-hand', 20, 40],
    ['added', 20, 20],
    ['assistance', 20, 0],
    ['none', 20, 0],
    ['total', null, 0],
  ] as const)('mass logged as %s: %s kg is %s kg outside the body', (massLogged, kg, external) => {
    expect(externalMassKg(exercise('squat-high', { massLogged }), kg)).toBe(external)
  })
})

describe('loaded repetitions and units', () => {
  it.each<[string, Partial<Exercise>, { reps: number | null; seconds?: number }, number]>([
    ['as logged', {}, { reps: 8 }, 8],
    ['both sides of a set logged per side', { perSide: true }, { reps: 8 }, 16],
    ['a hold: one for eight seconds', { isometric: true }, { reps: null, seconds: 40 }, 5],
    ['a hold per side', { isometric: true, perSide: true }, { reps: null, seconds: 40 }, 10],
    ['a hold logged in repetitions', { isometric: true }, { reps: 3 }, 3],
    ['a carry by the clock', { pattern: 'carry' }, { reps: null, seconds: 16 }, 2],
    ['rowing by the clock is no repetition', { pattern: 'cardio' }, { reps: null, seconds: 1800 }, 0],
    ['not recorded', {}, { reps: null }, 0],
  ])('%s', (_, parts, amount, expected) => {
    expect(loadedReps(limits, exercise('squat-high', parts), amount)).toBe(expected)
  })

  it('one unit is one repetition at 100 Nm', () => {
    expect(setUnits(limits, squat, { reps: 5 }, 200)).toBe(10)
  })

  it('an exercise with a lever of its own is lumbar, however light', () => {
    expect(isLumbarExercise(limits, squat)).toBe(true)
    expect(
      isLumbarExercise(
        limits,
        exercise('squat-high', { lever: { extM: 0.05, upperBodyM: 0, kind: 'geometric' } }),
      ),
    ).toBe(false)
  })
})

describe('the load of a session', () => {
  const loadsOf = (lifts: Parameters<typeof madeComeback>[0]) => {
    const history = madeComeback(lifts, 0)
    return loadSessions(
      limits,
      bodyOf(limits, history.profile),
      history,
      makeIdentify(protocol, history.identified),
    )
  }
  const squatKey = 'squat (barbell)'

  it('counts warm-ups in peak and units, and only working sets as the top load', () => {
    const sets = [
      { kind: 'warm-up' as const, reps: 5, massKg: 120 },
      { kind: 'working' as const, reps: 5, massKg: 100 },
      { kind: 'working' as const, reps: 6, massKg: 100 },
    ]
    const [load] = loadsOf([{ day: 0, lifts: [{ name: 'Squat (Barbell)', key: squatKey, sets }] }])
    const [m120, m100] = [momentNm(limits, body, squat, 120), momentNm(limits, body, squat, 100)]
    expect(load!.lifts[0]).toMatchObject({
      topKg: 100,
      topReps: 6,
      workingSets: 2,
      doubtfulSets: 0,
      isLumbar: true,
    })
    expect(load!.peakNm).toBe(m120)
    expect(load!.units).toBeCloseTo((5 * m120 + 11 * m100) / 100, 9)
  })

  it.each([
    ['a slipped digit', { kind: 'working' as const, reps: 5, massKg: 1000 }],
    ['4,500 repetitions', { kind: 'working' as const, reps: 4500, massKg: 100 }],
  ])('keeps %s out of every figure, and counts it', (_, odd) => {
    const plain = loadsOf([{ day: 0, lifts: [squats(100)] }])[0]!
    const [load] = loadsOf([{ day: 0, lifts: [{ ...squats(100), sets: [...squats(100).sets, odd] }] }])
    expect(load).toMatchObject({ peakNm: plain.peakNm, units: plain.units })
    expect(load!.lifts[0]).toMatchObject({ topKg: 100, doubtfulSets: 1 })
  })

  it('an exercise that is not identified adds nothing and says so', () => {
    const [load] = loadsOf([
      { day: 0, lifts: [{ ...squats(100), name: 'Zercher Thing', key: 'zercher thing' }] },
    ])
    expect(load).toMatchObject({ peakNm: 0, units: 0, isLumbar: false })
    expect(load!.lifts[0]).toMatchObject({ exercise: undefined, topKg: 100, workingSets: 3 })
  })

  it('takes the word of the lifter, then the id in the log, then the name', () => {
    const identified = new Map([['my squat', { exercise: 'deadlift-not-there', event: '' as never }]])
    const said = makeIdentify(protocol, new Map([[squatKey, { exercise: 'leg-press', event: '' as never }]]))
    expect(said('Squat (Barbell)', 'squat-low')?.id).toBe('leg-press')
    expect(makeIdentify(protocol, new Map())('Squat (Barbell)', 'squat-low')?.id).toBe('squat-low')
    expect(makeIdentify(protocol, identified)('Squat (Barbell)')?.id).toBe('squat-high')
    expect(makeIdentify(protocol, identified)('My Squat')).toBeUndefined()
  })

  it('the session the pain began in is before it; one after the opening check-in is not', () => {
    const told = [{ day: -1 }, { day: 0 }, { day: 0, pain: 3 }, { day: 0 }, { day: 1 }]
    expect(assessComeback(told, 1).loads.map(({ isAfterOnset }) => isAfterOnset)).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})
