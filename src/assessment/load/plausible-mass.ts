import type { Session } from '#history/history'
import type { Limits } from '#protocol/limits'

/**
 * The greatest mass, kg as logged, that is believed for each lift (by name key): `timesLiftMedian` times the median of
 * its own working sets. A slipped digit must not become the load before the pain. Sets without mass are not counted.
 */
export const plausibleMass = (limits: Limits, sessions: readonly Session[]): ReadonlyMap<string, number> => {
  const masses = new Map<string, number[]>()
  for (const { lifts } of sessions)
    for (const { key, sets } of lifts)
      for (const { kind, massKg } of sets) {
        if (kind !== 'working' || massKg === null || massKg <= 0) continue
        const own = masses.get(key)
        if (own === undefined) masses.set(key, [massKg])
        else own.push(massKg)
      }
  const greatest = new Map<string, number>()
  for (const [key, own] of masses) greatest.set(key, limits.plausible.timesLiftMedian * medianOf(own))
  return greatest
}

// A typed array sorts as numbers, several times faster than a list of a hundred thousand.
const medianOf = (masses: readonly number[]): number => {
  const sorted = Float64Array.from(masses).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
