/** Kleene's three-valued logic: "not known" is an answer of its own and is never read as "no". */
export type Truth = true | false | 'unknown'

/** False if any is false, else unknown if any is unknown, else true. Empty: true. */
export const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true

/** True if any is true, else unknown if any is unknown, else false. Empty: false. */
export const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes('unknown') ? 'unknown' : false

export const negate = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : !truth)
