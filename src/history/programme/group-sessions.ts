import { nameKey } from '#basics/name'
import { isAutomaticTitle } from './automatic-title.ts'
import { closestTo, clusterSessions, type NamedSession, usualNames, withNames } from './cluster-sessions.ts'
import type { Session } from '#history/history'
import { sameDayOverlap, sameTitleOverlap } from './name-overlap.ts'

/** The sessions of one day of a programme, oldest first. */
export type TrainedDay = {
  readonly sessions: readonly Session[]
  /** Those of its present version, where the lifter rebuilt the day under its old title; else all. */
  readonly current: readonly Session[]
}

/**
 * Sessions grouped into the days of a programme. A title that comes back is a day, unless its sessions contradict each
 * other turn by turn. All others go by what they hold: first to the titled day they resemble, else to each other.
 */
export const groupSessions = (sessions: readonly Session[]): readonly TrainedDay[] => {
  const { titled, loose } = groupByTitle(sessions.map(withNames))
  const usual = titled.map(({ current }) => usualNames(current))
  const unplaced: NamedSession[] = []
  for (const session of loose) {
    const closest = closestTo(session.names, usual, sameDayOverlap)
    if (closest === -1) unplaced.push(session)
    else {
      titled[closest]!.all.push(session)
      titled[closest]!.current.push(session)
    }
  }
  const clusters = clusterSessions(unplaced, sameDayOverlap).map((all) => ({ all, current: all }))
  return [...titled, ...clusters].map(({ all, current }) => ({
    sessions: inOrder(all),
    current: inOrder(current),
  }))
}

const inOrder = (sessions: readonly NamedSession[]): readonly Session[] =>
  sessions.map(({ session }) => session).sort((a, b) => a.order - b.order)

type NamedDay = { readonly all: NamedSession[]; readonly current: NamedSession[] }

const groupByTitle = (
  sessions: readonly NamedSession[],
): { readonly titled: NamedDay[]; readonly loose: readonly NamedSession[] } => {
  const titled: NamedDay[] = []
  const loose: NamedSession[] = []
  for (const [title, group] of Map.groupBy(sessions, ({ session }) => nameKey(session.title))) {
    const day = group.length < 2 || isAutomaticTitle(title) ? undefined : readTitle(group)
    if (day === undefined) loose.push(...group)
    else titled.push(day)
  }
  return { titled, loose: loose.sort((a, b) => a.session.order - b.session.order) }
}

// From this share on, what differs is an exception and not a second day under the same title.
const agreeingShare = 0.75

/** The day that a title names; undefined where one title goes to and fro between days, and so says little. */
const readTitle = (group: readonly NamedSession[]): NamedDay | undefined => {
  const clusters = clusterSessions(group, sameTitleOverlap)
  const versions = clusters.filter(({ length }) => length > 1)
  if (versions.length > 1 && followEachOther(versions))
    return { all: [...group], current: [...versions.at(-1)!] }
  const agreeing = Math.max(...clusters.map(({ length }) => length))
  return agreeing >= agreeingShare * group.length ? { all: [...group], current: [...group] } : undefined
}

/** True where each version ended before the next began: clusters come oldest first. */
const followEachOther = (versions: readonly NamedSession[][]): boolean =>
  versions.every((version, index) => {
    const next = versions[index + 1]
    return next === undefined || version.at(-1)!.session.order < next[0]!.session.order
  })
