import type { History } from '#history/history'
import { matchProgrammeDay } from '#history/programme/match-programme-day'
import type { Programme, ProgrammeDay } from '#history/programme/programme'

/**
 * The day of the programme that comes after those `done` (latest first): the next in the rotation; the first where none was. Where
 * the log shows a rotation that comes back to one day between others (A, B, A, C), the day that is most due: longest left,
 * counted in sessions, for how often it comes round.
 */
export const dayAfter = (programme: Programme, done: readonly ProgrammeDay[]): ProgrammeDay => {
  const { days } = programme
  const last = done[0]
  const inOrder = days[last === undefined ? 0 : (days.indexOf(last) + 1) % days.length]!
  if (last === undefined || comeRoundAlike(programme)) return inOrder
  const dueness = (day: ProgrammeDay): number => {
    const since = done.indexOf(day)
    return since < 0 ? 0 : (since + 1) * day.sessions.length
  }
  return days.reduce((next, day) => (dueness(day) > dueness(next) ? day : next), inOrder)
}

/** True where no day was trained twice as often as another, or where nobody can tell. */
const comeRoundAlike = ({ source, days }: Programme): boolean => {
  const counts = days.map(({ sessions }) => sessions.length)
  const least = Math.min(...counts)
  return source === 'stated' || least === 0 || Math.max(...counts) < 2 * least
}

/** The days that the latest sessions were, latest first, back to where each day was seen; other sessions left out. */
export const daysDone = (history: History, programme: Programme): readonly ProgrammeDay[] => {
  const done: ProgrammeDay[] = []
  const unseen = new Set(programme.days)
  for (const session of history.sessions.toReversed()) {
    if (unseen.size === 0) break
    const day = matchProgrammeDay(programme, session)
    if (day === null) continue
    done.push(day)
    unseen.delete(day)
  }
  return done
}
