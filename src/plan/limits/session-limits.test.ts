import { describe, expect, it } from 'vitest'
import type { Light } from '#assessment/assessment'
import { momentNm } from '#assessment/load/lumbar-load'
import { type MadeDay, makeLifter, type MadeLifter, type MadeWork, trainedWeeks } from '#tests/made-lifter'
import { protocol } from '#tests/protocol'
import { chooseSession } from '#plan/session/choose-session'
import { makeOverlay } from '#plan/overlay/make-overlay'
import type { SessionLimits } from '#plan/plan'
import { describeSituation } from '#plan/situation'

const legs: readonly MadeWork[] = [
  ['squat-high', 4, 5, 100],
  ['leg-curl', 3, 10, 40],
]
const trained = trainedWeeks(8, [{ day: -1, title: 'Legs', work: legs }])
const squatNm = (kg: number, massKg = 80): number =>
  momentNm(protocol.limits, { massKg, heightM: 1.75 }, protocol.exercises.get('squat-high')!, kg)
const limitsOf = (made: Partial<MadeLifter>): SessionLimits => {
  const { history, assessment } = makeLifter({ trained, programme: { Legs: legs }, asked: 9, ...made })
  const { on, day } = chooseSession(protocol.limits, history, assessment)!
  return makeOverlay(describeSituation(protocol, history, assessment, on)!, day).session
}
const since = (...done: readonly (readonly [kg: number, light: Light])[]): readonly MadeDay[] => [
  ...trained,
  ...done.map(
    ([kg, light], index): MadeDay => ({
      day: 2 + 2 * index,
      title: 'Legs',
      work: [['squat-high', 3, 5, kg]],
      light,
    }),
  ),
]

describe('the cap on the peak', () => {
  it.each([
    ['calm', {}, 0, 'limit/unloaded'],
    ['week-1', {}, 50, 'limit/phase-peak'],
    ['ramp', {}, 85, 'limit/phase-peak'],
    ['week-4', { heavyFraction: 0.85 }, 85, 'limit/phase-peak'],
    ['ramp', { isCalmed: true }, 0, 'limit/calmed'],
    ['ramp', { needsCheckIn: true }, 0, 'limit/check-in-first'],
  ] as const)('in %s with %o is the moment at %d kg', (phase, course, kg, rule) => {
    const { cap, binding } = limitsOf({ phase, course })
    expect(cap.peakNm).toBeCloseTo(squatNm(kg), 6)
    expect(binding.peak.rule).toBe(rule)
  })

  it('lets a little more than the greatest green, never more than the phase', () => {
    expect(limitsOf({ trained: since([30, 'green'], [40, 'green']) }).cap.peakNm).toBeCloseTo(
      1.1 * squatNm(40),
      6,
    )
    expect(limitsOf({ trained: since([50, 'green']) }).cap.peakNm).toBeCloseTo(squatNm(50), 6)
  })

  it('without a green lets no more than the least done', () => {
    const { cap, binding } = limitsOf({ trained: since([30, 'amber'], [40, 'unknown']) })
    expect(cap.peakNm).toBeCloseTo(squatNm(30), 6)
    expect(binding.peak.rule).toBe('limit/no-green-yet')
  })

  it('is cut after a red: the load on top of the body, by three tenths', () => {
    const after = (...done: readonly (readonly [kg: number, light: Light])[]) =>
      limitsOf({ trained: since(...done) }).cap.peakNm
    expect(after([30, 'green'], [40, 'red'])).toBeCloseTo(squatNm(0.7 * 40), 6)
    expect(after([40, 'amber'], [30, 'red'])).toBeCloseTo(squatNm(0.7 * 30), 6)
    expect(after([30, 'red'], [20, 'green'])).toBeCloseTo(1.1 * squatNm(20), 6)
  })

  it('is cut no longer than a second red would count', () => {
    const red = since([40, 'amber'], [30, 'red'])
    expect(limitsOf({ trained: red, asked: 16 }).cap.peakNm).toBeCloseTo(squatNm(0.7 * 30), 6)
    expect(limitsOf({ trained: red, asked: 24 }).cap.peakNm).toBeCloseTo(squatNm(30), 6)
  })

  it('counts only key sessions', () => {
    const aside: MadeDay = {
      day: 2,
      title: 'Aside',
      work: [['squat-high', 1, 5, 10]],
      light: 'green',
      isKey: false,
    }
    expect(limitsOf({ trained: [...trained, aside] }).cap.peakNm).toBeCloseTo(squatNm(50), 6)
  })

  it('never rises with a worse answer to any one session', () => {
    const scale: readonly Light[] = ['green', 'unknown', 'amber', 'red']
    for (const first of scale)
      for (const second of scale) {
        const capOf = (a: Light, b: Light) => limitsOf({ trained: since([40, a], [30, b]) }).cap
        const now = capOf(first, second)
        for (const worse of scale.slice(scale.indexOf(first)))
          expect(capOf(worse, second).peakNm).toBeLessThanOrEqual(now.peakNm)
        for (const worse of scale.slice(scale.indexOf(second)))
          expect(capOf(first, worse).units).toBeLessThanOrEqual(now.units)
      }
  })

  it('is a fixed cautious one where no lumbar lift was ever trained', () => {
    const work: readonly MadeWork[] = [['bench-press', 4, 6, 80]]
    const { cap, binding, confidence } = limitsOf({
      trained: trainedWeeks(8, [{ day: -1, title: 'Push', work }]),
      programme: { Push: work },
      provoking: null,
    })
    expect([cap.peakNm, binding.peak.rule, confidence]).toEqual([
      protocol.limits.absolute.peakNm['week-1'],
      'limit/absolute-peak',
      'D',
    ])
  })

  it('keeps a third lumbar day in a row from being one', () => {
    const work: readonly MadeWork[] = [['squat-high', 3, 5, 40]]
    const row = [7, 8].map((day): MadeDay => ({ day, title: 'Legs', work, light: 'green' }))
    const weekdays = { Legs: 3 } // the ninth day is a Wednesday
    const { cap, binding } = limitsOf({ trained: [...trained, ...row], weekdays })
    expect(binding.peak.rule).toBe('limit/lumbar-days')
    expect(cap.peakNm).toBeLessThan(protocol.limits.model.lumbarDayNm)
    expect(limitsOf({ trained: [...trained, row[1]!], weekdays }).binding.peak.rule).toBe('limit/over-green')
  })
})

