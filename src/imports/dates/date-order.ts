export type DateOrder = 'day-first' | 'month-first'

/** The order that a heading spells out, as in `Date (dd/mm/yyyy)`; nothing where it says none. */
export const statedOrder = (heading: string): { readonly dateOrder?: DateOrder } => {
  if (/\bd{1,2}[^a-z]m{1,2}[^a-z]y/iu.test(heading)) return { dateOrder: 'day-first' }
  return /\bm{1,2}[^a-z]d{1,2}[^a-z]y/iu.test(heading) ? { dateOrder: 'month-first' } : {}
}
