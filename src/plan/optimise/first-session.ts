import { type Choice, dust, type Goal, isWithin, keptOf, valueOf } from './score.ts'

/** The choice of a slot that asks least: nothing of the back, nothing of the others. */
export const leastOf = <C extends Choice>(choices: readonly C[]): C => {
  const least = choices.find(({ units, target }) => units === 0 && target === null)
  if (least === undefined) throw new Error('no session fits: a slot offered nothing that could be left out')
  return least
}

/**
 * A session near `picked` that fits: what clashes or is too much is left out, that which gives least for its units first; then
 * each slot is bettered by itself until none can be. Null: it brings back too little.
 */
export const repair = <C extends Choice>(
  slots: readonly (readonly C[])[],
  goal: Goal,
  picked: readonly C[],
): readonly C[] | null => {
  const session = [...picked]
  const taken = new Set<string>()
  for (const [slot, { target }] of session.entries()) {
    if (target === null) continue
    if (taken.has(target)) session[slot] = leastOf(slots[slot]!)
    else taken.add(target)
  }
  let units = session.reduce((sum, choice) => sum + choice.units, 0)
  while (units > goal.units + dust) {
    const slot = poorest(session, slots, goal)
    units -= session[slot]!.units
    session[slot] = leastOf(slots[slot]!)
    if (session.every((choice) => choice.units === 0)) break
  }
  return isWithin(session, goal) ? better(slots, goal, session) : null
}

/** The slot whose choice keeps the least for each of its units. */
const poorest = (session: readonly Choice[], slots: readonly (readonly Choice[])[], goal: Goal): number => {
  const whole = keptOf(session, goal)
  let [poor, least] = [0, Infinity]
  for (const [slot, choice] of session.entries()) {
    if (choice.units <= 0) continue
    const worth = (whole - keptOf(session.with(slot, leastOf(slots[slot]!)), goal)) / choice.units
    if (worth < least) [poor, least] = [slot, worth]
  }
  return poor
}

const passes = 5

const better = <C extends Choice>(
  slots: readonly (readonly C[])[],
  goal: Goal,
  from: readonly C[],
): readonly C[] => {
  const session = [...from]
  for (let pass = 0; pass < passes; pass += 1) {
    let isBettered = false
    for (const [slot, choices] of slots.entries()) {
      const best = bestBeside(session, slot, choices, goal)
      if (best === session[slot]) continue
      session[slot] = best
      isBettered = true
    }
    if (!isBettered) break
  }
  return session
}

/** The best choice for one slot with all others as they are. */
const bestBeside = <C extends Choice>(
  session: readonly C[],
  slot: number,
  choices: readonly C[],
  goal: Goal,
): C => {
  const have = [...goal.given]
  const taken = new Set<string>()
  let [units, returns] = [goal.units + dust, goal.returns]
  for (const [other, choice] of session.entries()) {
    if (other === slot) continue
    for (let muscle = 0; muscle < have.length; muscle += 1) have[muscle]! += choice.stimulus[muscle]!
    if (choice.target !== null) taken.add(choice.target)
    units -= choice.units
    returns -= choice.returns
  }
  const value = (choice: Choice): number => {
    let kept = 0
    for (let muscle = 0; muscle < have.length; muscle += 1)
      kept += Math.min(goal.wanted[muscle]!, have[muscle]! + choice.stimulus[muscle]!)
    return valueOf(kept, choice.cost)
  }
  let best = session[slot]!
  let most = value(best)
  for (const choice of choices) {
    if (choice.units > units || choice.returns < returns) continue
    if (choice.target !== null && taken.has(choice.target)) continue
    const worth = value(choice)
    if (worth > most + dust || (worth > most - dust && choice.units < best.units - dust))
      [best, most] = [choice, worth]
  }
  return best
}
