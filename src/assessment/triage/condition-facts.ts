import type { Condition } from '#protocol/condition'
import { evaluate } from '#protocol/evaluate-condition'
import { type FactName, type Facts, facts as declared } from '#protocol/facts'
import type { Ground } from '#protocol/reason'
import { distinctOrigins, type KnownFacts } from './fact-table.ts'

/** The facts that make a condition that holds true, in reading order: of an `any` only the parts that hold. */
export const decisiveFacts = (condition: Condition, facts: Partial<Facts>): readonly FactName[] => {
  if ('all' in condition) return condition.all.flatMap((part) => decisiveFacts(part, facts))
  if ('any' in condition)
    return condition.any.flatMap((part) => (evaluate(part, facts) === true ? decisiveFacts(part, facts) : []))
  if ('none' in condition) return condition.none.flatMap((part) => decisiveFacts(part, facts))
  return [condition.fact]
}

/** The facts not known that keep a condition from being settled, in reading order. */
export const undecidedFacts = (condition: Condition, facts: Partial<Facts>): readonly FactName[] => {
  if (evaluate(condition, facts) !== 'unknown') return []
  if ('fact' in condition) return [condition.fact]
  return partsOf(condition).flatMap((part) => undecidedFacts(part, facts))
}

const partsOf = (group: Exclude<Condition, { fact: unknown }>): readonly Condition[] => {
  if ('all' in group) return group.all
  return 'any' in group ? group.any : group.none
}

/** A ground that names these facts with their values and units, and the events they rest on, oldest first. */
export const groundOf = (rule: string, names: readonly FactName[], known: KnownFacts): Ground => {
  const distinct = [...new Set(names)]
  return {
    rule,
    facts: distinct.map((fact) => ({ fact, value: known.facts[fact] ?? null, ...unitOf(fact) })),
    events: distinctOrigins(distinct.flatMap((fact) => known.origins.get(fact) ?? [])).map(({ id }) => id),
  }
}

const unitOf = (fact: FactName): { unit?: string } => {
  const declaration = declared[fact]
  return 'unit' in declaration ? { unit: declaration.unit } : {}
}
