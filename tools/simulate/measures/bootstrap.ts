import { mean, median } from '#basics/statistics'
import { sequenceOf } from '../random.ts'

/** A figure over lifters with its 95 % interval, over `lifters` who count. */
export type Estimate = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly lifters: number
}

/**
 * Percentile bootstrap over lifters (Efron 1979): whole lifters are drawn again, so that what one lifter did stays
 * together. `values`: one a lifter, null where it does not apply. Null where it applies to none.
 */
export const bootstrap = (
  values: readonly (number | null)[],
  statistic: 'mean' | 'median',
  resamples: number,
  seed: number,
): Estimate | null => {
  const own = values.filter((value) => value !== null)
  if (own.length === 0) return null
  const figure = statistic === 'mean' ? mean : median
  const next = sequenceOf(seed)
  const figures = Array.from(
    { length: resamples },
    () => figure(own.map(() => own[Math.floor(next() * own.length)]!))!,
  ).toSorted((a, b) => a - b)
  const at = (share: number): number => figures[Math.round(share * (figures.length - 1))]!
  return { value: figure(own)!, low: at(0.025), high: at(0.975), lifters: own.length }
}
