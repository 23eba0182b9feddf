import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day'
import { deloadItem } from '#assessment/load/deload-weeks'
import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import { makeAssessment } from '#tests/made-assessment'
import {
  madeExercise,
  madeId,
  type MadeSession,
  makeHistory,
  makeTraining,
  onset,
} from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { findDeload } from './find-deload.ts'

const { limits } = protocol
const { dueWeeks, days } = limits.deload
const squat = madeExercise('squat-made', 'squat')
/** Two sessions a week for `weeks` weeks up to the onset; `change` alters those of one week, counted back from 0. */
const training = (weeks: number, change: (week: number) => Partial<MadeSession> | null = () => ({})) =>
  Array.from({ length: 2 * weeks }, (_, index): MadeSession[] => {
    const changed = change(Math.floor(index / 2))
    const ago = 1 + 3 * (index % 2) + 7 * Math.floor(index / 2)
    return changed === null ? [] : [{ ago, lifts: [{ exercise: squat, kg: 100, sets: 5 }], ...changed }]
  }).flat()

const deloadOf = (
  sessions: readonly MadeSession[],
  course: Partial<Assessment['course']> = {},
  decisions: History['decisions'] = [],
  episode: Assessment['episode'] = null,
) => {
  const { loads } = makeTraining(sessions)
  const history = makeHistory({ on: onset, decisions })
  const base = makeAssessment()
  const found = findDeload(limits, history, {
    ...base,
    episode,
    loads,
    course: { ...base.course, phase: 'none', ...course },
  })
  for (const { rule } of found?.reasons ?? []) expect(protocol.words.has(rule)).toBe(true)
  return found
}

describe('findDeload', () => {
  it('offers an easier week after so many weeks of full training, from today', () => {
    expect(deloadOf(training(12))).toMatchObject({
      state: 'offered',
      from: onset,
      to: addDays(onset, days - 1),
    })
  })

  it('says nothing where the log does not reach so far back, nor without one, nor in a comeback', () => {
    expect(deloadOf(training(dueWeeks - 1))).toBeNull()
    expect(deloadOf([])).toBeNull()
    expect(deloadOf(training(12), {}, [], makeAssessment().episode)).toBeNull()
  })

  it.each<readonly [string, (week: number) => Partial<MadeSession> | null]>([
    ['half the sets', (week) => (week === 2 ? { lifts: [{ exercise: squat, kg: 100, sets: 2 }] } : {})],
    ['half the load', (week) => (week === 2 ? { lifts: [{ exercise: squat, kg: 45, sets: 5 }] } : {})],
    ['no training', (week) => (week === 2 ? null : {})],
  ])('counts anew after a week of %s', (_, change) => {
    expect(deloadOf(training(12, change))).toBeNull()
    expect(deloadOf(training(16, (week) => change(week - dueWeeks)))).toMatchObject({ state: 'offered' })
  })

  it('is not misled by a week that was only a little lighter', () => {
    const little = (week: number) => (week === 2 ? { lifts: [{ exercise: squat, kg: 90, sets: 4 }] } : {})
    expect(deloadOf(training(12, little))).toMatchObject({ state: 'offered' })
  })

  it('counts from the end of a comeback', () => {
    const since = (ago: number) => ({ phase: 'maintain', since: addDays(onset, -ago) }) as const
    expect(deloadOf(training(12), since(7 * dueWeeks - 1))).toBeNull()
    expect(deloadOf(training(12), since(7 * dueWeeks))).toMatchObject({ state: 'offered' })
  })

  it('runs once it is accepted, ends by itself, and is then some weeks off', () => {
    const accepted = (ago: number): History['decisions'] => [
      {
        id: madeId(700),
        on: addDays(onset, -ago),
        item: deloadItem(addDays(onset, -ago)),
        decision: 'accepted',
      },
    ]
    expect(deloadOf(training(12), {}, accepted(days - 1))).toMatchObject({ state: 'running', to: onset })
    expect(deloadOf(training(12), {}, accepted(days))).toBeNull()
    expect(deloadOf(training(12), {}, accepted(days + 7 * dueWeeks))).toMatchObject({ state: 'offered' })
  })
})
