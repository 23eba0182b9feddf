import type { Id } from '#basics/id'
import type { FactValue } from '#protocol/condition'
import type { Ground } from '#protocol/reason'

type Fact = Ground['facts'][number]

/** A fact that was compared, with its unit where it has one. */
export const fact = (name: string, value: FactValue | null, unit?: string): Fact =>
  unit === undefined ? { fact: name, value } : { fact: name, value, unit }

export const ground = (rule: string, facts: readonly Fact[] = [], events: readonly Id[] = []): Ground => ({
  rule,
  facts,
  events,
})
