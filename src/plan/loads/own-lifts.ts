import { addDays, type Day } from '#basics/day'
import type { Id } from '#basics/id'
import { greatest, median } from '#basics/statistics'
import type { Assessment, LiftLoad, SessionLoad } from '#assessment/assessment'
import { countedForBests } from '#assessment/load/training-band'
import type { History, PerformedSet } from '#history/history'
import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import { estimateE1rm } from './e1rm.ts'

/** One exercise in one session of the log. Mass as logged for that exercise, kg. */
type Bout = {
  readonly on: Day
  readonly session: Id
  readonly topKg: number | null
  readonly topReps: number | null
  readonly sets: readonly PerformedSet[]
  readonly band: SessionLoad['band']
}

/** What the log says of one exercise: before the pain and since, oldest first. */
export type OwnLift = { readonly before: readonly Bout[]; readonly since: readonly Bout[] }

/** The lifter's own lifts by exercise id. Exercises that were not identified are under `name:<key>`. */
export type OwnLifts = ReadonlyMap<string, OwnLift>

const none: OwnLift = { before: [], since: [] }

/** The key of `OwnLifts` for an exercise, or for a name nobody could identify. */
const liftKey = (exercise: Exercise | undefined, nameKey: string): string => exercise?.id ?? `name:${nameKey}`

export const collectOwnLifts = (history: History, assessment: Assessment): OwnLifts => {
  const lifts = new Map<string, { before: Bout[]; since: Bout[] }>()
  assessment.loads.forEach((load, index) => {
    const session = history.sessions[index]
    for (const [position, lift] of load.lifts.entries()) {
      if (lift.workingSets === 0) continue
      const id = liftKey(lift.exercise, lift.key)
      let own = lifts.get(id)
      if (own === undefined) lifts.set(id, (own = { before: [], since: [] }))
      const bout = toBout(load, lift, session?.lifts, position)
      ;(load.isAfterOnset ? own.since : own.before).push(bout)
    }
  })
  return lifts
}

export const ownLift = (lifts: OwnLifts, key: string): OwnLift => lifts.get(key) ?? none

const toBout = (
  { on, session, band }: SessionLoad,
  lift: LiftLoad,
  logged: History['sessions'][number]['lifts'] | undefined,
  position: number,
): Bout => {
  const same = logged?.[position]
  const sets = (same?.key === lift.key ? same.sets : logged?.find(({ key }) => key === lift.key)?.sets) ?? []
  // A set without a mass is no top set by load; its repetitions still say how the lift is usually done.
  const mostReps = greatest(
    sets.flatMap(({ kind, reps }) => (kind === 'working' && reps !== null ? [reps] : [])),
  )
  return { on, session, topKg: lift.topKg, topReps: lift.topReps ?? mostReps ?? null, sets, band }
}

/** Greatest working mass before the pain, kg as logged; undefined: none recorded. */
export const greatestBefore = (own: OwnLift): number | undefined =>
  greatest(countedForBests(own.before).flatMap(({ topKg }) => (topKg === null ? [] : [topKg])))

/** Lightest mass ever logged for it before the pain, warm-ups too, kg as logged; undefined: none recorded. */
export const lightestBefore = (own: OwnLift): number | undefined => {
  // Asked for every option of every exercise, over years of sets.
  let lightest: number | undefined
  for (const { sets } of own.before)
    for (const { massKg } of sets)
      if (massKg !== null && massKg > 0 && (lightest === undefined || massKg < lightest)) lightest = massKg
  return lightest
}

/** Median seconds of its holds before the pain; undefined: none recorded. */
export const usualHold = (own: OwnLift): number | undefined =>
  median(
    own.before.flatMap(({ sets }) => sets.flatMap(({ seconds }) => (seconds === undefined ? [] : [seconds]))),
  )

/** Index of the repetition range `reps` falls in (`limits.repRanges`: upper ends). */
const repRange = (limits: Limits, reps: number): number =>
  limits.repRanges.findIndex((upperEnd) => reps <= upperEnd)

