import type { Day } from '#basics/day'
import { evaluate } from '#protocol/evaluate-condition'
import type { FactName } from '#protocol/facts'
import type { Ground } from '#protocol/reason'
import type { TriageRule } from '#protocol/triage-rule'
import type { FiredRule } from '#assessment/assessment'
import { decisiveFacts, groundOf } from './condition-facts.ts'
import type { KnownFacts } from './fact-table.ts'

/** Same-day and emergency rules, once fired: they hold until a clinician clears them, however the pain goes. */
export type HeldRules = {
  /** By rule id. */
  readonly held: Map<string, FiredRule>
  /** The place in the journal's order of the clearance that covered a rule, by rule id. */
  readonly coveredAt: Map<string, number>
  /** A clearance before this episode covers whatever rests on events before it alone. */
  readonly coveredBefore: number
}

export const openHeldRules = (carried: readonly FiredRule[], coveredBefore: number): HeldRules => ({
  held: new Map(carried.map((fired) => [fired.rule, fired])),
  coveredAt: new Map(),
  coveredBefore,
})

export const isHolding = (rule: TriageRule): boolean => rule.level !== 'book'

/** Holds `rule` where it fires on events that no clearance covers. */
export const holdIfFired = (holds: HeldRules, rule: TriageRule, known: KnownFacts, day: Day): void => {
  if (evaluate(rule.when, known.facts) !== true) return
  const names = decisiveFacts(rule.when, known.facts)
  if (newestOrder(known, names) <= (holds.coveredAt.get(rule.id) ?? holds.coveredBefore)) return
  holds.held.set(rule.id, firedRule(rule, holds.held.get(rule.id)?.firedOn ?? day, names, known))
}

const newestOrder = (known: KnownFacts, names: readonly FactName[]): number => {
  let newest = -1
  for (const name of names)
    for (const { order } of known.origins.get(name) ?? []) newest = Math.max(newest, order)
  return newest
}

/** A clinician has cleared what fired up to `order`. True where anything was held. */
export const clearHeld = (holds: HeldRules, order: number): boolean => {
  const hadAny = holds.held.size > 0
  for (const rule of holds.held.keys()) holds.coveredAt.set(rule, order)
  holds.held.clear()
  return hadAny
}

/** `rule` as fired, with the facts that made it fire. */
export const firedRule = (
  rule: TriageRule,
  firedOn: Day,
  names: readonly FactName[],
  known: KnownFacts,
): FiredRule => ({
  rule: rule.id,
  level: rule.level,
  effect: rule.effect ?? null,
  firedOn,
  ground: ruleGround(rule, names, known),
})

const ruleGround = (rule: TriageRule, names: readonly FactName[], known: KnownFacts): Ground =>
  groundOf(`triage/${rule.id}`, names, known)
