import type { Day } from '#basics/day'
import type { Assessment, Episode, PastComeback, SessionLoad } from '#assessment/assessment'
import { isAfterOnset } from './load-sessions.ts'

/** Days of a comeback in which loads were limited. `to`: the first day after it; null: it is not over. */
export type ComebackDays = { readonly from: Day; readonly to: Day | null }

/** The comebacks in which something was limited, oldest first, the open one last. */
export const comebackDays = ({
  episode,
  past,
}: Pick<Assessment, 'episode' | 'past'>): readonly ComebackDays[] => [
  ...past.filter(wasLimited).map((one) => ({ from: one.episode.began, to: one.endedOn })),
  ...(episode === null ? [] : [{ from: episode.began, to: null }]),
]

/** The same loads, each told whether it was the lifter's own training or part of a comeback. */
export const markBands = (
  loads: readonly SessionLoad[],
  episode: Episode | null,
  past: readonly PastComeback[],
): readonly SessionLoad[] => {
  const limited = past.filter(wasLimited)
  if (episode === null && limited.length === 0) return loads
  const isOfComeback = (load: SessionLoad): boolean =>
    (episode !== null && isAfterOnset(episode, load)) ||
    limited.some((one) => load.on < one.endedOn && isAfterOnset(one.episode, load))
  return loads.map((load) => (isOfComeback(load) ? { ...load, band: 'comeback' } : load))
}

// Pain that went before anything was limited left the training as it was.
const wasLimited = ({ to }: PastComeback): boolean => to !== 'none'

/**
 * Those that count for a best: the greatest load, an e1RM, a stall. A comeback's sessions are light on purpose, or too heavy
 * against advice; they count only for a lift that was never done otherwise.
 */
export const countedForBests = <T extends Pick<SessionLoad, 'band'>>(done: readonly T[]): readonly T[] => {
  const own = done.filter(({ band }) => band === 'own')
  return own.length > 0 ? own : done
}
