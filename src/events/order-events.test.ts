import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import type { Id } from '#basics/id'
import { distinctEvents } from './distinct-events.ts'
import type { EntryWithdrawn } from './entry-withdrawn.ts'
import { compareEvents, orderEvents } from './order-events.ts'

const idOf = (number: number): Id => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as Id

const withdrawal = (members: Partial<EntryWithdrawn>): EntryWithdrawn => ({
  id: idOf(1),
  kind: 'entry-withdrawn',
  v: 1,
  on: toDay('2026-11-22'),
  at: '2026-11-22T10:00:00Z',
  by: 'lifter',
  entry: idOf(99),
  reason: '',
  ...members,
})

describe('compareEvents', () => {
  it.each<[string, Partial<EntryWithdrawn>, Partial<EntryWithdrawn>]>([
    [
      'an earlier day before a later one, whatever the time',
      { on: toDay('2026-11-21'), at: '2026-11-23T10:00:00Z' },
      {},
    ],
    ['an earlier instant before a later one, whatever the offset', { at: '2026-11-22T11:30:00+02:00' }, {}],
    ['a fraction of a second', { at: '2026-11-22T09:59:59.999999Z' }, {}],
    ['no clock before clock 0', {}, { clock: 0 }],
    ['clocks by number', { clock: 9 }, { clock: 10 }],
    ['no device before any', { id: idOf(2) }, { device: 'a' }],
    ['devices by code unit', { device: 'Z', id: idOf(2) }, { device: 'a' }],
    ['ids last', { id: idOf(1) }, { id: idOf(2) }],
    ['two writings of one id by content', { reason: 'a' }, { reason: 'b' }],
  ])('puts %s', (_name, first, second) => {
    const [a, b] = [withdrawal(first), withdrawal(second)]
    expect(compareEvents(a, b)).toBeLessThan(0)
    expect(compareEvents(b, a)).toBeGreaterThan(0)
  })

  it('reads -00:00 as an instant like any other', () => {
    const civil = withdrawal({ at: '2026-11-22T10:00:00-00:00' })
    expect(compareEvents(civil, withdrawal({ id: idOf(2) }))).toBeLessThan(0)
    expect(compareEvents(civil, withdrawal({ id: idOf(0) }))).toBeGreaterThan(0)
  })
})

const anyEvent = fc
  .record({
    id: fc.nat(6).map(idOf),
    on: fc.constantFrom(toDay('2026-11-21'), toDay('2026-11-22')),
    at: fc.constantFrom('2026-11-22T10:00:00Z', '2026-11-22T11:00:00+01:00', '2026-11-22T10:00:00.5Z'),
    clock: fc.option(fc.nat(2), { nil: undefined }),
    device: fc.constantFrom(undefined, 'a', 'b'),
    reason: fc.constantFrom('x', 'y'),
  })
  .map(withdrawal)

describe('orderEvents', () => {
  it('gives one order however the events arrive', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), fc.infiniteStream(fc.nat(1000)), (events, keys) => {
        const shuffled = events
          .map((event) => ({ event, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event)
        expect(orderEvents(shuffled)).toEqual(orderEvents(events))
        expect(orderEvents(orderEvents(events))).toEqual(orderEvents(events))
      }),
    )
  })

  it('orders as the comparison says, and returns what is in order as it is', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const ordered = orderEvents(events)
        expect(ordered).toEqual(events.toSorted(compareEvents))
        expect(orderEvents(ordered)).toBe(ordered)
      }),
    )
  })
})

describe('distinctEvents', () => {
  it('keeps each id once and settles two contents the same way round', () => {
    const [a, b, c] = [withdrawal({ reason: 'a' }), withdrawal({ reason: 'b' }), withdrawal({ id: idOf(2) })]
    expect(distinctEvents([b, c, a, b])).toEqual([a, c])
    expect(distinctEvents([a, b, c])).toEqual([a, c])
    const single = [a, c]
    expect(distinctEvents(single)).toBe(single)
  })
})
