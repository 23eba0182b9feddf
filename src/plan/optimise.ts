/**
 * One way to do one slot. `stimulus` and the goal's arrays run over the same muscles in the same order. `target` is the
 * exercise a swap moves to: two slots may not move to the same one. `cost`: how much of a change it is, 0 for none.
 * `key` orders what is equal in everything else; unique within its slot.
 */
export type Choice = {
  readonly stimulus: readonly number[]
  readonly units: number
  readonly peakNm: number
  readonly cost: number
  readonly target: string | null
  readonly key: string
}

export type Goal = {
  /** Programmed sets per muscle: more than these count for nothing. */
  readonly wanted: readonly number[]
  /** What the slots that stay as they are give already. */
  readonly given: readonly number[]
  /** Lumbar units left for the slots to choose. */
  readonly units: number
}

/** How good a whole session is: compare member by member. Whole millionths, so that equal is equal. */
export type Score = {
  readonly stimulus: number
  readonly cost: number
  readonly units: number
  readonly peakNm: number
  readonly keys: readonly string[]
}

const millionths = (value: number): number => Math.round(value * 1e6)

/**
 * The one best choice per slot: most stimulus kept; among equals the fewest and smallest changes, then fewest units, then
 * the lowest peak, then the order of keys. Exact, by branch and bound. Each slot must offer a choice of 0 units without
 * target, so that there always is a session. Returns an index per slot.
 */
export const chooseBest = <C extends Choice>(slots: readonly (readonly C[])[], goal: Goal): readonly C[] => {
  const open = slots.map((choices) => byPromise(withoutDominated(choices, slots.length), goal))
  const rest = summariseRest(open, goal)
  let best: { score: Score; choices: readonly C[] } | undefined
  const chosen: C[] = []
  const targets = new Set<string>()

  const visit = (
    index: number,
    have: readonly number[],
    units: number,
    cost: number,
    peakNm: number,
  ): void => {
    const choices = open[index]
    if (choices === undefined) {
      const score = toScore(kept(goal, have), cost, units, peakNm, chosen)
      if (best === undefined || compareScores(score, best.score) < 0) best = { score, choices: [...chosen] }
      return
    }
    if (best !== undefined && !canStillWin(rest[index]!, goal, have, units, cost, best.score)) return
    for (const choice of choices) {
      if (units + choice.units > goal.units + dust) continue
      if (choice.target !== null && targets.has(choice.target)) continue
      if (choice.target !== null) targets.add(choice.target)
      chosen.push(choice)
      visit(
        index + 1,
        have.map((sets, muscle) => sets + choice.stimulus[muscle]!),
        units + choice.units,
        cost + choice.cost,
        Math.max(peakNm, choice.peakNm),
      )
      chosen.pop()
      if (choice.target !== null) targets.delete(choice.target)
    }
  }
  visit(0, goal.given, 0, 0, 0)
  if (best === undefined) throw new Error('no session fits: a slot offered nothing that could be left out')
  return best.choices
}

// Binary dust of sums: far below any unit that is shown.
const dust = 1e-9

/** The score of one whole session, whether it fits or not. */
export const scoreOf = (choices: readonly Choice[], goal: Goal): Score => {
  const have = goal.given.map((sets, muscle) =>
    choices.reduce((sum, choice) => sum + choice.stimulus[muscle]!, sets),
  )
  const sum = (of: (choice: Choice) => number): number =>
    choices.reduce((total, choice) => total + of(choice), 0)
  return toScore(
    kept(goal, have),
    sum(({ cost }) => cost),
    sum(({ units }) => units),
    choices.reduce((peak, choice) => Math.max(peak, choice.peakNm), 0),
    choices,
  )
}

/** Below 0: `a` is the better session. */
export const compareScores = (a: Score, b: Score): number =>
  b.stimulus - a.stimulus ||
  a.cost - b.cost ||
  a.units - b.units ||
  a.peakNm - b.peakNm ||
  compareKeys(a.keys, b.keys)

const compareKeys = (a: readonly string[], b: readonly string[]): number => {
  for (const [index, key] of a.entries()) {
    const other = b[index]!
    if (key !== other) return key < other ? -1 : 1
  }
  return 0
}

const toScore = (
  stimulus: number,
  cost: number,
  units: number,
  peakNm: number,
  choices: readonly Choice[],
): Score => ({
  stimulus: millionths(stimulus),
  cost,
  units: millionths(units),
  peakNm: millionths(peakNm),
  keys: choices.map(({ key }) => key),
})

