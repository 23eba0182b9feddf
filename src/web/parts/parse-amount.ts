/** A number as people type it, with a point or a comma: null for an empty field, NaN for what is no number of 0 or more. */
export const parseAmount = (text: string): number | null => {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return null
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN
}
