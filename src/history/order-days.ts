import { dayNumber } from '#basics/day'
import type { Session } from './history.ts'

/** Which group most often follows which, as indexes into the groups; a group never follows itself. */
export type Rotation = {
  /** All groups, each followed by the one that comes next. */
  readonly order: readonly number[]
  /** The most frequent successor; undefined where nothing ever followed. */
  readonly successors: readonly (number | undefined)[]
}

/**
 * The rotation that the sequence of sessions shows: from the group that most often opens a week, always on to the one
 * that most often followed. Ties go to the group that was begun first.
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
  let next: number | undefined = findOpener(sequence, begun)
  while (next !== undefined) {
    order.push(next)
    left.splice(left.indexOf(next), 1)
    next = successorAmong(next, left) ?? left[0]
  }
  return { order, successors: groups.map((_, group) => successorAmong(group, begun)) }
}

type Step = { readonly session: Session; readonly group: number }

const findOpener = (sequence: readonly Step[], begun: readonly number[]): number | undefined => {
  const openers = new Map<number, number>()
  let week: number | undefined
  for (const { session, group } of sequence) {
    // Day 0 was a Thursday: three days on, whole sevens are ISO weeks.
    const current = Math.floor((dayNumber(session.on) + 3) / 7)
    if (current !== week) openers.set(group, (openers.get(group) ?? 0) + 1)
    week = current
  }
  return begun.reduce<number | undefined>(
    (best, group) =>
      best === undefined || (openers.get(group) ?? 0) > (openers.get(best) ?? 0) ? group : best,
    undefined,
  )
}
