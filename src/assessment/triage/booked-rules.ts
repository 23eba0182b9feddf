import type { Day } from '#basics/day'
import { evaluate } from '#protocol/evaluate-condition'
import { type FactName, facts as declared } from '#protocol/facts'
import type { TriageRule } from '#protocol/triage-rule'
import type { FiredRule } from '#assessment/assessment'
import { decisiveFacts } from './condition-facts.ts'
import type { KnownFacts } from './fact-table.ts'
import { firedRule } from './held-rules.ts'

/**
 * Book rules follow the facts of each day. A clearance lifts what a rule does, not the rule, as long as nothing it rests
 * on has changed since.
 */
export type BookedRules = {
  /** By rule id, for rules that have fired and have not been answered away since. */
  readonly seen: Map<string, Seen>
}

type Seen = {
  readonly firedOn: Day
  /** What made it fire up to now: `fact=value`. */
  readonly reported: Set<string>
  /** What had been reported when a clinician cleared it; null: not cleared. */
  cleared: Set<string> | null
}

export const openBookedRules = (): BookedRules => ({ seen: new Map() })

/** The rule as it stands on `day`, and whether a clearance covers it; undefined where it does not fire. */
export const bookIfFired = (
  booked: BookedRules,
  rule: TriageRule,
  known: KnownFacts,
  day: Day,
): { readonly fired: FiredRule; readonly isCleared: boolean } | undefined => {
  const truth = evaluate(rule.when, known.facts)
  if (truth === false) booked.seen.delete(rule.id)
  if (truth !== true) return undefined
  const names = decisiveFacts(rule.when, known.facts)
  const seen = booked.seen.get(rule.id) ?? { firedOn: day, reported: new Set(), cleared: null }
  booked.seen.set(rule.id, seen)
  const reports = reportsOf(names, known)
  dropWhatWentAway(seen.reported, known)
  if (seen.cleared) dropWhatWentAway(seen.cleared, known)
  for (const report of reports) seen.reported.add(report)
  const isCleared = seen.cleared !== null && reports.every((report) => seen.cleared?.has(report))
  const fired = firedRule(rule, seen.firedOn, names, known)
  return { fired: isCleared ? { ...fired, effect: liftedEffect(rule) } : fired, isCleared }
}

// Numbers move with every day and every check-in; what a clinician judged is told by the answers that are not numbers.
const reportsOf = (names: readonly FactName[], known: KnownFacts): readonly string[] =>
  names
    .filter((name) => declared[name].kind !== 'number')
    .map((name) => `${name}=${String(known.facts[name])}`)

// Numbness that went and came back is new, even where the rule held all the while for another answer.
const dropWhatWentAway = (reported: Set<string>, known: KnownFacts): void => {
  for (const report of reported) {
    const name = report.slice(0, report.indexOf('=')) as FactName
    const value = known.facts[name]
    if (value !== undefined && report !== `${name}=${String(value)}`) reported.delete(report)
  }
}

// To see someone does not make a pain that will not improve ready for more: a hold ends with its own facts.
const liftedEffect = (rule: TriageRule): FiredRule['effect'] => (rule.effect === 'hold' ? 'hold' : null)

/** A clinician has cleared what fired so far. True where anything had. */
export const clearBooked = (booked: BookedRules): boolean => {
  for (const seen of booked.seen.values()) seen.cleared = new Set(seen.reported)
  return booked.seen.size > 0
}
