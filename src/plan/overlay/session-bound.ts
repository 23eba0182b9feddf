import type { Choice, Goal, Score } from './optimise.ts'

/**
 * Says of a session begun (the first slots chosen) whether any way to finish it could still be better than `best`. Never
 * says no where it could; how often it says yes for nothing decides only how long the search takes.
 */
export type SessionBound = (
  next: number,
  have: readonly number[],
  units: number,
  cost: number,
  best: Score,
) => boolean

/**
 * A price per muscle (0-1: what a set of it is still worth) and per lumbar unit. For any prices, paying for what is wanted
 * and for the units that are left bounds what can be kept from above; good prices bound it tightly.
 */
type Prices = { readonly muscles: readonly number[]; readonly unit: number }

// Stimulus comes in whole sets times halves and quarters, so sessions differ by a thousandth or not at all; costs are whole
// numbers, below 2e4 in all. This puts cost behind stimulus in one sum without ever outweighing a thousandth.
const costWeight = 2e-8
const mostCost = 4e-4
// Far below one step of cost in that sum, far above what binary dust adds up to.
const dust = 8e-9

export const boundSessions = (slots: readonly (readonly Choice[])[], goal: Goal): SessionBound => {
  const isCoarse = isEveryThousandth(slots, goal)
  const most = sumsFrom(
    slots,
    goal.wanted.map((_, muscle) => (choice: Choice) => choice.stimulus[muscle]!),
  )
  const [leastCost, leastUnits] = [
    sumsFrom(slots, [({ cost }) => -cost]),
    sumsFrom(slots, [({ units }) => -units]),
  ]
  const priced = findPrices(slots, goal).map((prices) => ({
    prices,
    fixed: goal.wanted.reduce((sum, sets, muscle) => sum + (1 - prices.muscles[muscle]!) * sets, 0),
    rest: sumsFrom(slots, [(choice) => valueAt(choice, prices)]),
  }))
  return (next, have, units, cost, best) => {
    let reach = 0
    for (let muscle = 0; muscle < have.length; muscle += 1)
      reach += Math.min(goal.wanted[muscle]!, have[muscle]! + most[next]![muscle]!)
    reach += costWeight * leastCost[next]![0]!
    for (const { prices, fixed, rest } of priced) {
      let bound = fixed + rest[next]![0]! + prices.unit * (goal.units - units)
      for (let muscle = 0; muscle < have.length; muscle += 1) bound += prices.muscles[muscle]! * have[muscle]!
      if (bound < reach) reach = bound
    }
    const margin = reach - costWeight * cost - (best.stimulus / 1e6 - costWeight * best.cost)
    if (margin > dust) return true
    // Where a protocol's weights make finer differences, only what is clearly behind is cut off.
    if (!isCoarse) return margin > -mostCost
    if (margin < -dust) return false
    return Math.round((units - leastUnits[next]![0]!) * 1e6) <= best.units + 1
  }
}

const thousandths = (value: number): boolean => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6

const isEveryThousandth = (slots: readonly (readonly Choice[])[], { wanted, given }: Goal): boolean =>
  [wanted, given].every((sets) => sets.every(thousandths)) &&
  slots.every((choices) => choices.every(({ stimulus }) => stimulus.every(thousandths)))

const valueAt = ({ stimulus, units, cost }: Choice, { muscles, unit }: Prices): number => {
  let value = -unit * units - costWeight * cost
  for (let muscle = 0; muscle < stimulus.length; muscle += 1) value += muscles[muscle]! * stimulus[muscle]!
  return value
}

/** For each index, the sums over the slots from there on of the greatest each slot offers of each measure. */
const sumsFrom = (
  slots: readonly (readonly Choice[])[],
  measures: readonly ((choice: Choice) => number)[],
): readonly (readonly number[])[] => {
  const sums: number[][] = [measures.map(() => 0)]
  for (const choices of slots.toReversed()) {
    const after = sums.at(-1)!
    sums.push(
      measures.map(
        (measure, index) =>
          after[index]! +
          choices.reduce((top, choice) => Math.max(top, measure(choice)), Number.NEGATIVE_INFINITY),
      ),
    )
  }
  return sums.toReversed()
}

const rounds = 60
const keptPrices = 6

/** Prices that bound the whole session tightly, by projected subgradient steps from everything being worth its full. */
const findPrices = (slots: readonly (readonly Choice[])[], goal: Goal): readonly Prices[] => {
  const whole = goal.wanted.reduce((sum, sets) => sum + sets, 0)
  const perUnit = goal.units > 0 ? whole / goal.units : 0
  const start: Prices = { muscles: goal.wanted.map(() => 1), unit: 0 }
  const sessions = slots.reduce((product, choices) => product * choices.length, 1)
  if (sessions <= fewSessions || whole === 0) return [start]
  const tried: { prices: Prices; bound: number }[] = []
  let prices = start
  for (let round = 0; round < rounds; round += 1) {
    const picked = slots.map((choices) =>
      choices.reduce((best, choice) => (valueAt(choice, prices) > valueAt(best, prices) ? choice : best)),
    )
    const units = picked.reduce((sum, choice) => sum + choice.units, 0)
    const have = goal.given.map((sets, muscle) =>
      picked.reduce((sum, choice) => sum + choice.stimulus[muscle]!, sets),
    )
    const bound =
      goal.wanted.reduce((sum, sets, muscle) => sum + (1 - prices.muscles[muscle]!) * sets, 0) +
      goal.given.reduce((sum, sets, muscle) => sum + prices.muscles[muscle]! * sets, 0) +
      picked.reduce((sum, choice) => sum + valueAt(choice, prices), 0) +
      prices.unit * goal.units
    tried.push({ prices, bound })
    const step = 1 / (2 + round)
    const before = prices
    prices = {
      muscles: before.muscles.map((price, muscle) => {
        const wanted = Math.max(goal.wanted[muscle]!, 1)
        return Math.min(1, Math.max(0, price - (step * (have[muscle]! - goal.wanted[muscle]!)) / wanted))
      }),
      unit:
        goal.units > 0
          ? Math.max(0, before.unit + (step * perUnit * (units - goal.units)) / goal.units)
          : before.unit,
    }
  }
  const best = tried.toSorted((a, b) => a.bound - b.bound).slice(0, keptPrices)
  return [start, ...best.map((one) => one.prices)]
}

// Looking for good prices pays only where many sessions are to be cut off.
const fewSessions = 500