describe('the cap on units', () => {
  const dayUnits = (4 * 5 * squatNm(100)) / 100 + (3 * 10 * 14.1264) / 100

  it('is the phase share of the usual day', () => {
    const { cap, binding } = limitsOf({})
    expect(cap.units).toBeCloseTo(0.5 * dayUnits, 3)
    expect(binding.units.rule).toBe('limit/day-units')
  })

  it('counts against the week what was trained since the pain began, not before', () => {
    const { cap, binding } = limitsOf({ trained: since([30, 'green']), asked: 6 })
    const done = (3 * 5 * squatNm(30)) / 100
    expect(binding.units.rule).toBe('limit/week-units')
    expect(cap.units).toBeCloseTo(0.5 * dayUnits - done, 3)
    expect(limitsOf({ asked: 1 }).binding.units.rule).toBe('limit/day-units')
  })

  it('is no less than usual on a day that asks little of the back, whatever the week has used up', () => {
    const work: readonly MadeWork[] = [
      ['overhead-press', 6, 10, 40],
      ['bench-press', 4, 6, 80],
    ]
    const { cap, binding } = limitsOf({
      trained: since([40, 'red']),
      programme: { Legs: legs, Push: work },
      asked: 3,
    })
    expect(binding.units.rule).toBe('limit/easy-day')
    expect(cap.units).toBeGreaterThan(protocol.limits.always.units)
  })

  it('never falls under what is always possible', () => {
    const { cap, binding } = limitsOf({ trained: since([40, 'red'], [40, 'red'], [40, 'red']), asked: 8 })
    expect(cap.units).toBe(protocol.limits.always.units)
    expect(binding.units.rule).toBe('limit/always')
  })
})
