import * as v from 'valibot'
import { type FactName, facts } from './facts.ts'

export type FactValue = string | number | boolean | readonly string[]

/** One comparison. Exactly one comparator; a fact that is unknown makes it unknown, except `isUnknown`. */
export type Comparison = { readonly fact: FactName } & (
  | { readonly is: string | number | boolean }
  | { readonly isNot: string | number | boolean }
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly over: number }
  | { readonly under: number }
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly isUnknown: true }
)

/** The closed vocabulary of the protocol: no expressions; where arithmetic is needed there is a fact for it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | Comparison

const scalar = v.union([v.string(), v.number(), v.boolean()])
const fact = v.picklist(Object.keys(facts) as FactName[], 'is not a fact: see src/protocol/facts.ts')

const comparisonSchema = v.union([
  v.strictObject({ fact, is: scalar }),
  v.strictObject({ fact, isNot: scalar }),
  v.strictObject({ fact, atLeast: v.number() }),
  v.strictObject({ fact, atMost: v.number() }),
  v.strictObject({ fact, over: v.number() }),
  v.strictObject({ fact, under: v.number() }),
  v.strictObject({ fact, oneOf: v.array(v.union([v.string(), v.number()])) }),
  v.strictObject({ fact, isUnknown: v.literal(true) }),
])

export const conditionSchema: v.GenericSchema<Condition> = v.union([
  v.strictObject({ all: v.array(v.lazy(() => conditionSchema)) }),
  v.strictObject({ any: v.array(v.lazy(() => conditionSchema)) }),
  v.strictObject({ none: v.array(v.lazy(() => conditionSchema)) }),
  comparisonSchema,
])
