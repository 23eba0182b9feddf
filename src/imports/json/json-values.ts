import { readNumber } from '#imports/reading/read-number'

export type JsonObject = Readonly<Record<string, unknown>>

export const asObject = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined

export const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The objects of a list; other members are left out. */
export const asObjects = (value: unknown): readonly JsonObject[] =>
  asArray(value).flatMap((one) => {
    const object = asObject(one)
    return object ? [object] : []
  })

/** A number, also where it is written as text (decimals often are); undefined for anything else and beyond what a set can hold. */
export const asNumber = (value: unknown): number | undefined => {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value.trim()) : undefined
  return number !== undefined && Number.isFinite(number) && Math.abs(number) <= 1_000_000 ? number : undefined
}

/** A whole number of repetitions; undefined for what is none. */
export const asCount = (value: unknown): number | undefined => {
  const number = asNumber(value)
  return number === undefined || number < 0 ? undefined : Math.floor(number)
}

/** Every object in a JSON value that `fits`, in order, not looking inside those. Depth-limited: exports are shallow. */
export const findObjects = (
  value: unknown,
  fits: (object: JsonObject) => boolean,
  depth = 6,
): readonly JsonObject[] => {
  if (depth === 0) return []
  if (Array.isArray(value)) return value.flatMap((one) => findObjects(one, fits, depth - 1))
  const object = asObject(value)
  if (!object) return []
  return fits(object) ? [object] : Object.values(object).flatMap((one) => findObjects(one, fits, depth - 1))
}
