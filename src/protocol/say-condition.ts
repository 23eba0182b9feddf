import type { Comparison, Condition } from './condition.ts'
import { facts } from './facts.ts'

/** A condition as people read it: one comparison in words, or a heading over its parts. */
export type SaidCondition = string | { readonly heading: string; readonly parts: readonly SaidCondition[] }

/** `condition` in words, with the names and units of the facts. Groups of one are not set apart. */
export const sayCondition = (condition: Condition): SaidCondition => {
  if ('all' in condition) return group('all of', 'always', condition.all)
  if ('any' in condition) return group('any of', 'never', condition.any)
  if ('none' in condition) return { heading: 'none of', parts: condition.none.map(sayCondition) }
  return sayComparison(condition)
}

const group = (heading: string, ofNothing: string, parts: readonly Condition[]): SaidCondition => {
  const [only] = parts
  if (only === undefined) return ofNothing
  return parts.length === 1 ? sayCondition(only) : { heading, parts: parts.map(sayCondition) }
}

const sayComparison = (comparison: Comparison): string => {
  const { fact } = comparison
  if ('isUnknown' in comparison) return `${fact} is not known`
  if ('is' in comparison) return `${fact} is ${sayValue(fact, comparison.is)}`
  if ('isNot' in comparison) return `${fact} is not ${sayValue(fact, comparison.isNot)}`
  if ('oneOf' in comparison)
    return `${fact} is ${comparison.oneOf.map((value) => sayValue(fact, value)).join(' or ')}`
  if ('atLeast' in comparison) return `${fact} is ${sayValue(fact, comparison.atLeast)} or more`
  if ('atMost' in comparison) return `${fact} is ${sayValue(fact, comparison.atMost)} or less`
  if ('over' in comparison) return `${fact} is over ${sayValue(fact, comparison.over)}`
  return `${fact} is under ${sayValue(fact, comparison.under)}`
}

const sayValue = (fact: Comparison['fact'], value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const declaration = facts[fact]
  if (typeof value === 'string' || !('unit' in declaration)) return String(value)
  return declaration.unit.startsWith('/') ? `${value}${declaration.unit}` : `${value} ${declaration.unit}`
}
