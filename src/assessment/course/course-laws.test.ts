import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assessComeback,
  type ToldCheckIn,
  type ToldEntry,
  type ToldSession,
  trainingBefore,
} from '#tests/made-comeback'
import type { PhaseId } from '#protocol/phase'
import { protocol } from '#tests/protocol'

const lastDay = 45
const score = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  fc.integer({ min: 0, max: 10 }),
)
const checkIn: fc.Arbitrary<ToldCheckIn> = fc.record({
  day: fc.integer({ min: 0, max: lastDay }),
  pain: score,
})
const session: fc.Arbitrary<ToldSession> = fc.record(
  {
    day: fc.integer({ min: 1, max: lastDay }),
    squat: fc.constantFrom(40, 50, 60, 85),
    before: score,
    during: score,
    next: score,
    settled: fc.boolean(),
    toldAfter: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['day', 'squat', 'toldAfter'] },
)

/** A check-in on most days and a session on some, with pain that mostly lets the comeback go on. */
const story: fc.Arbitrary<readonly ToldEntry[]> = fc
  .tuple(
    fc.array(score, { minLength: lastDay, maxLength: lastDay }),
    fc.array(checkIn, { maxLength: 3 }),
    fc.array(session, { minLength: 2, maxLength: 14 }),
  )
  .map(([pains, more, sessions]) => [
    ...trainingBefore,
    { day: 0, pain: 4 },
    ...pains.map((pain, day) => ({ day: day + 1, pain })),
    ...more,
    ...sessions,
  ])

const allowed = (told: readonly ToldEntry[], day: number) => {
  const { course, triage } = assessComeback(told, day)
  const isStopped = triage.level !== 'self-care' && triage.level !== 'book'
  const isUnloaded = course.isCalmed || course.needsCheckIn
  return {
    order: orderOf(course.phase),
    most: isStopped || isUnloaded ? 0 : Math.max(course.loadFraction ?? 2, course.heavyFraction ?? 0),
  }
}

const orderOf = (phase: PhaseId): number => protocol.phases.get(phase)!.order
const isBack = ({ from, to }: { from: PhaseId; to: PhaseId }): boolean =>
  from !== 'none' && orderOf(to) < orderOf(from)

const runs = { numRuns: 300 }

describe('the laws of the course', () => {
  it('a higher pain at the latest check-in raises neither phase nor load', () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 1, max: lastDay }),
        fc.integer({ min: 1, max: 10 }),
        (all, day, more) => {
          // A check-in before a session is also what the session is compared with, so here it is the last thing told.
          const told = all.filter((one) => 'pain' in one || one.day !== day)
          const last = told.findLast((one): one is ToldCheckIn => 'pain' in one && one.day === day)!
          const latest = told.map((one) =>
            one === last ? { ...last, pain: Math.min(10, last.pain + more) } : one,
          )
          const [before, after] = [allowed(told, day), allowed(latest, day)]
          expect(after.order).toBeLessThanOrEqual(before.order)
          expect(after.most).toBeLessThanOrEqual(before.most)
        },
      ),
      runs,
    )
  })

  it('a higher pain during a session, or the morning after, raises neither', () => {
    fc.assert(
      fc.property(
        story,
        fc.nat(),
        fc.constantFrom('during', 'next'),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: lastDay }),
        (told, pick, what, more, day) => {
          const reported = told.filter(
            (one): one is ToldSession => 'squat' in one && one[what as 'during'] !== undefined,
          )
          fc.pre(reported.length > 0)
          const chosen = reported[pick % reported.length]!
          const raised = { ...chosen, [what]: Math.min(10, (chosen[what as 'during'] ?? 0) + more) }
          const [before, after] = [
            allowed(told, day),
            allowed(
              told.map((one) => (one === chosen ? raised : one)),
              day,
            ),
          ]
          expect(after.order).toBeLessThanOrEqual(before.order)
          expect(after.most).toBeLessThanOrEqual(before.most)
        },
      ),
      runs,
    )
  })

  it('later entries change no earlier day', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 0, max: lastDay - 1 }), (told, day) => {
        const then = assessComeback(told, day).course
        const later = assessComeback(told, lastDay).course
        const onOrBefore = later.moves.filter(({ on }) => on <= assessComeback(told, day).on)
        expect(onOrBefore.map(({ on, to }) => [on, to])).toEqual(then.moves.map(({ on, to }) => [on, to]))
      }),
      runs,
    )
  })

  it('a step back is not taken back within two days', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { moves } = assessComeback(told, lastDay).course
        for (const [index, move] of moves.entries()) {
          const back = moves[index + 1]
          if (back === undefined || !isBack(move) || isBack(back)) continue
          expect(Date.parse(back.on) - Date.parse(move.on)).toBeGreaterThan(2 * 86_400_000)
        }
      }),
      runs,
    )
  })
})