const kept = ({ wanted }: Goal, have: readonly number[]): number => {
  let sum = 0
  for (let muscle = 0; muscle < wanted.length; muscle += 1) sum += Math.min(wanted[muscle]!, have[muscle]!)
  return sum
}

/**
 * Leaves out what other choices of the slot beat whatever the other slots do. A swap's target may turn out to be taken by
 * another slot, so it takes as many better targets as there are slots to be sure that one of them is free.
 */
const withoutDominated = <C extends Choice>(choices: readonly C[], slots: number): readonly C[] =>
  choices.filter((choice) => {
    const better = new Set<string>()
    for (const other of choices) {
      if (other === choice || !dominates(other, choice)) continue
      if (other.target === null || other.target === choice.target) return false
      better.add(other.target)
      if (better.size >= slots) return false
    }
    return true
  })

const dominates = (a: Choice, b: Choice): boolean =>
  a.units <= b.units &&
  a.cost <= b.cost &&
  a.peakNm <= b.peakNm &&
  a.stimulus.every((sets, muscle) => sets >= b.stimulus[muscle]!) &&
  // More stimulus may count for nothing and a lower peak may not be the session's: only these are sure to tell.
  (a.cost < b.cost || millionths(a.units) < millionths(b.units) || a.key < b.key)

// Good sessions first, so that the bound cuts early.
const byPromise = <C extends Choice>(choices: readonly C[], { wanted }: Goal): readonly C[] =>
  choices.toSorted((a, b) => worth(b, wanted) - worth(a, wanted) || a.cost - b.cost || a.units - b.units)

const worth = ({ stimulus }: Choice, wanted: readonly number[]): number =>
  stimulus.reduce((sum, sets, muscle) => sum + Math.min(sets, wanted[muscle]!), 0)

type Rest = {
  /** The most each muscle could still get. */
  readonly most: readonly number[]
  readonly leastCost: number
  readonly leastUnits: number
  /** For a price per unit: the most stimulus less the price of its units that could still be had. */
  readonly priced: readonly { readonly price: number; readonly worth: number }[]
}

/** What the slots from each index on could add at best, each bound for itself. */
const summariseRest = (slots: readonly (readonly Choice[])[], goal: Goal): readonly Rest[] => {
  const whole = goal.wanted.reduce((sum, sets) => sum + sets, 0)
  const scale = goal.units > 0 ? whole / goal.units : 0
  const prices = scale === 0 ? [0] : [0, 0.05, 0.15, 0.4, 1, 2.5].map((share) => share * scale)
  let after: Rest = {
    most: goal.wanted.map(() => 0),
    leastCost: 0,
    leastUnits: 0,
    priced: prices.map((price) => ({ price, worth: 0 })),
  }
  const rests: Rest[] = [after]
  for (const choices of slots.toReversed()) {
    const next: Rest = after
    after = {
      most: next.most.map((sets, muscle) => sets + max(choices, (choice) => choice.stimulus[muscle]!)),
      leastCost: next.leastCost - max(choices, ({ cost }) => -cost),
      leastUnits: next.leastUnits - max(choices, ({ units }) => -units),
      priced: next.priced.map(({ price, worth: later }) => ({
        price,
        worth: later + max(choices, (choice) => worth(choice, goal.wanted) - price * choice.units),
      })),
    }
    rests.push(after)
  }
  return rests.toReversed()
}

const max = (choices: readonly Choice[], of: (choice: Choice) => number): number =>
  choices.reduce((most, choice) => Math.max(most, of(choice)), Number.NEGATIVE_INFINITY)

const canStillWin = (
  rest: Rest,
  goal: Goal,
  have: readonly number[],
  units: number,
  cost: number,
  best: Score,
): boolean => {
  let reachable = 0
  for (let muscle = 0; muscle < have.length; muscle += 1)
    reachable += Math.min(goal.wanted[muscle]!, have[muscle]! + rest.most[muscle]!)
  const now = kept(goal, have)
  for (const { price, worth: later } of rest.priced)
    reachable = Math.min(reachable, now + later + price * (goal.units - units))
  // A millionth to spare, so that dust never cuts the best session off; within it only a tie is left to win.
  const most = millionths(reachable + 1e-6)
  if (most < best.stimulus) return false
  if (most > best.stimulus + 1) return true
  const least = cost + rest.leastCost
  if (least !== best.cost) return least < best.cost
  return millionths(units + rest.leastUnits) <= best.units + 2
}
