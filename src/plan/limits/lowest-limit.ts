import type { Ground } from '#protocol/reason'

/** One of several independent limits: its value and why it stands. */
export type Limit = { readonly value: number; readonly ground: Ground }

/** The limit that binds: the lowest, the earlier of equals. Undefined when there is none. */
export const lowestLimit = (limits: readonly Limit[]): Limit | undefined =>
  limits.reduce<Limit | undefined>(
    (lowest, limit) => (lowest === undefined || limit.value < lowest.value ? limit : lowest),
    undefined,
  )

/** `limit`, but never under `floor`: what stays possible under any cap. */
export const atLeast = (limit: Limit, floor: Limit): Limit => (limit.value < floor.value ? floor : limit)
