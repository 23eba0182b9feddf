import { type Choice, dust, type Goal, valueOf } from './score.ts'

/** A choice with the place of its target among the prices; -1: it moves to no other exercise. */
export type Way<C extends Choice = Choice> = { readonly choice: C; readonly target: number }
export type Ways<C extends Choice = Choice> = readonly (readonly Way<C>[])[]

/**
 * What things are worth, so that every slot can be looked at by itself: a set of each muscle (0-1: what of it still counts), then
 * a lumbar unit, a step of what has to be brought back, and each exercise that slots can move to. For any prices, the most each
 * slot can earn, with what is wanted and what is left, is at least what any session keeps (the Lagrangian bound); the
 * better the prices, the closer.
 */
export type Prices = Float64Array

export type Priced<C extends Choice = Choice> = {
  readonly prices: Prices
  /** Nothing a session is worth is more. */
  readonly bound: number
  /** The part of the bound that no slot earns. */
  readonly fixed: number
  /** What each slot would do if it were alone: together they may not fit. */
  readonly picked: readonly Way<C>[]
}

/** The choices as ways, and prices to begin with: every set counts and nothing else has a price. */
export const toWays = <C extends Choice>(
  slots: readonly (readonly C[])[],
  { wanted }: Goal,
): { readonly ways: Ways<C>; readonly prices: Prices } => {
  const places = new Map<string, number>()
  const placeOf = (target: string): number => {
    const place = places.get(target) ?? wanted.length + 2 + places.size
    places.set(target, place)
    return place
  }
  const ways = slots.map((choices) =>
    choices.map((choice) => ({ choice, target: choice.target === null ? -1 : placeOf(choice.target) })),
  )
  return { ways, prices: new Float64Array(wanted.length + 2 + places.size).fill(1, 0, wanted.length) }
}

/** What a way earns at given prices. */
export const earns = ({ choice, target }: Way, prices: Prices): number => {
  const { stimulus } = choice
  const muscles = stimulus.length
  let value =
    valueOf(0, choice.cost) - prices[muscles]! * choice.units + prices[muscles + 1]! * choice.returns
  for (let muscle = 0; muscle < muscles; muscle += 1) value += prices[muscle]! * stimulus[muscle]!
  return target < 0 ? value : value - prices[target]!
}

const priceAt = <C extends Choice>(slots: Ways<C>, goal: Goal, prices: Prices): Priced<C> => {
  const muscles = goal.wanted.length
  let fixed = prices[muscles]! * goal.units - prices[muscles + 1]! * goal.returns
  for (let muscle = 0; muscle < muscles; muscle += 1)
    fixed += goal.wanted[muscle]! - prices[muscle]! * (goal.wanted[muscle]! - goal.given[muscle]!)
  for (let target = muscles + 2; target < prices.length; target += 1) fixed += prices[target]!
  let bound = fixed
  const picked = slots.map((ways) => {
    let best = ways[0]!
    let most = Number.NEGATIVE_INFINITY
    for (const way of ways) {
      const value = earns(way, prices)
      if (value > most) {
        best = way
        most = value
      }
    }
    bound += most
    return best
  })
  return { prices, bound, fixed, picked }
}

// A step that does not lower the bound so often in a row is too long.
const patience = 3
// How much of each step goes where the last ones went: it keeps steps from going to and fro.
const inertia = 0.75
const often = 6

/**
 * Prices with a low bound, by subgradient steps (of Polyak's length) towards `reached`, the value of the best session known. `seen`
 * is told what the slots pick on the way and says what is reached then; a bound within `near` of that is near enough.
 */
export const findPrices = <C extends Choice>(
  slots: Ways<C>,
  goal: Goal,
  from: Prices,
  rounds: number,
  seen: (picked: readonly Way<C>[]) => number,
  near = 0,
): Priced<C> => {
  const scales = scalesOf(slots, from)
  let best = priceAt(slots, goal, from)
  let reached = seen(best.picked)
  let now = best
  let way = shortageOf(now, goal, scales)
  let length = 1
  let waited = 0
  for (let round = 1; round < rounds && best.bound - reached > near + dust; round += 1) {
    const next = step(now.prices, way, scales, goal.wanted.length, length * (now.bound - reached))
    if (next === null) break
    now = priceAt(slots, goal, next)
    if (round % often === 0) reached = seen(now.picked)
    if (now.bound < best.bound - 1e-9) {
      best = now
      waited = 0
    } else if (++waited === patience) {
      now = best
      length /= 2
      waited = 0
    }
    const short = shortageOf(now, goal, scales)
    way = way.map((last, place) => inertia * last + (1 - inertia) * short[place]!)
  }
  seen(best.picked)
  return best
}

/** How much one slot can change of each thing: in these terms a step is as long in all of them. */
const scalesOf = (slots: Ways, prices: Prices): Float64Array => {
  const scales = new Float64Array(prices.length).fill(1)
  for (const ways of slots)
    for (const { choice } of ways) {
      const { stimulus } = choice
      for (let muscle = 0; muscle < stimulus.length; muscle += 1)
        scales[muscle] = Math.max(scales[muscle]!, stimulus[muscle]!)
      scales[stimulus.length] = Math.max(scales[stimulus.length]!, choice.units)
      scales[stimulus.length + 1] = Math.max(scales[stimulus.length + 1]!, choice.returns)
    }
  return scales
}

/** Of what the picked ways have too little, in terms of the scales: what is short rises in price. */
const shortageOf = ({ prices, picked }: Priced, goal: Goal, scales: Float64Array): Float64Array => {
  const muscles = goal.wanted.length
  const short = new Float64Array(prices.length).fill(-1, muscles + 2)
  for (let muscle = 0; muscle < muscles; muscle += 1)
    short[muscle] = goal.wanted[muscle]! - goal.given[muscle]!
  short[muscles] = -goal.units
  short[muscles + 1] = goal.returns
  for (const { choice, target } of picked) {
    for (let muscle = 0; muscle < muscles; muscle += 1) short[muscle]! -= choice.stimulus[muscle]!
    short[muscles]! += choice.units
    short[muscles + 1]! -= choice.returns
    if (target >= 0) short[target]! += 1
  }
  return short.map((amount, place) => amount / scales[place]!)
}

/** Prices one step on, never below nothing and for a set never above the whole; null: there is nowhere to go. */
const step = (
  prices: Prices,
  way: Float64Array,
  scales: Float64Array,
  muscles: number,
  gap: number,
): Prices | null => {
  const isStopped = (place: number): boolean =>
    (prices[place]! <= 0 && way[place]! < 0) || (place < muscles && prices[place]! >= 1 && way[place]! > 0)
  let square = 0
  for (let place = 0; place < way.length; place += 1) if (!isStopped(place)) square += way[place]! ** 2
  if (square < 1e-12) return null
  const by = gap / square
  return prices.map((price, place) => {
    const moved = Math.max(0, price + (by * way[place]!) / scales[place]!)
    return place < muscles ? Math.min(1, moved) : moved
  })
}
