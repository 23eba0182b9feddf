import { expect, it } from 'vitest'
import type { Facts } from '#protocol/facts'
import { protocol } from '#tests/protocol'
import { findModifiers } from './find-modifiers.ts'

const holds = (facts: Partial<Facts>) =>
  Object.fromEntries(findModifiers(protocol, facts).map((found) => [found.id, found.holds]))

it('shows all four, also while nothing is told', () => {
  expect(holds({})).toEqual({
    'long-sitting': 'unknown',
    'low-confidence': 'unknown',
    'short-sleep': 'unknown',
    stress: 'unknown',
  })
})

it.each<[string, Partial<Facts>, boolean]>([
  ['short-sleep', { 'sleep-hours': 6, 'sleep-quality': 0 }, true],
  ['short-sleep', { 'sleep-hours': 8, 'sleep-quality': 1 }, false],
  ['stress', { stress: 6 }, true],
  ['stress', { stress: 5 }, false],
  ['long-sitting', { 'sitting-hours': 5 }, false],
  ['long-sitting', { 'sitting-hours': 6 }, true],
  ['low-confidence', { 'safe-to-load': 4 }, true],
  ['low-confidence', { 'safe-to-load': 5 }, false],
])('%s with %j: %s', (id, facts, expected) => {
  expect(holds(facts)[id]).toBe(expected)
})

it('counts for no contributor', () => {
  const read = JSON.stringify(protocol.contributors.map(({ points }) => points))
  for (const fact of ['sleep-hours', 'stress', 'sitting-hours', 'safe-to-load'])
    expect(read).not.toContain(`"${fact}"`)
})
