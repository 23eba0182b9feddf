import { describe, expect, it } from 'vitest'
import { directionTo, distance, type Point, reach, stepFrom } from './point.ts'

describe('reach', () => {
  it.each<[string, Point, 1 | -1]>([
    ['below and ahead', [0.3, -0.5], 1],
    ['below and behind', [-0.3, -0.5], 1],
    ['above', [0.1, 0.6], -1],
  ])('joins root and target with both parts at their length: %s', (_where, target, side) => {
    const { upper, lower, gap } = reach([0, 0], target, 0.43, 0.4, side)
    const end = stepFrom(stepFrom([0, 0], upper, 0.43), lower, 0.4)
    expect(distance(end, target)).toBeLessThan(1e-9)
    expect(gap).toBe(0)
  })

  it('bends a knee forward and an elbow back', () => {
    const knee = stepFrom([0, 0], reach([0, 0], [0, -0.6], 0.43, 0.43, 1).upper, 0.43)
    const elbow = stepFrom([0, 0], reach([0, 0], [0, -0.4], 0.33, 0.33, -1).upper, 0.33)
    expect(knee[0]).toBeGreaterThan(0.2)
    expect(elbow[0]).toBeLessThan(-0.2)
  })

  it.each<[string, Point, number]>([
    ['too far', [0, -1], 0.2],
    ['too near', [0, -0.05], 0.05],
  ])('says by how much it falls short: %s', (_what, target, short) => {
    expect(reach([0, 0], target, 0.45, 0.35, 1).gap).toBeCloseTo(short, 3)
  })
})

it.each([-135, -90, 0, 45, 90, 170])('a step of %i degrees leads in that direction', (degrees) => {
  expect(directionTo([1, 2], stepFrom([1, 2], degrees, 0.7))).toBeCloseTo(degrees, 9)
})
