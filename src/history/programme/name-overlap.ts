import type { Session } from '#history/history'

/** The names a session trained, by key. */
export const namesOf = ({ lifts }: Session): ReadonlySet<string> => new Set(lifts.map(({ key }) => key))

/** Jaccard overlap of two sets of names: shared over all, 0-1; nothing overlaps with nothing. */
export const overlapOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const name of a) if (b.has(name)) shared += 1
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/**
 * Sessions belong to one day of a programme when they share this much with what the day usually holds: four of six
 * exercises each is 0.5, three of five is 0.43; an upper and a lower day of one lifter seldom reach 0.2.
 */
export const sameDayOverlap = 0.4

/** Under one title less is enough, for the lifter said that it is one day: only a contradiction counts. */
export const sameTitleOverlap = 0.2
