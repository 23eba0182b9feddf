import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, toDay } from '#basics/day'
import { compareEvents } from '#events/order-events'
import type { Event } from '#events/event'
import { foldHistory } from './fold-history.ts'
import { idOf, invent } from './invent-events.ts'

// Few ids and few days, so that events meet: corrections of withdrawals, two writings of one id, undone imports.
const start = toDay('2026-03-01')
const anyDay = fc.nat(9).map((days) => addDays(start, days))
const anyNumber = fc.nat(11)
const anyId = anyNumber.map(idOf)
const anyPain = fc.nat(10)

const anySets = fc.array(
  fc.record({
    reps: fc.nat(12),
    massKg: fc.constantFrom(undefined, 20, 60, 80, 100),
    kind: fc.constantFrom('working', 'warm-up', 'drop'),
    skipped: fc.boolean(),
  }),
  { maxLength: 4 },
)
const anyExercises = fc.array(
  fc.record({ name: fc.constantFrom('Squat', ' squat', 'Row', 'Plank'), sets: anySets }),
  { maxLength: 3 },
)
const anySessionBody = fc.record({ title: fc.constantFrom('A', 'B'), exercises: anyExercises })
const anyCheckInBody = fc.record({ pain: fc.record({ now: anyPain }) })
const anyCorrectedBody = fc.oneof(
  anySessionBody,
  anyCheckInBody,
  fc.record({ pain: fc.record({ now: anyPain }), on: anyDay }),
  fc.constant({ pain: 'broken' }),
)

const anyBodyByKind: Readonly<Record<string, fc.Arbitrary<object>>> = {
  'session-logged': anySessionBody,
  'checked-in': anyCheckInBody,
  'profile-stated': fc.record({ bodyMassKg: fc.integer({ min: 50, max: 90 }) }),
  'session-felt': fc.record({ session: anyId, during: anyPain }),
  'morning-after-reported': fc.record({ session: anyId, pain: anyPain, newLegSymptoms: fc.boolean() }),
  'import-recorded': fc.record({
    file: fc.constant('f'),
    sha256: fc.constant('s'),
    app: fc.constant('a'),
    dialect: fc.constant('d'),
    sessions: fc.array(anyId, { maxLength: 5 }),
  }),
  'exercise-identified': fc.record({
    name: fc.constantFrom('Squat', 'SQUAT'),
    exercise: fc.constantFrom('x', 'y'),
  }),
  'entry-corrected': fc.record({ entry: anyId, body: anyCorrectedBody }),
  'entry-withdrawn': fc.record({ entry: anyId }),
  'dream-logged': fc.record({ hours: fc.nat(9) }),
}

const anyEvent: fc.Arbitrary<Event> = fc.constantFrom(...Object.keys(anyBodyByKind)).chain((kind) =>
  fc
    .record({
      id: anyNumber,
      on: anyDay,
      by: fc.constantFrom('lifter', 'import:strong'),
      clock: fc.constantFrom(undefined, 0, 1),
      device: fc.constantFrom(undefined, 'a', 'b'),
      body: anyBodyByKind[kind]!,
    })
    .map(({ body, ...envelope }) => invent(kind, { ...envelope, ...body })),
)
const anyJournal = fc.array(anyEvent, { maxLength: 24 })

describe('laws of the fold', () => {
  it('neither order nor doubling changes anything', () => {
    const anyOrders = fc.array(fc.nat(1000), { minLength: 48, maxLength: 48 })
    fc.assert(
      fc.property(anyJournal, anyDay, anyOrders, (journal, day, orders) => {
        const shuffled = [...journal, ...journal.slice(0, 12)]
          .map((event, index) => ({ event: structuredClone(event), order: orders[index]! }))
          .sort((a, b) => a.order - b.order)
          .map(({ event }) => event)
        expect(foldHistory(shuffled, day)).toEqual(foldHistory(journal, day))
      }),
      { numRuns: 1000 },
    )
  })

  it('later events never change earlier days', () => {
    fc.assert(
      fc.property(anyJournal, anyDay, (journal, day) => {
        const until = journal.filter((event) => event.on <= day)
        expect(foldHistory(journal, day)).toEqual(foldHistory(until, day))
      }),
      { numRuns: 1000 },
    )
  })

  it('holds nothing dated after the day, each thing once, and all of it in order', () => {
    fc.assert(
      fc.property(anyJournal, anyDay, (journal, day) => {
        const { sessions, checkIns } = foldHistory(journal, day)
        for (const told of [sessions, checkIns]) {
          expect(told.every(({ on }) => on <= day)).toBe(true)
          expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
          expect(told.map(({ on }) => on)).toEqual(told.map(({ on }) => on).sort())
          expect(told.map(({ order }) => order)).toEqual(told.map(({ order }) => order).sort((a, b) => a - b))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('taking back every change gives the first words again', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const day = addDays(start, 20)
        const told = journal.filter(({ kind }) => kind !== 'entry-corrected' && kind !== 'entry-withdrawn')
        const changes = journal
          .filter(({ kind }) => kind === 'entry-corrected' || kind === 'entry-withdrawn')
          .map((change, index) => ({ ...change, id: idOf(100 + index) }))
        const undoings = changes.map(({ id }, index) =>
          invent('entry-withdrawn', { id: 200 + index, on: day, entry: id }),
        )
        const undone = foldHistory([...told, ...changes, ...undoings], day)
        expect(undone).toEqual(foldHistory(told, day))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves the journal as it was', () => {
    fc.assert(
      fc.property(anyJournal, anyDay, (journal, day) => {
        const before = structuredClone(journal)
        foldHistory(journal, day)
        expect(journal).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  it('meets what it is meant to meet', () => {
    const journals = fc.sample(anyJournal, { numRuns: 300, seed: 1 })
    const histories = journals.map((journal) => foldHistory(journal, addDays(start, 9)))
    expect(histories.some(({ amendedCheckIns }) => amendedCheckIns.length > 0)).toBe(true)
    expect(histories.some(({ correctionsNotApplied }) => correctionsNotApplied.length > 0)).toBe(true)
    expect(histories.some(({ sessions }) => sessions.some(({ morningAfter }) => morningAfter !== null))).toBe(
      true,
    )
    expect(
      journals.some((journal) =>
        journal.toSorted(compareEvents).some((event, index) => event !== journal[index]),
      ),
    ).toBe(true)
    expect(daysBetween(start, histories[0]!.on)).toBe(9)
  })
})
