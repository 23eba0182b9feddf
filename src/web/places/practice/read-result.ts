import type { Screen } from '#protocol/screen'
import { parseAmount } from '#web/parts/parse-amount'

type Result =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'value'; readonly value: number | string }

/** A result as it was typed or chosen: a number within the screen's range, or one of its words. */
export const readResult = (measure: Screen['measure'], text: string): Result => {
  if (text.trim() === '') return { kind: 'none' }
  if (measure.kind === 'choice')
    return measure.options.some(({ value }) => value === text)
      ? { kind: 'value', value: text }
      : { kind: 'wrong' }
  const amount = parseAmount(text)
  return amount === null || Number.isNaN(amount) || amount < measure.min || amount > measure.max
    ? { kind: 'wrong' }
    : { kind: 'value', value: amount }
}
