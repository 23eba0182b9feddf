import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, toDay, weekdayOf } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { emmaJournal } from '#tools/web/emma-journal'
import { protocol } from '#tests/protocol'
import { shiftSample } from '#web/sample/shift-sample'

const emma = emmaJournal(process.cwd(), protocol)
const firstCheckIn = (events: readonly Event[]) => events.find(({ kind }) => kind === 'checked-in')!

describe("Emma's sample", () => {
  it.each(['2026-03-20', '2026-11-22', '2027-02-28', '2028-02-29', '2031-12-31'])(
    'met on %s, is in the midst of her comeback',
    (text) => {
      const today = toDay(text)
      const shifted = shiftSample(emma, today)
      const first = firstCheckIn(shifted)
      expect(daysBetween(first.on, today)).toBeGreaterThanOrEqual(8)
      expect(daysBetween(first.on, today)).toBeLessThan(15)
      expect(weekdayOf(first.on)).toBe(weekdayOf(firstCheckIn(emma).on))
      expect(shifted.every(({ on }) => daysBetween(on, today) >= 0)).toBe(true)
    },
  )

  it('moves every day an event names by the same, and nothing else', () => {
    const today = addDays(firstCheckIn(emma).on, 8 + 70)
    const shifted = shiftSample(emma, today)
    const started = shifted.find(({ kind }) => kind === 'session-logged')
    const original = emma.find(({ id }) => id === started?.id)
    expect(started).toMatchObject({ kind: 'session-logged', on: addDays(original!.on, 70) })
    expect(started!.at).toBe(`${addDays(toDay(original!.at.slice(0, 10)), 70)}${original!.at.slice(10)}`)
    const check = firstCheckIn(shifted)
    const told = firstCheckIn(emma)
    if (check.kind !== 'checked-in' || told.kind !== 'checked-in') throw new Error('no check-in')
    expect(check.episode?.began).toBe(addDays(told.episode!.began, 70))
    expect(check.answers).toEqual(told.answers)
    for (const event of shifted) expect(decodeEvent(JSON.parse(JSON.stringify(event))).ok).toBe(true)
  })
})
