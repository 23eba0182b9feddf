import { negate, type Truth } from '#basics/truth'
import type { Comparison, Condition } from './condition.ts'
import type { FactName, Facts } from './facts.ts'

/**
 * Whether `condition` holds for `facts`, in Kleene's three values. A fact that is not given, or undefined, is unknown
 * and makes its comparison unknown: only `isUnknown` asks about that and is always true or false.
 */
export const evaluate = (condition: Condition, facts: Partial<Facts>): Truth => {
  if ('all' in condition) return allOfParts(condition.all, facts)
  if ('any' in condition) return anyOfParts(condition.any, facts)
  if ('none' in condition) return negate(anyOfParts(condition.none, facts))
  return compare(condition, facts[condition.fact])
}

// `allOf` and `anyOf` over parts, stopping at the part that decides: every rule is evaluated on every day of an episode.
const allOfParts = (parts: readonly Condition[], facts: Partial<Facts>): Truth => {
  let truth: Truth = true
  for (const part of parts) {
    const one = evaluate(part, facts)
    if (one === false) return false
    if (one === 'unknown') truth = one
  }
  return truth
}

const anyOfParts = (parts: readonly Condition[], facts: Partial<Facts>): Truth => {
  let truth: Truth = false
  for (const part of parts) {
    const one = evaluate(part, facts)
    if (one === true) return true
    if (one === 'unknown') truth = one
  }
  return truth
}

/** The facts a condition reads, each once, in the order they are read. */
export const factsIn = (condition: Condition): FactName[] => [...new Set(readFacts(condition))]

const readFacts = (condition: Condition): readonly FactName[] => {
  if ('all' in condition) return condition.all.flatMap(readFacts)
  if ('any' in condition) return condition.any.flatMap(readFacts)
  if ('none' in condition) return condition.none.flatMap(readFacts)
  return [condition.fact]
}

const compare = (comparison: Comparison, value: Facts[FactName]): Truth => {
  if ('isUnknown' in comparison) return value === undefined
  if (value === undefined) return 'unknown'
  if ('is' in comparison) return value === comparison.is
  if ('isNot' in comparison) return value !== comparison.isNot
  if ('oneOf' in comparison) return comparison.oneOf.some((candidate) => candidate === value)
  const amount = asNumber(comparison.fact, value)
  if ('atLeast' in comparison) return amount >= comparison.atLeast
  if ('atMost' in comparison) return amount <= comparison.atMost
  if ('over' in comparison) return amount > comparison.over
  return amount < comparison.under
}

// The protocol check rejects such a comparison, so meeting one means that facts were computed wrongly.
const asNumber = (fact: FactName, value: string | number | boolean): number => {
  if (typeof value !== 'number' || Number.isNaN(value))
    throw new Error(`fact "${fact}" is compared as a number but its value is ${JSON.stringify(value)}`)
  return value
}
