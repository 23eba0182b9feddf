import { earns, type Priced, type Ways } from './prices.ts'
import { type Choice, compareScores, dust, type Goal, type Score, scoreOf, valueOf } from './score.ts'

/** The best session known and what it is worth. */
export type Best<C extends Choice> = {
  readonly session: readonly C[]
  readonly score: Score
  readonly value: number
}

export const bestOf = <C extends Choice>(session: readonly C[], goal: Goal): Best<C> => {
  const score = scoreOf(session, goal)
  return { session, score, value: valueOf(score.stimulus / 1e6, score.cost) }
}

/** How far under the best value a bound must be before what it bounds is left out. */
export type Slack = { readonly below: number; readonly isCoarse: boolean }

/**
 * Every session that could still be better than `best`, by branch and bound: a session begun is left where its bound at the
 * given prices says that no way to finish it is better. Null: `looks` were not enough for all of them.
 */
export const search = <C extends Choice>(
  slots: Ways<C>,
  goal: Goal,
  { prices, fixed }: Priced,
  known: Best<C>,
  slack: Slack,
  looks: number,
): { readonly best: Best<C>; readonly isDone: boolean } => {
  // Slots with the fewest choices first, and in each the most promising choice.
  const order = slots.map((_, slot) => slot).toSorted((a, b) => slots[a]!.length - slots[b]!.length || a - b)
  const open = order.map((slot) =>
    slots[slot]!.map((way) => ({ choice: way.choice, value: earns(way, prices) })).toSorted(
      (a, b) => b.value - a.value,
    ),
  )
  const rest = sumsFrom(open, (ways) => ways[0]!.value)
  const leastUnits = sumsFrom(open, (ways) => Math.min(...ways.map(({ choice }) => choice.units)))
  const mostReturns = sumsFrom(open, (ways) => Math.max(...ways.map(({ choice }) => choice.returns)))
  const leastCost = sumsFrom(open, (ways) => Math.min(...ways.map(({ choice }) => choice.cost)))
  const most = goal.wanted.map((_, muscle) =>
    sumsFrom(open, (ways) => Math.max(...ways.map(({ choice }) => choice.stimulus[muscle]!))),
  )
  const muscles = goal.wanted.length
  const have = [new Float64Array(goal.given), ...open.map(() => new Float64Array(muscles))]
  const chosen: C[] = []
  const taken = new Set<string>()
  let best = known
  let left = looks

  const canWin = (next: number, earned: number, units: number, cost: number, peakNm: number): boolean => {
    let reach = earned + rest[next]!
    if (reach < best.value - slack.below) return false
    let kept = 0
    for (let muscle = 0; muscle < muscles; muscle += 1)
      kept += Math.min(goal.wanted[muscle]!, have[next]![muscle]! + most[muscle]![next]!)
    reach = Math.min(reach, valueOf(kept, cost + leastCost[next]!))
    if (reach < best.value - slack.below) return false
    if (!slack.isCoarse || reach > best.value + slack.below) return true
    const fewest = Math.round((units + leastUnits[next]!) * 1e6) - best.score.units
    return fewest < 1 || (fewest === 1 && Math.round(peakNm * 1e6) <= best.score.peakNm)
  }

  const visit = (
    index: number,
    earned: number,
    units: number,
    cost: number,
    peakNm: number,
    returns: number,
  ) => {
    const ways = open[index]
    if (ways === undefined) {
      const session: C[] = []
      for (const [position, slot] of order.entries()) session[slot] = chosen[position]!
      const found = bestOf(session, goal)
      if (compareScores(found.score, best.score) < 0) best = found
      return
    }
    const next = index + 1
    for (const { choice, value } of ways) {
      if (left <= 0) return
      if (units + choice.units + leastUnits[next]! > goal.units + dust) continue
      if (returns + choice.returns + mostReturns[next]! < goal.returns) continue
      if (choice.target !== null && taken.has(choice.target)) continue
      left -= 1
      for (let muscle = 0; muscle < muscles; muscle += 1)
        have[next]![muscle] = have[index]![muscle]! + choice.stimulus[muscle]!
      const peak = Math.max(peakNm, choice.peakNm)
      if (!canWin(next, earned + value, units + choice.units, cost + choice.cost, peak)) continue
      if (choice.target !== null) taken.add(choice.target)
      chosen[index] = choice
      visit(next, earned + value, units + choice.units, cost + choice.cost, peak, returns + choice.returns)
      if (choice.target !== null) taken.delete(choice.target)
    }
  }
  visit(0, fixed, 0, 0, 0, 0)
  return { best, isDone: left > 0 }
}

/** For each index, the sum from there on of one number a slot. */
const sumsFrom = <T>(slots: readonly T[], of: (slot: T) => number): readonly number[] => {
  const sums = [0]
  for (const slot of slots.toReversed()) sums.push(sums.at(-1)! + of(slot))
  return sums.toReversed()
}
