import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import {
  changeNext,
  comingSet,
  type DraftLift,
  eventOf,
  lastSet,
  logSet,
  newDraft,
  type PlannedLift,
  type SessionDraft,
  undoLastSet,
} from './draft.ts'

const lift = (name: string, massesKg: readonly (number | null)[]): PlannedLift => ({
  item: `2026-03-10/${name}`,
  name,
  exercise: 'squat-high',
  programmed: null,
  adjusted: null,
  isOverridden: false,
  stepKg: 2.5,
  perSide: false,
  takesLoad: true,
  planned: massesKg.map((massKg) => ({ reps: 5, massKg })),
})

const begun = (...lifts: readonly PlannedLift[]): SessionDraft =>
  newDraft({ on: toDay('2026-03-10'), title: 'Lower A', units: 'kg', barStepKg: 2.5 }, lifts, {
    instant: '2026-03-10T18:00:00.000+01:00',
    ms: 1_000_000,
  })
const first = ({ lifts }: SessionDraft): DraftLift => lifts[0]!
/** The session after sets with these loads; null: as suggested. */
const after = (planned: readonly (number | null)[], done: readonly (number | null)[]): SessionDraft =>
  done.reduce<SessionDraft>(
    (draft, massKg, index) =>
      logSet(massKg === null ? draft : changeNext(draft, 0, { massKg }), 0, 'working', 1_000_000 + index),
    begun(lift('Squat', planned)),
  )

describe('the coming set', () => {
  it.each([
    { planned: [60, 60, 60], done: [], suggests: 60, why: 'the offer' },
    { planned: [60, 60, 60], done: [50], suggests: 50, why: 'a lighter load stays' },
    { planned: [60, 60, 60], done: [70], suggests: 60, why: 'a heavier one never does' },
    { planned: [60, 60, 60], done: [50, 70], suggests: 60, why: 'nor after a lighter one' },
    { planned: [60, 50, 50], done: [null], suggests: 50, why: 'a lighter back-off set is as planned' },
    { planned: [60, 60], done: [null, null], suggests: 60, why: 'one set more than planned is no heavier' },
    { planned: [null, null], done: [], suggests: null, why: 'where nothing is known nothing is guessed' },
    { planned: [null, null], done: [40], suggests: 40, why: 'but what was just done is' },
  ])('suggests $suggests kg after $done of $planned: $why', ({ planned, done, suggests }) => {
    expect(comingSet(first(after(planned, done))).massKg).toBe(suggests)
  })

  it('is what the lifter made of it, until it is done', () => {
    const changed = changeNext(begun(lift('Squat', [60, 60])), 0, { reps: 3 })
    expect(comingSet(first(changed))).toEqual({ reps: 3, massKg: 60 })
    expect(comingSet(first(logSet(changed, 0, 'working', 1)))).toEqual({ reps: 5, massKg: 60 })
  })

  it('is not moved on by a warm-up', () => {
    const warm = logSet(changeNext(begun(lift('Squat', [60, 60])), 0, { massKg: 20 }), 0, 'warm-up', 1)
    expect(first(warm).done).toMatchObject([{ kind: 'warm-up', massKg: 20 }])
    expect(comingSet(first(changeNext(warm, 0, { massKg: 60 }))).massKg).toBe(60)
  })
})

describe('undo', () => {
  it('takes away the set logged last, in whichever lift', () => {
    const start = begun(lift('Squat', [60, 60]), lift('Press', [40]))
    const both = logSet(logSet(logSet(start, 0, 'working', 1), 1, 'working', 2), 0, 'working', 3)
    const once = undoLastSet(both)
    expect(once.lifts.map(({ done }) => done.length)).toEqual([1, 1])
    const twice = undoLastSet(once)
    expect(twice.lifts.map(({ done }) => done.length)).toEqual([1, 0])
    expect(twice.current).toBe(1)
    expect(lastSet(undoLastSet(twice))).toBeUndefined()
    expect(undoLastSet(start)).toBe(start)
  })
})

describe('the event', () => {
  it('holds what was done and nothing else', () => {
    const start = begun(lift('Squat', [60, 60]), lift('Press', [40]))
    const done = logSet(start, 0, 'working', 1_000_000 + 25 * 60_000)
    const told = { ...done, pain: { before: 2, during: 3, lifts: { Squat: 3 } } }
    expect(eventOf(told)).toEqual({
      kind: 'session-logged',
      id: start.id,
      on: '2026-03-10',
      title: 'Lower A',
      startedAt: '2026-03-10T18:00:00.000+01:00',
      minutes: 25,
      exercises: [
        { name: 'Squat', exercise: 'squat-high', sets: [{ kind: 'working', reps: 5, massKg: 60 }] },
      ],
      pain: { before: 2, during: 3, lifts: [{ name: 'Squat', pain: 3 }] },
    })
  })

  it('says nothing of pain that nobody asked about', () => {
    expect(eventOf(logSet(begun(lift('Squat', [60])), 0, 'working', 1_000_000))).not.toHaveProperty('pain')
  })

  it('keeps a hold in seconds', () => {
    const hold = { ...lift('Plank', []), planned: [{ reps: 1, massKg: null, seconds: 20 }] }
    expect(eventOf(logSet(begun(hold), 0, 'working', 1_000_000))).toMatchObject({
      exercises: [{ sets: [{ kind: 'working', reps: 1, seconds: 20 }] }],
    })
  })
})
