/** Median of numbers; undefined when there are none. The mean of the middle two when even. */
export const median = (values: readonly number[]): number | undefined => {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Arithmetic mean; undefined when there are none. */
export const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length

/** Greatest of numbers, safe for any length; undefined when there are none. */
export const greatest = (values: Iterable<number>): number | undefined => {
  let best: number | undefined
  for (const value of values) if (best === undefined || value > best) best = value
  return best
}
