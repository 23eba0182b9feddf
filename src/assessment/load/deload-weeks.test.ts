import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day'
import type { OverlayDecision } from '#history/history'
import { madeId, onset } from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { deloadItem, deloadWeekOf, findDeloadWeeks } from './deload-weeks.ts'

const decided = (number: number, item: string, decision: OverlayDecision['decision']): OverlayDecision => ({
  id: madeId(number),
  on: onset,
  item,
  decision,
})

const weeksOf = (...decisions: readonly OverlayDecision[]) => findDeloadWeeks(protocol.limits, { decisions })

describe('findDeloadWeeks', () => {
  const { days } = protocol.limits.deload
  const later = addDays(onset, 40)

  it('knows an accepted week from its first day to its last', () => {
    const weeks = weeksOf(decided(1, deloadItem(onset), 'accepted'))
    expect(weeks).toEqual([{ from: onset, to: addDays(onset, days - 1), event: madeId(1) }])
    expect(deloadWeekOf(weeks, onset)).toBe(weeks[0])
    expect(deloadWeekOf(weeks, addDays(onset, days - 1))).toBe(weeks[0])
    expect(deloadWeekOf(weeks, addDays(onset, days))).toBeNull()
    expect(deloadWeekOf(weeks, addDays(onset, -1))).toBeNull()
  })

  it('forgets one that was taken back, and knows it again when it is accepted again', () => {
    const accepted = decided(1, deloadItem(onset), 'accepted')
    const undone = decided(2, deloadItem(onset), 'undone')
    expect(weeksOf(accepted, undone)).toEqual([])
    expect(weeksOf(accepted, undone, decided(3, deloadItem(onset), 'accepted'))).toHaveLength(1)
  })

  it('keeps weeks in order and is not misled by other items', () => {
    const weeks = weeksOf(
      decided(1, deloadItem(later), 'accepted'),
      decided(2, deloadItem(onset), 'accepted'),
      decided(3, `${onset}/1`, 'accepted'),
      decided(4, 'deload/soon', 'accepted'),
    )
    expect(weeks.map(({ from }) => from)).toEqual([onset, later])
  })
})
