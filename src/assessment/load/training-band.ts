import { addDays, type Day } from '#basics/day'
import type { History } from '#history/history'
import type { Limits } from '#protocol/limits'
import type { Assessment, Episode, PastComeback, SessionLoad, TrainingBand } from '#assessment/assessment'
import { type DeloadWeek, deloadWeekOf, findDeloadWeeks } from './deload-weeks.ts'
import { isAfterOnset } from './load-sessions.ts'

/** Days whose training stands for itself. `to`: the first day after them; null: they are not over. */
export type BandDays = {
  readonly band: Exclude<TrainingBand, 'own'>
  readonly from: Day
  readonly to: Day | null
}

/** Comebacks in which something was limited and easier weeks that were accepted, by their first day. */
export const bandDays = (
  limits: Limits,
  history: Pick<History, 'decisions'>,
  { episode, past }: Pick<Assessment, 'episode' | 'past'>,
): readonly BandDays[] =>
  [
    ...past
      .filter(wasLimited)
      .map((one): BandDays => ({ band: 'comeback', from: one.episode.began, to: one.endedOn })),
    ...(episode === null ? [] : [{ band: 'comeback', from: episode.began, to: null } as const]),
    ...findDeloadWeeks(limits, history).map(
      ({ from, to }): BandDays => ({ band: 'deload', from, to: addDays(to, 1) }),
    ),
  ].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** The same loads, each told whether it was the lifter's own training, part of a comeback, or of an easier week. */
export const markBands = (
  loads: readonly SessionLoad[],
  episode: Episode | null,
  past: readonly PastComeback[],
  deloads: readonly DeloadWeek[],
): readonly SessionLoad[] => {
  const limited = past.filter(wasLimited)
  if (episode === null && limited.length === 0 && deloads.length === 0) return loads
  const isOfComeback = (load: SessionLoad): boolean =>
    (episode !== null && isAfterOnset(episode, load)) ||
    limited.some((one) => load.on < one.endedOn && isAfterOnset(one.episode, load))
  return loads.map((load) => {
    if (isOfComeback(load)) return { ...load, band: 'comeback' }
    return deloadWeekOf(deloads, load.on) === null ? load : { ...load, band: 'deload' }
  })
}

// Pain that went before anything was limited left the training as it was.
const wasLimited = ({ to }: PastComeback): boolean => to !== 'none'

/**
 * Those that count for a best: the greatest load, an e1RM, a stall. Sessions of a comeback or of an easier week are light on
 * purpose, or too heavy against advice; they count only for a lift that was never done otherwise.
 */
export const countedForBests = <T extends Pick<SessionLoad, 'band'>>(done: readonly T[]): readonly T[] => {
  const own = done.filter(({ band }) => band === 'own')
  return own.length > 0 ? own : done
}
