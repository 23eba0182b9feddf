import type { Session } from '#history/history'
import { namesOf, overlapOf } from './name-overlap.ts'

/** A session with its names taken once. */
export type NamedSession = { readonly session: Session; readonly names: ReadonlySet<string> }

export const withNames = (session: Session): NamedSession => ({ session, names: namesOf(session) })

// Each round moves sessions to the group they fit best; it settles in two or three, and must end in any case.
const mostRounds = 5

/**
 * Sessions grouped by what they hold: each is with the group whose usual names it overlaps most, by at least `least`.
 * Oldest first in and out, and the older group on a tie, so the same sessions always give the same groups.
 */
export const clusterSessions = (
  sessions: readonly NamedSession[],
  least: number,
): readonly NamedSession[][] => {
  let groups: NamedSession[][] = []
  for (let round = 0; round < mostRounds; round++) {
    const next = assign(sessions, groups, least)
    if (isSameGrouping(groups, next)) return next
    groups = next
  }
  return groups
}

/** The names that at least half of the sessions hold. */
export const usualNames = (sessions: readonly NamedSession[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const { names } of sessions) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count * 2 >= sessions.length).map(([name]) => name))
}

/** Index of the usual names that `names` overlaps most, by at least `least`; -1 when with none. */
export const closestTo = (
  names: ReadonlySet<string>,
  usual: readonly ReadonlySet<string>[],
  least: number,
): number => {
  let [closest, best] = [-1, 0]
  for (const [index, candidate] of usual.entries()) {
    const overlap = overlapOf(names, candidate)
    if (overlap >= least && overlap > best) [closest, best] = [index, overlap]
  }
  return closest
}

const assign = (
  sessions: readonly NamedSession[],
  groups: readonly NamedSession[][],
  least: number,
): NamedSession[][] => {
  const usual = groups.map(usualNames)
  const next: NamedSession[][] = groups.map(() => [])
  for (const session of sessions) {
    const closest = closestTo(session.names, usual, least)
    if (closest === -1) {
      usual.push(session.names)
      next.push([session])
    } else next[closest]!.push(session)
  }
  return next.filter((group) => group.length > 0)
}

const isSameGrouping = (a: readonly NamedSession[][], b: readonly NamedSession[][]): boolean =>
  a.length === b.length &&
  a.every(
    (group, index) => group.length === b[index]!.length && group.every((one, at) => one === b[index]![at]),
  )
