/**
 * One way to do one slot. `stimulus` and the goal's arrays run over the same muscles in the same order. `target` is the
 * exercise a swap moves to: two slots may not move to the same one. `cost`: how much of a change it is, 0 for none, a whole
 * number. `key` orders what is equal in everything else; unique within its slot.
 */
export type Choice = {
  readonly stimulus: readonly number[]
  readonly units: number
  readonly peakNm: number
  readonly cost: number
  /** What it brings back, a whole number; 0 where nothing has to come back. */
  readonly returns: number
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
  /** How much has to be brought back. */
  readonly returns: number
}

/** How good a whole session is: compare member by member. Whole millionths, so that equal is equal. */
export type Score = {
  readonly stimulus: number
  readonly cost: number
  readonly units: number
  readonly peakNm: number
  readonly keys: readonly string[]
}

// Binary dust of sums: far below any unit that is shown.
export const dust = 1e-9

/** Whether a session keeps to the goal's units, moves no two slots to one exercise and brings back what it has to. */
export const isWithin = (choices: readonly Choice[], goal: Goal): boolean => {
  const targets = choices.flatMap(({ target }) => (target === null ? [] : [target]))
  const sum = (of: (choice: Choice) => number): number =>
    choices.reduce((total, choice) => total + of(choice), 0)
  return (
    sum(({ units }) => units) <= goal.units + dust &&
    new Set(targets).size === targets.length &&
    sum(({ returns }) => returns) >= goal.returns
  )
}

/** The score of one whole session, whether it fits or not. */
export const scoreOf = (choices: readonly Choice[], goal: Goal): Score => ({
  stimulus: millionths(keptOf(choices, goal)),
  cost: choices.reduce((sum, { cost }) => sum + cost, 0),
  units: millionths(choices.reduce((sum, { units }) => sum + units, 0)),
  peakNm: millionths(choices.reduce((peak, choice) => Math.max(peak, choice.peakNm), 0)),
  keys: choices.map(({ key }) => key),
})

/** Below 0: `a` is the better session. */
export const compareScores = (a: Score, b: Score): number =>
  b.stimulus - a.stimulus ||
  a.cost - b.cost ||
  a.units - b.units ||
  a.peakNm - b.peakNm ||
  compareKeys(a.keys, b.keys)

/** Programmed sets, over all muscles, that a session keeps. */
export const keptOf = (choices: readonly Choice[], { wanted, given }: Goal): number => {
  let kept = 0
  for (let muscle = 0; muscle < wanted.length; muscle += 1) {
    let have = given[muscle]!
    for (const choice of choices) have += choice.stimulus[muscle]!
    kept += Math.min(wanted[muscle]!, have)
  }
  return kept
}

/** More than any session keeps: each muscle from whatever choice gives it most, as if they all could be had. */
export const mostImagined = (slots: readonly (readonly Choice[])[], { wanted, given }: Goal): number =>
  wanted.reduce(
    (sum, sets, muscle) =>
      sum +
      Math.min(
        sets,
        slots.reduce(
          (have, choices) => have + Math.max(...choices.map(({ stimulus }) => stimulus[muscle]!)),
          given[muscle]!,
        ),
      ),
    0,
  )

// Stimulus comes in whole sets times halves and quarters, so sessions differ by a thousandth or not at all; costs are whole
// numbers, below 2e4 in all. This puts cost behind stimulus in one sum without ever outweighing a thousandth.
const costWeight = 2e-8

/** Stimulus and cost in one number: of two sessions with the same units and peak the better has the greater. */
export const valueOf = (stimulus: number, cost: number): number => stimulus - costWeight * cost

const millionths = (value: number): number => Math.round(value * 1e6)

const compareKeys = (a: readonly string[], b: readonly string[]): number => {
  for (const [index, key] of a.entries()) {
    const other = b[index]!
    if (key !== other) return key < other ? -1 : 1
  }
  return 0
}
