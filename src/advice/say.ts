import { isDay } from '#basics/day'
import { type MassUnit, kgToLb } from '#basics/mass'
import type { FactValue } from '#protocol/condition'
import { facts } from '#protocol/facts'
import type { ProtocolAction } from '#protocol/action'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { Certainty } from '#protocol/rule'
import { sayDay } from './say-day.ts'

/** A decision's grounds with the protocol's words: what `contract` calls a Reason. */
export type Reason = {
  readonly rule: string
  readonly says: string
  readonly facts: readonly {
    readonly fact: string
    readonly value: FactValue | null
    readonly unit?: string
  }[]
  readonly events: readonly string[]
  readonly sources: readonly string[]
  readonly certainty: Certainty
}

/**
 * Words for a ground, from the protocol's template: `{fact}` becomes the fact's value with its unit. Kilograms are said in
 * the lifter's unit; the facts themselves stay in kilograms. Throws where the protocol has no words for the rule: that is
 * a defect of the protocol, not of the journal.
 */
export const sayReason = (protocol: Protocol, ground: Ground, units: MassUnit): Reason => {
  const words = protocol.words.get(ground.rule)
  if (words === undefined)
    throw new Error(`the protocol has no words for "${ground.rule}": add it under protocol/reasons`)
  return {
    rule: ground.rule,
    says: fillTemplate(words.says, ground, units),
    facts: ground.facts.map((fact) =>
      typeof fact.value === 'object' && fact.value !== null
        ? { ...fact, value: fact.value.join(', ') }
        : fact,
    ),
    events: ground.events,
    sources: words.sources,
    certainty: words.certainty,
  }
}

/** How much, with the lifter's own numbers where the protocol has words for them and the reasons hold each. */
export const sayDose = (
  { dose, doseKnown }: ProtocolAction,
  reasons: readonly Ground[],
  units: MassUnit,
): string => {
  const ground = reasons[0]
  if (doseKnown === undefined || ground === undefined) return dose
  const isKnown = [...doseKnown.matchAll(placeholder)].every(([, name]) =>
    ground.facts.some(({ fact, value }) => fact === name && value !== null),
  )
  return isKnown ? fillTemplate(doseKnown, ground, units) : dose
}

const placeholder = /\{([a-z0-9-]+)\}/g

const fillTemplate = (template: string, ground: Ground, units: MassUnit): string =>
  template.replace(placeholder, (_, name: string) => {
    const found = ground.facts.find((fact) => fact.fact === name)
    return found === undefined || found.value === null
      ? 'not known'
      : sayValue(name, found.value, found.unit, units)
  })

const sayValue = (name: string, value: FactValue, unit: string | undefined, units: MassUnit): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object') return value.join(', ')
  if (typeof value === 'string') return isDay(value) ? sayDay(value) : value
  if (unit === 'kg') return sayMass(value, units)
  const shown = unit ?? declaredUnit(name)
  const number = String(roundFor(shown, value))
  if (shown === undefined || shown === '') return number
  const isOne =
    value === 1 && /^(?:sets|sessions|days|weeks|repetitions|episodes|years|months|holds|points)$/.test(shown)
  if (isOne) return `1 ${shown.slice(0, -1)}`
  return shown.startsWith('/') || shown === '%'
    ? `${number}${shown === '%' ? ' %' : shown}`
    : `${number} ${value === 1 ? oneOf(shown) : shown}`
}

// "1 day", "1 set/week"; what is no plural of a word that is counted stays, such as "s" and "h".
const oneOf = (unit: string): string => unit.replace(/^([a-z]{3,})s(?=$|\/)/, '$1')

// No more digits than the model deserves: whole newton metres and lumbar units, tenths of a unit.
const roundFor = (unit: string | undefined, value: number): number =>
  unit === 'Nm' || unit === 'lumbar units'
    ? Math.round(value)
    : unit === 'units'
      ? Math.round(value * 10) / 10
      : Math.round(value * 100) / 100

const declaredUnit = (name: string): string | undefined => {
  const declaration = facts[name as keyof typeof facts] as { unit?: string } | undefined
  return declaration?.unit
}

/** A mass for people: kg or lb as the lifter wants, at most two decimals in kg and one in lb. */
export const sayMass = (kg: number, units: MassUnit): string =>
  units === 'kg' ? `${Math.round(kg * 100) / 100} kg` : `${Math.round(kgToLb(kg) * 10) / 10} lb`
