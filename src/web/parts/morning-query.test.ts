import { describe, expect, it } from 'vitest'
import { advise } from '#advice/advise'
import { addDays, type Day, toDay } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { protocol } from '#tests/protocol'
import { clearAnswers } from '#tools/scenarios/build-journal'
import { morningQuery } from './morning-query.ts'

const dayZero = toDay('2026-03-10')
const id = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`

const event = (place: number, days: number, body: Record<string, unknown>): Event => {
  const on = addDays(dayZero, days)
  const decoded = decodeEvent({
    id: id(place),
    v: 1,
    on,
    at: `${on}T08:00:00+00:00`,
    by: 'lifter',
    clock: place,
    ...body,
  })
  if (!decoded.ok) throw new Error(decoded.error)
  return decoded.value
}

const checkIn = event(1, 0, {
  kind: 'checked-in',
  pain: { now: 2 },
  episode: { began: dayZero },
  answers: clearAnswers(protocol),
})
const session = (days: number, name = 'Squat (Barbell)') =>
  event(2, days, {
    kind: 'session-logged',
    title: 'Lower A',
    exercises: [{ name, sets: [{ kind: 'working', reps: 5, massKg: 40 }] }],
    pain: { before: 2, during: 2 },
  })
const morning = (days: number, pain: number, more: Record<string, unknown> = {}) =>
  event(3 + days, days, { kind: 'morning-after-reported', session: id(2), pain, ...more })

const dueOn = (days: number, ...events: readonly Event[]) => {
  const day: Day = addDays(dayZero, days)
  return morningQuery({
    protocol,
    events,
    day,
    advice: () => advise(protocol, events, day),
    withExercises: async () => protocol,
    withWords: async () => protocol,
  })
}

describe('the morning after', () => {
  it.each([
    { why: 'on the day itself', days: 1, events: [checkIn, session(1)], asks: undefined },
    { why: 'the next morning', days: 2, events: [checkIn, session(1)], asks: 'pain' },
    { why: 'days later, while nothing was said', days: 4, events: [checkIn, session(1)], asks: 'pain' },
    { why: 'once it was told', days: 2, events: [checkIn, session(1), morning(2, 2)], asks: undefined },
    {
      why: 'a point more, on day two',
      days: 3,
      events: [checkIn, session(1), morning(2, 3)],
      asks: 'settled',
    },
    {
      why: 'a point more, the same morning',
      days: 2,
      events: [checkIn, session(1), morning(2, 3)],
      asks: undefined,
    },
    {
      why: 'once it has settled',
      days: 3,
      events: [checkIn, session(1), morning(2, 3), morning(3, 3, { settledWithin48h: true })],
      asks: undefined,
    },
    { why: 'without an episode', days: 2, events: [session(1)], asks: undefined },
  ])('asks $asks: $why', ({ days, events, asks }) => {
    expect(dueOn(days, ...events)?.asks).toBe(asks)
  })

  it('names the session, and keeps the score that was told', () => {
    expect(dueOn(3, checkIn, session(1), morning(2, 3))).toEqual({
      session: id(2),
      on: addDays(dayZero, 1),
      title: 'Lower A',
      asks: 'settled',
      pain: 3,
      asksSettled: true,
    })
  })
})
