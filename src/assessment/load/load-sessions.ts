import type { History, Lift, PerformedSet, Session } from '#history/history'
import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import type { Assessment, Body, Episode, LiftLoad, SessionLoad } from '#assessment/assessment'
import { isLumbarExercise, loadedReps, momentNm } from './lumbar-load.ts'
import { plausibleMass } from './plausible-mass.ts'

/**
 * What every session asked of the lower back, in the order of the history. All performed sets add to peak and units, the
 * warm-ups too; only working sets can be the top load. Sets that cannot be meant (`limits.plausible`) add nothing and are
 * counted as doubtful; what is not identified adds nothing and says so by having no exercise.
 */
export const loadSessions = (
  limits: Limits,
  body: Body,
  history: History,
  identify: Assessment['identify'],
): readonly SessionLoad[] => {
  const heaviest = plausibleMass(limits, history.sessions)
  const exercises = new Map<string, Exercise | undefined>()
  const exerciseOf = ({ name, key, exercise }: Lift): Exercise | undefined => {
    const cacheKey = exercise === undefined ? key : `${key}\n${exercise}`
    const known = exercises.get(cacheKey)
    if (known !== undefined || exercises.has(cacheKey)) return known
    const found = identify(name, exercise)
    exercises.set(cacheKey, found)
    return found
  }
  return history.sessions.map((session) =>
    sessionLoad(
      limits,
      session,
      session.lifts.map((lift) =>
        liftLoad(limits, body, lift, exerciseOf(lift), heaviest.get(lift.key) ?? Number.POSITIVE_INFINITY),
      ),
    ),
  )
}

const sessionLoad = (limits: Limits, session: Session, lifts: readonly LiftLoad[]): SessionLoad => {
  let peakNm = 0
  let units = 0
  for (const lift of lifts) {
    if (lift.peakNm > peakNm) peakNm = lift.peakNm
    units += lift.units
  }
  return {
    session: session.id,
    on: session.on,
    order: session.order,
    lifts,
    peakNm,
    units,
    isLumbar: peakNm >= limits.model.lumbarDayNm,
    isAfterOnset: false,
    band: 'own',
  }
}

const liftLoad = (
  limits: Limits,
  body: Body,
  { name, key, sets }: Lift,
  exercise: Exercise | undefined,
  heaviestKg: number,
): LiftLoad => {
  let topKg: number | null = null
  let topReps: number | null = null
  let workingSets = 0
  let peakNm = 0
  let repMoments = 0
  let doubtfulSets = 0
  for (const set of sets) {
    const isWorking = set.kind === 'working'
    if (isWorking) workingSets += 1
    if (isDoubtful(limits, set, heaviestKg)) {
      doubtfulSets += 1
      continue
    }
    if (isWorking && isHigher(set, topKg, topReps)) {
      topKg = set.massKg
      topReps = set.reps
    }
    if (exercise === undefined) continue
    const moment = momentNm(limits, body, exercise, set.massKg)
    if (moment > peakNm) peakNm = moment
    repMoments += moment * loadedReps(limits, exercise, set)
  }
  return {
    name,
    key,
    exercise,
    topKg,
    topReps,
    workingSets,
    peakNm,
    units: repMoments / limits.model.unitNm,
    isLumbar:
      exercise !== undefined && (peakNm >= limits.model.lumbarDayNm || isLumbarExercise(limits, exercise)),
    doubtfulSets,
  }
}

const isDoubtful = (limits: Limits, { reps, massKg }: PerformedSet, heaviestKg: number): boolean =>
  (reps !== null && reps > limits.plausible.repsPerSet) || (massKg !== null && massKg > heaviestKg)

const isHigher = (set: PerformedSet, topKg: number | null, topReps: number | null): boolean => {
  if (set.massKg === null) return false
  if (topKg === null || set.massKg > topKg) return true
  return set.massKg === topKg && (set.reps ?? 0) > (topReps ?? 0)
}

/** True for a session of `episode` that came after the pain began: later than that day, or on it after the opening check-in. */
export const isAfterOnset = (
  { began, openedAtOrder }: Episode,
  { on, order }: { readonly on: string; readonly order: number },
): boolean => on > began || (on === began && order > openedAtOrder)

/** The same loads, each told whether it came after the pain of `episode` began. */
export const markOnset = (loads: readonly SessionLoad[], episode: Episode | null): readonly SessionLoad[] => {
  if (episode === null) return loads
  const first = loads.findIndex((load) => isAfterOnset(episode, load))
  if (first < 0) return loads
  return [
    ...loads.slice(0, first),
    ...loads.slice(first).map((load) => ({ ...load, isAfterOnset: isAfterOnset(episode, load) })),
  ]
}
