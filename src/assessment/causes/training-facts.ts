import { addDays, type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { History, PerformedSet } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { SessionLoad } from '#assessment/assessment'
import { type Evidence, noEvidence } from './cause-evidence.ts'
import { isJump } from './compare-training.ts'
import { isWithin, type SpikeSearch } from './find-spikes.ts'

/**
 * The fact `near-failure-sets`: squat and hinge sets of the week up to the onset that ended at
 * `limits.causes.nearFailureRir` repetitions in reserve or fewer, or were missed. Unknown where no such set tells its
 * effort: a log without RPE says nothing about effort.
 */
export const nearFailureEvidence = (
  protocol: Protocol,
  history: History,
  loads: readonly SessionLoad[],
  onset: Day,
): Evidence<number> => {
  const told = listEfforts(history, loads, onset, protocol.limits.windows.spikeDays)
  if (told.length === 0) return noEvidence
  const near = told.filter(({ rir }) => rir <= protocol.limits.causes.nearFailureRir)
  return { value: near.length, events: unique(near.map(({ session }) => session)), details: [] }
}

/** Repetitions in reserve of each squat and hinge set of the `days` days up to the onset that tells them. */
export const listEfforts = (
  history: History,
  loads: readonly SessionLoad[],
  onset: Day,
  days: number,
): readonly { readonly session: Id; readonly rir: number }[] => {
  const sessions = new Map(history.sessions.map((session) => [session.id, session]))
  return loads
    .filter(({ on }) => isWithin(on, onset, days))
    .flatMap((load) => {
      const keys = new Set(
        load.lifts
          .filter(({ exercise }) => exercise?.pattern === 'squat' || exercise?.pattern === 'hinge')
          .map(({ key }) => key),
      )
      return (sessions.get(load.session)?.lifts ?? [])
        .flatMap(({ key, sets }) => (keys.has(key) ? sets : []))
        .flatMap((set) => {
          const rir = set.kind === 'warm-up' ? undefined : reserveOf(set)
          return rir === undefined ? [] : [{ session: load.session, rir }]
        })
    })
}

/** Repetitions in reserve: as logged, or 10 - RPE, by the definition of that scale; a set without a repetition was missed. */
const reserveOf = ({ rir, rpe, reps, seconds }: PerformedSet): number | undefined =>
  rir ?? (rpe === undefined ? (reps === 0 && seconds === undefined ? 0 : undefined) : 10 - rpe)

/** The fact `lumbar-days-in-row`: the longest run of days with lumbar load that reaches into the week up to the onset. */
export const daysInRowEvidence = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  onset: Day,
): Evidence<number> => {
  const { spikeDays } = protocol.limits.windows
  if (!loads.some(({ on }) => isWithin(on, onset, spikeDays))) return noEvidence
  const run = longestRun(loads, onset, spikeDays)
  const days = daysOf(run)
  return { value: days, events: days > 1 ? unique(run.map(({ session }) => session)) : [], details: [] }
}

/** The sessions of the longest run of days with lumbar load that reaches into the `days` days up to the onset. */
export const longestRun = (
  loads: readonly SessionLoad[],
  onset: Day,
  days: number,
): readonly SessionLoad[] => {
  let run: SessionLoad[] = []
  let longest: readonly SessionLoad[] = []
  for (const load of loads.filter(({ isLumbar }) => isLumbar)) {
    const last = run.at(-1)
    run = last !== undefined && daysBetween(last.on, load.on) <= 1 ? [...run, load] : [load]
    if (isWithin(load.on, onset, days) && daysOf(run) > daysOf(longest)) longest = run
  }
  return longest
}

/** On how many days these sessions were. */
export const daysOf = (sessions: readonly SessionLoad[]): number => new Set(sessions.map(({ on }) => on)).size

/** The fact `hinge-work-weekly-sets`. Unknown where the log does not cover the time, or holds many unidentified sets. */
export const hingeWorkEvidence = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  onset: Day,
): Evidence<number> => {
  const { hingeDays } = protocol.limits.causes
  const span = loads.filter(({ on }) => isWithin(on, onset, hingeDays))
  const first = loads[0]
  if (first === undefined || daysBetween(first.on, onset) < hingeDays) return noEvidence
  if (!isUnbroken(protocol, span, onset, hingeDays) || hasManyUnidentified(protocol, span)) return noEvidence
  const sets = span
    .flatMap(({ lifts }) => lifts)
    .filter(({ exercise }) => exercise?.pattern === 'hinge' || exercise?.pattern === 'hip')
    .reduce((sum, { workingSets }) => sum + workingSets, 0)
  const weeks = hingeDays / protocol.limits.windows.weekDays
  return { value: Math.round((sets / weeks) * 10) / 10, events: [], details: [] }
}

/**
 * The fact `log-is-flat`: the log is complete over the days looked at, and no session jumped, no lift was new or came
 * back. False where something did; unknown where the log is too thin, broken or unidentified to say that nothing did.
 */
export const flatEvidence = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  onset: Day,
  spikes: SpikeSearch,
  isNewOrReturned: boolean | undefined,
): Evidence<boolean> => {
  const hasJumped = spikes.compared.some((jump) => isJump(protocol, jump))
  if (hasJumped || isNewOrReturned === true) return { ...noEvidence, value: false }
  const { spikeDays, spikeBestDays } = protocol.limits.windows
  const span = loads.filter(({ on }) => isWithin(on, onset, spikeDays + spikeBestDays))
  const isComplete =
    !spikes.isThin &&
    isNewOrReturned === false &&
    span.filter(({ isLumbar }) => isLumbar).length >= protocol.limits.causes.flatSessions &&
    isUnbroken(protocol, span, onset, spikeDays + spikeBestDays) &&
    !hasManyUnidentified(protocol, span)
  return isComplete
    ? { value: true, events: unique(span.map(({ session }) => session)), details: [] }
    : noEvidence
}

/** The fact `log-is-thin`, with why. */
export const thinEvidence = ({ isThin, isSilent }: SpikeSearch): Evidence<boolean> => ({
  value: isThin,
  events: [],
  details: isThin ? [{ rule: isSilent ? 'cause/log-stops' : 'cause/log-thin', facts: [], events: [] }] : [],
})

/** No break of a layoff's length from `days` before the onset to the first session, between sessions, or to the onset. */
const isUnbroken = (protocol: Protocol, span: readonly SessionLoad[], onset: Day, days: number): boolean => {
  const stops = [addDays(onset, -days), ...span.map(({ on }) => on), onset]
  return stops.every(
    (stop, index) => index === 0 || daysBetween(stops[index - 1]!, stop) < protocol.limits.windows.layoffDays,
  )
}

const hasManyUnidentified = (protocol: Protocol, span: readonly SessionLoad[]): boolean => {
  const lifts = span.flatMap((session) => session.lifts)
  const all = lifts.reduce((sum, { workingSets }) => sum + workingSets, 0)
  const unidentified = lifts.reduce(
    (sum, { exercise, workingSets }) => sum + (exercise === undefined ? workingSets : 0),
    0,
  )
  return unidentified > all * protocol.limits.causes.unidentifiedShare
}

const unique = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)]
