import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { effortFactor, estimateE1rm, estimateRir, loadForReps } from './e1rm.ts'

describe('e1RM', () => {
  it.each([
    [100, 1, 100],
    [100, 5, 116.667],
    [100, 10, 133.333],
  ])('of %d kg for %d repetitions is %d kg', (kg, reps, e1rm) => {
    expect(estimateE1rm(kg, reps)).toBeCloseTo(e1rm, 3)
    expect(loadForReps(estimateE1rm(kg, reps), reps)).toBeCloseTo(kg, 9)
  })

  it.each([
    [100, 5, 0],
    [87.5, 5, 5],
    [85, 5, 6],
    [60, 5, 23],
    [116.667, 1, 0],
    [140, 3, -2],
  ])('leaves at %d kg for %d repetitions %d in reserve, of 116.667 kg', (kg, reps, rir) => {
    expect(estimateRir(116.6667, kg, reps)).toBe(rir)
  })

  it.each([
    [-2, 1],
    [5, 1],
    [6, 0.5],
    [9, 0.5],
    [10, 0.25],
    [null, 0.25],
  ])('with %s in reserve a set counts %d', (rir, counts) => {
    expect(effortFactor(protocol.limits.effort, rir)).toBe(counts)
  })
})
