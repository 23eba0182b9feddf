import { describe, expect, it } from 'vitest'
import { evaluate } from '#protocol/evaluate-condition'
import type { Facts } from '#protocol/facts'
import { makeHistory } from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { type CauseEvidence, noEvidence } from './cause-evidence.ts'
import { scoreContributors } from './score-contributors.ts'

const causes = { 'log-is-thin': noEvidence } as unknown as CauseEvidence

const score = (id: string, facts: Partial<Facts>) => {
  const found = scoreContributors(protocol, makeHistory(), causes, facts).find((one) => one.id === id)!
  return { points: found.points, status: found.status }
}

// Every line of the table of cause signatures, one at a time. A screen counts one point at most.
const lines: readonly [string, Partial<Facts>, number][] = [
  ['load-spike', { 'spike-percent': 10 }, 0],
  ['load-spike', { 'spike-percent': 10.1 }, 3],
  ['load-spike', { 'spike-percent': 30 }, 3],
  ['load-spike', { 'spike-percent': 30.1 }, 4],
  ['load-spike', { 'lift-new-or-returned': true }, 2],
  ['load-spike', { 'near-failure-sets': 2 }, 0],
  ['load-spike', { 'near-failure-sets': 3 }, 1],
  ['load-spike', { 'lumbar-days-in-row': 2 }, 0],
  ['load-spike', { 'lumbar-days-in-row': 3 }, 1],
  ['load-spike', { 'fatigued-that-day': true }, 1],
  ['load-spike', { 'distracted-that-day': true }, 1],
  ['load-spike', { 'log-is-flat': true }, -3],
  ['technique', { 'one-lift-only': true }, 2],
  ['technique', { 'same-repetition': true }, 1],
  ['technique', { 'felt-it-slip': true }, 2],
  ['technique', { 'pain-position': 'bottom' }, 1],
  ['technique', { 'pain-position': 'none' }, 0],
  ['technique', { 'screen-hinge-lost': true }, 1],
  ['technique', { 'screen-trunk-drift': 10 }, 0],
  ['technique', { 'screen-trunk-drift': 11 }, 1],
  ['technique', { 'hurts-with-all': true }, -2],
  ['capacity', { 'late-in-session': true }, 2],
  ['capacity', { 'hinge-work-weekly-sets': 1 }, 1],
  ['capacity', { 'back-tires-first': true }, 2],
  ['capacity', { 'screen-trunk-hold': 59 }, 1],
  ['capacity', { 'screen-side-gap': true }, 1],
  ['capacity', { 'screen-trunk-hold': 121 }, -1],
  ['mobility', { 'depth-eased': true }, 2],
  ['mobility', { 'tucks-at-depth': true }, 1],
  ['mobility', { 'screen-ankle-limited': true }, 1],
  ['mobility', { 'screen-hip-gap': true }, 1],
  ['mobility', { 'depth-eased': false }, -2],
  ['previous-episode', { 'episodes-12m': 2 }, 0],
  ['previous-episode', { 'episodes-12m': 3 }, 3],
  ['previous-episode', { 'worse-sitting': true }, 1],
  ['previous-episode', { 'earlier-scan-or-surgery': true }, 1],
  ['previous-episode', { 'earlier-scan-or-surgery': true, 'recent-spine-surgery': true }, 1],
  ['previous-episode', { 'first-episode': true }, -1],
]

describe('what each finding counts', () => {
  it.each(lines)('%s: %j', (id, facts, points) => {
    const prior = protocol.contributors.find((one) => one.id === id)!.prior
    expect(prior).toBe(id === 'load-spike' ? 1 : 0)
    expect(score(id, facts).points).toBe(prior + points)
  })

  it('leaves no point of the protocol out', () => {
    for (const { id, points } of protocol.contributors)
      for (const point of points)
        expect(
          lines.some(([of, facts]) => of === id && evaluate(point.when, facts) === true),
          `${id}/${point.id}`,
        ).toBe(true)
  })
})

it.each<[string, Partial<Facts>, string, string]>([
  ['three points and a lead of two', { 'spike-percent': 20 }, 'load-spike', 'leading'],
  ['two points', { 'felt-it-slip': true }, 'technique', 'possible'],
  ['nothing but the point it starts with', {}, 'load-spike', 'not-enough-information'],
  ['a fact against it', { 'log-is-flat': true }, 'load-spike', 'unlikely'],
  ['for and against in balance', { 'felt-it-slip': true, 'hurts-with-all': true }, 'technique', 'unlikely'],
])('ranks %s', (_, facts, id, status) => {
  expect(score(id, facts).status).toBe(status)
})
