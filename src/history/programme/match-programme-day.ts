import { nameKey } from '#basics/name'
import { isAutomaticTitle } from './automatic-title.ts'
import type { Session } from '#history/history'
import { namesOf, overlapOf, sameDayOverlap } from './name-overlap.ts'
import type { Programme, ProgrammeDay } from './programme.ts'

/**
 * Which day of the programme a session was: the day it is counted under, else the day of its title, else the day whose
 * exercises it overlaps enough. Null when it was none of them. A session after a changed plan keeps its title, so a
 * title speaks even where swaps left little overlap.
 */
export const matchProgrammeDay = (programme: Programme, session: Session): ProgrammeDay | null =>
  programme.days.find(({ sessions }) => sessions.includes(session.id)) ??
  matchByWords(programme.days, session)

/** The same by title and names alone. */
export const matchByWords = <D extends Pick<ProgrammeDay, 'title' | 'slots'>>(
  days: readonly D[],
  session: Session,
): D | null => {
  const names = namesOf(session)
  const title = nameKey(session.title)
  const titled = isAutomaticTitle(title) ? [] : days.filter((day) => nameKey(day.title) === title)
  return closest(titled, names, 0) ?? closest(days, names, sameDayOverlap)
}

const closest = <D extends Pick<ProgrammeDay, 'slots'>>(
  days: readonly D[],
  names: ReadonlySet<string>,
  least: number,
): D | null => {
  let [found, best]: [D | null, number] = [null, -1]
  for (const day of days) {
    const overlap = overlapOf(names, new Set(day.slots.map(({ key }) => key)))
    if (overlap >= least && overlap > best) [found, best] = [day, overlap]
  }
  return found
}