const within = (bouts: readonly Bout[], days: number, onset: Day): readonly Bout[] => {
  const first = addDays(onset, -days)
  return bouts.filter(({ on }) => on >= first)
}

/**
 * The usual working load before the pain at about `reps` repetitions (L0), kg as logged: the median top load of the last
 * weeks; else a share of that of a longer window. Undefined: the log does not say.
 */
export const usualLoad = (limits: Limits, own: OwnLift, reps: number, onset: Day): number | undefined => {
  const range = repRange(limits, reps)
  const tops = (days: number): number | undefined =>
    median(
      within(own.before, days, onset).flatMap(({ topKg, topReps }) =>
        topKg !== null && topReps !== null && repRange(limits, topReps) === range ? [topKg] : [],
      ),
    )
  const recent = tops(limits.windows.l0Days)
  if (recent !== undefined) return recent
  const wide = tops(limits.windows.l0WideDays)
  return wide === undefined ? undefined : wide * limits.windows.l0WideFraction
}

/** Median repetitions of the top set over the longer window before the pain, else of all before it. */
export const usualReps = (limits: Limits, own: OwnLift, onset: Day): number | undefined => {
  const reps = (bouts: readonly Bout[]): number | undefined =>
    median(bouts.flatMap(({ topReps }) => (topReps === null || topReps < 1 ? [] : [topReps])))
  const usual = reps(within(own.before, limits.windows.l0WideDays, onset)) ?? reps(own.before)
  return usual === undefined ? undefined : Math.round(usual)
}

/**
 * The lifter's e1RM of a lift before the pain, kg as logged (Epley), or null where the log cannot tell. Sets whose
 * repetitions with those in reserve are few enough for the formula count; only where there are none do longer ones, as if
 * stopped there, which reads too low and so is safe. Work older than the longer window counts for a share of itself. A set
 * without a recorded effort counts as taken to failure; `sets-with-effort` leaves such sets out.
 */
export const ownE1rm = (
  limits: Limits,
  exercise: Exercise,
  own: OwnLift,
  onset: Day,
  basis: 'all-sets' | 'sets-with-effort' = 'all-sets',
): number | null => {
  // With the body as part of the load, the mass on the belt or the stack alone has no e1RM.
  if (exercise.massLogged !== 'total' && exercise.massLogged !== 'each-hand') return null
  const recent = bestE1rm(limits, within(own.before, limits.windows.l0WideDays, onset), basis)
  if (recent !== undefined) return recent
  const older = bestE1rm(limits, own.before, basis)
  return older === undefined ? null : older * limits.windows.l0WideFraction
}

const bestE1rm = (
  limits: Limits,
  bouts: readonly Bout[],
  basis: 'all-sets' | 'sets-with-effort',
): number | undefined => {
  const most = limits.effort.e1rmMostReps
  const short: number[] = []
  const long: number[] = []
  for (const { sets, topKg } of countedForBests(bouts))
    for (const set of sets) {
      // Above the top load stand only sets the assessment set aside as implausible.
      if (set.kind !== 'working' || set.massKg === null || set.massKg <= 0 || set.reps === null) continue
      if (set.reps < 1 || topKg === null || set.massKg > topKg) continue
      const reserve = reserveOf(set)
      if (reserve === undefined && basis === 'sets-with-effort') continue
      const toFailure = set.reps + (reserve ?? 0)
      if (toFailure <= most) short.push(estimateE1rm(set.massKg, toFailure))
      else long.push(estimateE1rm(set.massKg, most))
    }
  return greatest(short) ?? greatest(long)
}

// The scale itself: RPE 10 is no repetition in reserve.
const mostRpe = 10

const reserveOf = ({ rir, rpe }: PerformedSet): number | undefined =>
  rir ?? (rpe === undefined ? undefined : Math.max(0, mostRpe - rpe))
