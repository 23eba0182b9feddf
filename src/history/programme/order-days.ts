import type { Session } from '#history/history'

/** What follows what, as indexes into the groups; a group never follows itself. */
export type Rotation = {
  /** All groups, each followed by the one that comes next. */
  readonly order: readonly number[]
  /** What comes next after each; undefined where nothing ever followed. */
  readonly successors: readonly (number | undefined)[]
}

/**
 * The rotation that the sequence of sessions shows: from the group begun first, always on to the one that
 * most often followed. Ties go to the group that was begun first.
 */
export const orderDays = (groups: readonly (readonly Session[])[]): Rotation => {
  const sequence = groups
    .flatMap((sessions, group) => sessions.map((session) => ({ session, group })))
    .sort((a, b) => a.session.order - b.session.order)
  const follows = groups.map(() => groups.map(() => 0))
  for (let index = 1; index < sequence.length; index++) {
    const [from, to] = [sequence[index - 1]!.group, sequence[index]!.group]
    if (from !== to) follows[from]![to]! += 1
  }
  const begun = [...new Set(sequence.map(({ group }) => group))]
  const successorAmong = (from: number, candidates: readonly number[]): number | undefined =>
    candidates.reduce<number | undefined>((best, candidate) => {
      const count = follows[from]![candidate]!
      return count > (best === undefined ? 0 : follows[from]![best]!) ? candidate : best
    }, undefined)

  const order: number[] = []
  const left = [...begun]
  let next = begun[0]
  while (next !== undefined) {
    order.push(next)
    left.splice(left.indexOf(next), 1)
    next = successorAmong(next, left) ?? left[0]
  }
  return { order, successors: follows.map((counts) => longestAgo(counts, groups)) }
}

/**
 * Of the groups that follow about as often as the most frequent one, the one trained longest ago: in a rotation that
 * comes back to one day between the others (upper, legs 1, upper, legs 2) it is their turn one after another.
 */
const longestAgo = (
  counts: readonly number[],
  groups: readonly (readonly Session[])[],
): number | undefined => {
  const most = Math.max(...counts)
  if (most === 0) return undefined
  const lastOf = (group: number): number => groups[group]!.at(-1)!.order
  const usual = counts.flatMap((count, group) => (count * 2 >= most ? [group] : []))
  return usual.reduce((oldest, group) => (lastOf(group) < lastOf(oldest) ? group : oldest))
}
