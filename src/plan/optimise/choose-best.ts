import { leastOf, repair } from './first-session.ts'
import { earns, findPrices, type Priced, toWays, type Way, type Ways } from './prices.ts'
import { type Choice, compareScores, type Goal, keptOf } from './score.ts'
import { type Best, bestOf, search, type Slack } from './search.ts'

/**
 * The one best choice per slot that brings back what the goal asks for: most stimulus kept; among equals the fewest and
 * smallest changes, then fewest units, then the lowest peak, then the order of keys. Exact (but see `searches`). Each slot must offer a choice of 0
 * units without target, so that there always is a session; `start` is one that fits where something has to be brought back.
 *
 * A session is found first; then prices that bound what any other could keep; what could not be part of a better one is left
 * out; the rest is searched. Where that takes long, a better session and better prices shorten it.
 */
export const chooseBest = <C extends Choice>(
  slots: readonly (readonly C[])[],
  goal: Goal,
  start: readonly C[] = slots.map(leastOf),
): readonly C[] => choose(slots, goal, start, slackOf(slots, goal), searches).session

/**
 * The most stimulus that a session keeps, in programmed sets, to the thousandth, and never less than one that was found does;
 * `known`: one that fits. Looked for once, and seldom not the most.
 */
export const mostKept = (
  slots: readonly (readonly Choice[])[],
  goal: Goal,
  known: readonly Choice[],
): number => keptOf(choose(slots, goal, known, { below: -thousandth, isCoarse: true }, 1).session, goal)

const choose = <C extends Choice>(
  slots: readonly (readonly C[])[],
  goal: Goal,
  start: readonly C[],
  slack: Slack,
  times: number,
): Best<C> => {
  let best = bestOf(repair(slots, goal, start) ?? start, goal)
  let { ways: open, prices } = toWays(slots.map(withoutBeaten), goal)
  const seen = (picked: readonly Way<C>[]): number => {
    const session = repair(
      slots,
      goal,
      picked.map(({ choice }) => choice),
    )
    if (session !== null) best = better(best, bestOf(session, goal))
    return best.value
  }
  for (let round = 0; round < times; round += 1) {
    const priced = findPrices(open, goal, prices, firstRounds * (1 + round), seen, Math.max(0, -slack.below))
    open = withoutHopeless(open, priced, best, slack)
    if (open.some((ways) => ways.length === 0)) return best
    const found = search(open, goal, priced, best, slack, firstLooks * 4 ** round)
    best = found.best
    if (found.isDone) return best
    prices = priced.prices
  }
  return best
}

const firstRounds = 24
const firstLooks = 3000
// Each search looks four times as long as the one before. About one made day in a thousand is not proven by the last, after
// some 60,000 looks: the best found by then is taken.
const searches = 3

const better = <C extends Choice>(a: Best<C>, b: Best<C>): Best<C> =>
  compareScores(b.score, a.score) < 0 ? b : a

/** What no better session has: with it, the bound is below the best known. */
const withoutHopeless = <C extends Choice>(
  slots: Ways<C>,
  { bound, prices }: Priced,
  best: Best<C>,
  slack: Slack,
): Ways<C> =>
  slots.map((ways) => {
    const values = ways.map((way) => earns(way, prices))
    const most = Math.max(...values)
    return ways.filter((_, index) => bound - most + values[index]! >= best.value - slack.below)
  })

/** Leaves out what another choice of the slot for the same exercise, or for its own, beats whatever the others do. */
const withoutBeaten = <C extends Choice>(choices: readonly C[]): readonly C[] =>
  choices.filter(
    (choice) =>
      !choices.some(
        (other) =>
          other !== choice &&
          (other.target === null || other.target === choice.target) &&
          beats(other, choice),
      ),
  )

const beats = (a: Choice, b: Choice): boolean =>
  a.units <= b.units &&
  a.cost <= b.cost &&
  a.peakNm <= b.peakNm &&
  a.returns >= b.returns &&
  b.stimulus.every((sets, muscle) => a.stimulus[muscle]! >= sets) &&
  // More stimulus may count for nothing and a lower peak may not be the session's: only these are sure to tell.
  (a.cost < b.cost || Math.round(a.units * 1e6) < Math.round(b.units * 1e6) || a.key < b.key)

// Far below one step of cost in a value, far above what binary dust adds up to.
const fine = 8e-9
// More than all costs of a session come to in a value.
const mostCost = 4e-4

/** Where a protocol's weights make finer differences than thousandths, only what is clearly behind is left out. */
const slackOf = (slots: readonly (readonly Choice[])[], { wanted, given }: Goal): Slack => {
  const isCoarse =
    [wanted, given].every((sets) => sets.every(isThousandths)) &&
    slots.every((choices) => choices.every(({ stimulus }) => stimulus.every(isThousandths)))
  return { below: isCoarse ? fine : mostCost, isCoarse }
}

const thousandth = 1e-3

const isThousandths = (value: number): boolean =>
  Math.abs(value / thousandth - Math.round(value / thousandth)) < 1e-6
