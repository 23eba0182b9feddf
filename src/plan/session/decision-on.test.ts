import { describe, expect, it } from 'vitest'
import { makeLifter, type MadeWork, trainedWeeks } from '#tests/made-lifter'
import { madeId, onset } from '#tests/made-training'
import { protocol } from '#tests/protocol'
import type { History } from '#history/history'
import { planSession } from './plan-session.ts'

const work: readonly MadeWork[] = [
  ['squat-high', 4, 5, 100],
  ['rdl', 3, 8, 80],
  ['leg-curl', 3, 10, 40],
]
type Decided = History['decisions'][number]['decision']
const planAfter = (decided: readonly Decided[], since: readonly MadeWork[] = []) => {
  const made = {
    trained: [
      ...trainedWeeks(8, [{ day: 0, title: 'Legs', work }]),
      ...(since.length === 0 ? [] : [{ day: 2, title: 'Legs', work: since, light: 'red' as const }]),
    ],
    programme: { Legs: work },
  }
  const plan = (decisions: History['decisions']) => {
    const { history, assessment } = makeLifter({ ...made, decisions })
    return planSession(protocol, history, assessment)!
  }
  const item = plan([]).session.items[0]!.id
  return plan(
    decided.map((decision, index) => ({
      item,
      decision,
      on: onset,

      id: madeId(900 + index),
    })),
  )
}

describe('what the lifter decides on an item', () => {
  it.each<[readonly Decided[], Decided | null]>([
    [['accepted'], 'accepted'],
    [['overridden'], 'overridden'],
    [['accepted', 'overridden'], 'overridden'],
    [['overridden', 'undone'], null],
    [['overridden', 'undone', 'accepted'], 'accepted'],
  ])('%j is shown as %j, and caps and suggestion stay as they are', (decided, shown) => {
    const [before, after] = [planAfter([]), planAfter(decided)]
    expect(after.session.items.map(({ decision }) => decision)).toEqual([shown, null, null])
    expect(after.limits).toEqual(before.limits)
    const suggested = ({ session }: typeof before) => ({
      ...session,
      items: session.items.map(({ decision: _, ...item }) => item),
    })
    expect(suggested(after)).toEqual(suggested(before))
    expect(after.session.items[0]!.change).toBe('lighten')
  })

  it('work done as programmed is answered like any work: after a red the next is lower, whatever was decided', () => {
    const [done, undecided] = [planAfter(['overridden'], work), planAfter([], work)]
    expect(done.limits).toEqual(undecided.limits)
    expect(done.limits!.cap.peakNm).toBeLessThanOrEqual(planAfter([]).limits!.cap.peakNm)
    expect(done.session.items[0]!.adjusted).toEqual(undecided.session.items[0]!.adjusted)
    expect(done.session.items[0]!.adjusted?.massKg ?? 0).toBeLessThan(50)
  })
})
