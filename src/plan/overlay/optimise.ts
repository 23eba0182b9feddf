import { boundSessions } from './session-bound.ts'

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
 * the lowest peak, then the order of keys. Exact, by branch and bound (but see `mostLooks`). Each slot must offer a choice
 * of 0 units without target, so that there always is a session. Returns a choice per slot.
 */
export const chooseBest = <C extends Choice>(slots: readonly (readonly C[])[], goal: Goal): readonly C[] => {
  const targets = slots.map(targetsOf)
  const narrowed = slots.map((choices, slot) =>
    byPromise(
      withoutDominated(
        choices,
        targets.filter((_, other) => other !== slot),
        goal,
      ),
      goal,
    ),
  )
  // Slots that decide most come first; scores are read in the order of the day.
  const order = narrowed
    .map((choices, slot) => ({
      slot,
      weight: choices.reduce((top, one) => Math.max(top, worth(one, goal.wanted)), 0),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.slot - b.slot)
    .map(({ slot }) => slot)
  const open = order.map((slot) => narrowed[slot]!)
  const canStillWin = boundSessions(open, goal)
  let best: { score: Score; choices: readonly C[] } | undefined
  const chosen: C[] = []
  let looked = 0
  const taken = new Set<string>()

  const visit = (
    index: number,
    have: readonly number[],
    units: number,
    cost: number,
    peakNm: number,
  ): void => {
    const choices = open[index]
    if (choices === undefined) {
      const session: C[] = []
      for (const [position, slot] of order.entries()) session[slot] = chosen[position]!
      const score = toScore(kept(goal, have), cost, units, peakNm, session)
      if (best === undefined || compareScores(score, best.score) < 0) best = { score, choices: session }
      return
    }
    if (best !== undefined && (looked > mostLooks || !canStillWin(index, have, units, cost, best.score)))
      return
    looked += 1
    for (const choice of choices) {
      if (units + choice.units > goal.units + dust) continue
      if (choice.target !== null && taken.has(choice.target)) continue
      if (choice.target !== null) taken.add(choice.target)
      chosen.push(choice)
      visit(
        index + 1,
        have.map((sets, muscle) => sets + choice.stimulus[muscle]!),
        units + choice.units,
        cost + choice.cost,
        Math.max(peakNm, choice.peakNm),
      )
      chosen.pop()
      if (choice.target !== null) taken.delete(choice.target)
    }
  }
  visit(0, goal.given, 0, 0, 0)
  if (best === undefined) throw new Error('no session fits: a slot offered nothing that could be left out')
  return best.choices
}

// Reached only by days with ten and more slots to change: the best session found by then is taken, not proven the best.
const mostLooks = 20_000

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
 * Leaves out what other choices of the slot beat whatever the other slots do. A swap's target may be taken by another slot,
 * so it needs more better targets than there are slots that could take one of them.
 */
const withoutDominated = <C extends Choice>(
  choices: readonly C[],
  others: readonly ReadonlySet<string>[],
  goal: Goal,
): readonly C[] =>
  choices.filter((choice) => {
    const better = new Set<string>()
    for (const other of choices) {
      if (other === choice || !dominates(other, choice, goal)) continue
      if (other.target === null || other.target === choice.target) return false
      better.add(other.target)
    }
    return better.size <= others.filter((targets) => [...better].some((target) => targets.has(target))).length
  })

const targetsOf = (choices: readonly Choice[]): ReadonlySet<string> =>
  new Set(choices.flatMap(({ target }) => (target === null ? [] : [target])))

const dominates = (a: Choice, b: Choice, { wanted, given }: Goal): boolean =>
  a.units <= b.units &&
  a.cost <= b.cost &&
  a.peakNm <= b.peakNm &&
  // More of a muscle than is still wanted counts for nothing.
  b.stimulus.every(
    (sets, muscle) => a.stimulus[muscle]! >= Math.min(sets, wanted[muscle]! - given[muscle]!),
  ) &&
  // More stimulus may count for nothing and a lower peak may not be the session's: only these are sure to tell.
  (a.cost < b.cost || millionths(a.units) < millionths(b.units) || a.key < b.key)

// Good sessions first, so that the bound cuts early.
const byPromise = <C extends Choice>(choices: readonly C[], { wanted }: Goal): readonly C[] =>
  choices.toSorted((a, b) => worth(b, wanted) - worth(a, wanted) || a.cost - b.cost || a.units - b.units)

const worth = ({ stimulus }: Choice, wanted: readonly number[]): number =>
  stimulus.reduce((sum, sets, muscle) => sum + Math.min(sets, wanted[muscle]!), 0)
