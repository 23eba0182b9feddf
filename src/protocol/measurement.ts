import * as v from 'valibot'
import { certaintySchema, idSchema } from './rule.ts'

/** One exercise as it was done when measured. `kg` as logged for the exercise; null: the body alone. */
const caseSchema = v.strictObject({
  exercise: idSchema,
  kg: v.nullable(v.pipe(v.number(), v.minValue(0))),
})
export type MeasuredCase = v.InferOutput<typeof caseSchema>

/** A published number, or the two ends of a published range. */
const publishedSchema = v.union([v.number(), v.strictTuple([v.number(), v.number()])])
export type Published = v.InferOutput<typeof publishedSchema>

/** `moment` in Nm; `compression` and `shear` in N; `lean` of the trunk in degrees from upright. */
const quantitySchema = v.picklist(['moment', 'compression', 'shear', 'lean'])

/** What was found: a size, how one case compares with another, or only which is more (the first is the most). */
const comparisonSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('size'), of: caseSchema, published: publishedSchema }),
  v.strictObject({
    kind: v.picklist(['ratio', 'difference']),
    of: caseSchema,
    to: caseSchema,
    published: publishedSchema,
  }),
  v.strictObject({ kind: v.literal('order'), cases: v.pipe(v.array(caseSchema), v.minLength(2)) }),
])

/** One published measurement the model can be held against: protocol/measurements/<id>.yaml. */
export const measurementSchema = v.strictObject({
  id: idSchema,
  /** What was measured and found, in a sentence. */
  says: v.pipe(v.string(), v.minLength(1)),
  quantity: quantitySchema,
  comparison: comparisonSchema,
  bodyKg: v.pipe(v.number(), v.minValue(30)),
  heightM: v.optional(v.pipe(v.number(), v.minValue(1)), 1.75),
  /** What the source does not say and was assumed to be able to compare: loads, body, which exercise of the library. */
  assumed: v.optional(v.string()),
  /** `set`: the lever was chosen with it in view, so agreement proves little. `held-out`: it was not. */
  use: v.picklist(['set', 'held-out']),
  /** Why it is held out, where its source stands with a lever it is compared with. */
  because: v.optional(v.string()),
  /** Why the model misses it; only and always where it does. */
  miss: v.optional(v.string()),
  sources: v.pipe(v.array(idSchema), v.minLength(1)),
  certainty: certaintySchema,
})
export type Measurement = v.InferOutput<typeof measurementSchema>

/** A measurement beside what the model says of the same. */
export type HeldMeasurement = {
  readonly measurement: Measurement
  /** The model's number; of an order, one for each of its cases. */
  readonly modelled: readonly number[]
  /** How far off, as a share of the published number or the nearer end of its range: 0.1 is 10 % too high. Null for an order. */
  readonly error: number | null
  readonly agrees: boolean
}

/** The cases a measurement compares. */
export const casesOf = ({ comparison }: Measurement): readonly MeasuredCase[] => {
  if (comparison.kind === 'order') return comparison.cases
  return comparison.kind === 'size' ? [comparison.of] : [comparison.of, comparison.to]
}
