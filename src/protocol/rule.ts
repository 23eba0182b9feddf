import * as v from 'valibot'

/** kebab-case id; folders of ids are joined by `/` in rule names, such as `triage/saddle-change`. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not kebab-case'))

/** How sure we are: read in the source; carried over from another field; a design choice no study fixes. */
export const certaintySchema = v.picklist(['verified', 'extrapolated', 'opinion'])
export type Certainty = v.InferOutput<typeof certaintySchema>

/**
 * What every rule of the protocol says of itself. `says` is the sentence a lifter reads; `{fact}` is replaced by that
 * fact's value with its unit. `sources` are ids in protocol/sources; an opinion may have none.
 */
export const ruleEntries = {
  says: v.pipe(v.string(), v.minLength(1)),
  sources: v.array(idSchema),
  certainty: certaintySchema,
  /** Names that `says` may hold besides the facts of the rule's condition: what the program itself fills in. */
  given: v.optional(v.array(idSchema)),
  /** Who reviewed the rule and when; absent until a clinician has. */
  review: v.optional(v.object({ by: v.string(), on: v.string() })),
}

/** A sentence with its grounds, for decisions that have no file of their own: protocol/reasons/*.yaml, keyed by rule name. */
export const reasonSchema = v.strictObject(ruleEntries)
export type RuleWords = v.InferOutput<typeof reasonSchema>
