import { describe, expect, it } from 'vitest'
import {
  type MadeDay,
  madeDay,
  makeLifter,
  type MadeLifter,
  type MadeWork,
  trainedWeeks,
} from '#tests/made-lifter'
import { protocol } from '#tests/protocol'
import { chooseSession } from './choose-session.ts'

const legs: readonly MadeWork[] = [['squat-high', 4, 5, 100]]
const push: readonly MadeWork[] = [['bench-press', 4, 6, 80]]
const pull: readonly MadeWork[] = [['row-barbell', 4, 8, 70]]
const programme = { Legs: legs, Push: push, Pull: pull }
const week = trainedWeeks(4, [
  { day: -5, title: 'Legs', work: legs },
  { day: -3, title: 'Push', work: push },
  { day: -1, title: 'Pull', work: pull },
])
const chosen = (made: Partial<MadeLifter>) => {
  const { history, assessment } = makeLifter({ trained: week, programme, ...made })
  const session = chooseSession(protocol.limits, history, assessment)
  return session === null ? null : { title: session.day.title, on: session.on }
}

describe('chooseSession', () => {
  it('is nothing without a programme', () => {
    expect(chosen({ programme: null })).toBeNull()
  })

  it('takes the day after the last logged one, around again after the last', () => {
    expect(chosen({ asked: 3 })).toEqual({ title: 'Legs', on: madeDay(3) })
  })

  it('keeps two days between days with lumbar load', () => {
    // Pull was lumbar and on the day before the onset.
    expect(chosen({ asked: 0 })).toEqual({ title: 'Legs', on: madeDay(1) })
  })

  it('asks no rest of a day without lumbar load', () => {
    const trained = [...week, { day: 2, title: 'Legs', work: legs }]
    expect(chosen({ trained, asked: 3 })).toEqual({ title: 'Push', on: madeDay(3) })
  })

  it('skips sessions that are no day of the programme', () => {
    const trained = [...week, { day: 2, title: 'Swim', work: [['Swimming', 1, 1, null]] as const }]
    expect(chosen({ trained, asked: 4 })?.title).toBe('Legs')
  })

  it('is the one after where a session was logged on the day asked', () => {
    const trained = [...week, { day: 3, title: 'Legs', work: legs }]
    expect(chosen({ trained, asked: 3 })).toEqual({ title: 'Push', on: madeDay(4) })
  })

  it('keeps a rotation that comes back to one day, and starves none', () => {
    const days = ['Push', 'Legs', 'Push', 'Pull']
    const trained = Array.from(
      { length: 20 },
      (_, index): MadeDay => ({
        day: index - 16,
        title: days[index % 4]!,
        work: [...programme[days[index % 4] as keyof typeof programme]],
      }),
    )
    const next = (more: number) => chosen({ trained: trained.slice(0, 16 + more), asked: 6 })?.title
    expect([0, 1, 2, 3, 4].map(next)).toEqual(['Push', 'Legs', 'Push', 'Pull', 'Push'])
  })

  // The onset is a Monday.
  it.each([
    [0, 'Push', 0],
    [1, 'Legs', 2],
    [2, 'Legs', 2],
    [3, 'Push', 7],
  ])('on day %d takes the first stated weekday from then on', (asked, title, day) => {
    const weekdays = { Push: 1, Legs: 3 }
    expect(chosen({ weekdays, programme: { Push: push, Legs: legs }, asked })).toEqual({
      title,
      on: madeDay(day),
    })
  })

  it('goes on to the next stated weekday where today is done', () => {
    const trained = [...week, { day: 2, title: 'Legs', work: legs }]
    expect(
      chosen({ trained, weekdays: { Push: 1, Legs: 3 }, programme: { Push: push, Legs: legs }, asked: 2 }),
    ).toEqual({ title: 'Push', on: madeDay(7) })
  })
})
