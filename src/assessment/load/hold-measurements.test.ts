import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import type { Measurement } from '#protocol/measurement'
import { holdMeasurements, modelledCase } from './hold-measurements.ts'

const held = holdMeasurements(protocol)
const agreeing = held.filter(({ agrees }) => agrees)

describe('the model against published measurements', () => {
  it.each(held.map((one) => [one.measurement.id, one] as const))('%s', (_, { measurement, agrees }) => {
    expect(agrees).toBe(measurement.miss === undefined)
  })

  it('agrees with at least twelve, those with a number within 15 %', () => {
    expect(agreeing.length).toBeGreaterThanOrEqual(12)
    expect(agreeing.every(({ error }) => error === null || Math.abs(error) <= 0.15)).toBe(true)
  })

  it('is held against some that had no part in setting a lever, and does not hide what it misses', () => {
    const out = held.filter(({ measurement }) => measurement.use === 'held-out')
    expect(out.length).toBeGreaterThanOrEqual(10)
    expect(out.some(({ agrees }) => !agrees)).toBe(true)
  })
})

describe('one measurement', () => {
  const measured = (comparison: Measurement['comparison']): Measurement => ({
    id: 'made-up',
    says: 'Made up.',
    quantity: 'moment',
    comparison,
    bodyKg: 80,
    heightM: 1.75,
    use: 'held-out',
    sources: ['otsuka-2021'],
    certainty: 'opinion',
  })
  const holdOne = (comparison: Measurement['comparison']) =>
    holdMeasurements({ ...protocol, measurements: [measured(comparison)] })[0]!
  const squat = { exercise: 'squat-high', kg: 100 }
  const deadlift = { exercise: 'dl-conv', kg: 100 }

  it('tells the error as a share of what was published', () => {
    // The reference squat is 353.3 Nm.
    expect(holdOne({ kind: 'size', of: squat, published: 300 }).error).toBeCloseTo(0.178, 3)
    expect(holdOne({ kind: 'size', of: squat, published: 400 }).error).toBeCloseTo(-0.117, 3)
  })

  it('agrees up to the tolerance and no further', () => {
    const at = (error: number) => holdOne({ kind: 'size', of: squat, published: 353.316 / (1 + error) })
    expect(at(0.149)).toMatchObject({ agrees: true })
    expect(at(0.151)).toMatchObject({ agrees: false })
    expect(at(-0.151)).toMatchObject({ agrees: false })
  })

  it('has no error within a published range, and one to its nearer end outside', () => {
    expect(holdOne({ kind: 'size', of: squat, published: [300, 400] }).error).toBe(0)
    expect(holdOne({ kind: 'size', of: squat, published: [100, 200] }).error).toBeCloseTo(0.767, 3)
    expect(holdOne({ kind: 'size', of: squat, published: [400, 500] }).error).toBeCloseTo(-0.117, 3)
  })

  it('compares two by ratio, by difference and by order', () => {
    const ratio = holdOne({ kind: 'ratio', of: deadlift, to: squat, published: 1.3 })
    expect(ratio.modelled[0]).toBeCloseTo(1.32, 2)
    const difference = holdOne({ kind: 'difference', of: deadlift, to: squat, published: 100 })
    expect(difference.modelled[0]).toBeCloseTo(113.3, 0)
    expect(holdOne({ kind: 'order', cases: [deadlift, squat] })).toMatchObject({ agrees: true, error: null })
    expect(holdOne({ kind: 'order', cases: [squat, deadlift] })).toMatchObject({ agrees: false })
    expect(holdOne({ kind: 'order', cases: [squat, squat] })).toMatchObject({ agrees: false })
  })

  it('is not answered where the picture does not carry it', () => {
    const of = { ...measured({ kind: 'size', of: squat, published: 1 }), quantity: 'compression' } as const
    expect(modelledCase(protocol, of, { exercise: 'leg-press', kg: 100 })).toBeNull()
    expect(modelledCase(protocol, of, { exercise: 'not-there', kg: 100 })).toBeNull()
    expect(
      modelledCase(protocol, { ...of, quantity: 'moment' }, { exercise: 'leg-press', kg: 100 }),
    ).not.toBeNull()
  })
})
