import type { Limits } from './limits.ts'

const placeholder = /\{([a-z0-9]+(?:\.[A-Za-z0-9]+)+)\}/g

/** Text with the numbers of limits.yaml that it names by their path, such as `{causes.sideGapSeconds}`, filled in. */
export const sayLimits = (text: string, limits: Limits): string =>
  text.replace(placeholder, (whole, path: string) => String(limitAt(limits, path) ?? whole))

/** Paths that a text names and limits.yaml does not have. */
export const unknownLimits = (text: string, limits: Limits): readonly string[] =>
  [...text.matchAll(placeholder)]
    .map(([, path = '']) => path)
    .filter((path) => limitAt(limits, path) === undefined)

const limitAt = (limits: Limits, path: string): number | undefined => {
  let found: unknown = limits
  for (const key of path.split('.'))
    found =
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[key]
        : undefined
  return typeof found === 'number' ? found : undefined
}
