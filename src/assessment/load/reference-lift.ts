import { addDays } from '#basics/day'
import type { Id } from '#basics/id'
import { median } from '#basics/statistics'
import type { Confidence, Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import type { Body, Episode, ReferenceLift, SessionLoad } from '#assessment/assessment'
import { lowerConfidence, momentConfidence } from './confidence.ts'
import { isLumbarExercise, momentNm } from './lumbar-load.ts'
import { weeklyUnits } from './weekly-units.ts'

/**
 * The lift against which loads are capped: the one that brought the pain on, else the lumbar lift with the highest modelled
 * moment before it, else of those the lifter's stated programme holds. `before` are the loads before the onset; `recalledKg`
 * is what the lifter says they used to lift, and a load stated in a programme is such a word too.
 * Null where no lumbar lift was trained and none was named.
 */
export const findReferenceLift = (
  limits: Limits,
  body: Body,
  before: readonly SessionLoad[],
  episode: Episode,
  recalledKg: number | null,
  stated: readonly StatedLift[],
): ReferenceLift | null => {
  const recent = before.filter(({ on }) => on >= addDays(episode.began, -limits.windows.l0Days))
  const wide = before.filter(({ on }) => on >= addDays(episode.began, -limits.windows.l0WideDays))
  const exercise =
    episode.provoking ??
    mostDemanding(limits, recent, limits.windows.referenceLiftSessions) ??
    mostDemanding(limits, wide, limits.windows.referenceLiftSessions) ??
    mostDemanding(limits, wide, 1) ??
    mostDemandingStated(limits, body, stated)
  if (exercise === null) return null
  const statedKg = stated.find((lift) => lift.exercise.id === exercise.id)?.kg ?? null
  const usual = usualLoad(limits, exercise, recent, wide, recalledKg ?? statedKg)
  const weeks = weeklyUnits(limits, before, episode.began)
  return {
    exercise,
    pattern: exercise.pattern,
    ...usual,
    ...weeks,
    confidence: confidenceOf(exercise, usual.basis, body),
  }
}

/** A lift of the lifter's stated programme, with the load stated for it, kg as logged. */
export type StatedLift = { readonly exercise: Exercise; readonly kg: number }

const mostDemandingStated = (limits: Limits, body: Body, stated: readonly StatedLift[]): Exercise | null =>
  stated
    .filter(({ exercise }) => isLumbarExercise(limits, exercise))
    .map(({ exercise, kg }) => ({ exercise, peakNm: momentNm(limits, body, exercise, kg) }))
    .toSorted((a, b) => b.peakNm - a.peakNm || (a.exercise.id < b.exercise.id ? -1 : 1))[0]?.exercise ?? null

/** The lumbar lift with the highest peak among those done in `fewest` sessions or more. */
const mostDemanding = (limits: Limits, loads: readonly SessionLoad[], fewest: number): Exercise | null => {
  const lifts = new Map<string, { exercise: Exercise; peakNm: number; sessions: number }>()
  for (const { lifts: done } of loads)
    for (const [id, { exercise, peakNm }] of lumbarLifts(limits, done)) {
      const seen = lifts.get(id)
      lifts.set(id, {
        exercise,
        peakNm: Math.max(peakNm, seen?.peakNm ?? 0),
        sessions: (seen?.sessions ?? 0) + 1,
      })
    }
  let best: { exercise: Exercise; peakNm: number } | null = null
  for (const lift of lifts.values()) {
    if (lift.sessions < fewest) continue
    if (
      best === null ||
      lift.peakNm > best.peakNm ||
      (lift.peakNm === best.peakNm && lift.exercise.id < best.exercise.id)
    )
      best = lift
  }
  return best?.exercise ?? null
}

// Of one session, each exercise once, whatever the number of names it was logged under.
const lumbarLifts = (
  limits: Limits,
  lifts: SessionLoad['lifts'],
): ReadonlyMap<string, { exercise: Exercise; peakNm: number }> => {
  const found = new Map<string, { exercise: Exercise; peakNm: number }>()
  for (const { exercise, peakNm, workingSets } of lifts)
    if (exercise !== undefined && workingSets > 0 && isLumbarExercise(limits, exercise))
      found.set(exercise.id, { exercise, peakNm: Math.max(peakNm, found.get(exercise.id)?.peakNm ?? 0) })
  return found
}

type Usual = Pick<ReferenceLift, 'l0Kg' | 'events' | 'basis'>

const usualLoad = (
  limits: Limits,
  exercise: Exercise,
  recent: readonly SessionLoad[],
  wide: readonly SessionLoad[],
  recalledKg: number | null,
): Usual => {
  const { l0WideFraction, recalledFraction } = limits.windows
  const lately = usualTop(limits, exercise, recent)
  if (lately !== null) return { l0Kg: lately.kg, events: lately.events, basis: 'recent' }
  const earlier = usualTop(limits, exercise, wide)
  if (earlier !== null) return { l0Kg: l0WideFraction * earlier.kg, events: earlier.events, basis: 'wide' }
  if (recalledKg !== null) return { l0Kg: recalledFraction * recalledKg, events: [], basis: 'recalled' }
  return { l0Kg: null, events: [], basis: 'none' }
}

type Top = { readonly session: Id; readonly kg: number; readonly reps: number | null }

/** Median top working load, at the repetition range most top sets fall in; the lighter range where two are as common. */
const usualTop = (
  limits: Limits,
  exercise: Exercise,
  loads: readonly SessionLoad[],
): { kg: number; events: readonly Id[] } | null => {
  const ranges = new Map<number, Top[]>()
  for (const top of topsOf(exercise, loads)) {
    const range = top.reps === null ? -1 : repRange(limits, top.reps)
    ranges.set(range, [...(ranges.get(range) ?? []), top])
  }
  let best: { kg: number; tops: readonly Top[] } | null = null
  for (const tops of ranges.values()) {
    const kg = median(tops.map((top) => top.kg))!
    if (best === null || tops.length > best.tops.length || (tops.length === best.tops.length && kg < best.kg))
      best = { kg, tops }
  }
  return best === null ? null : { kg: best.kg, events: best.tops.map(({ session }) => session) }
}

const repRange = (limits: Limits, reps: number): number =>
  limits.repRanges.findIndex((upper) => reps <= upper)

/** The heaviest working set of the exercise in each session that has one. */
const topsOf = (exercise: Exercise, loads: readonly SessionLoad[]): readonly Top[] =>
  loads.flatMap(({ session, lifts }) => {
    let best: Top | null = null
    for (const lift of lifts) {
      if (lift.exercise?.id !== exercise.id || lift.workingSets === 0) continue
      const kg = lift.topKg ?? (needsNoMass(exercise) ? 0 : null)
      if (kg !== null && (best === null || kg > best.kg)) best = { session, kg, reps: lift.topReps }
    }
    return best === null ? [] : [best]
  })

const needsNoMass = ({ massLogged }: Exercise): boolean => massLogged === 'none' || massLogged === 'added'

const confidenceOf = (exercise: Exercise, basis: ReferenceLift['basis'], body: Body): Confidence => {
  if (basis === 'recalled' || basis === 'none') return 'D'
  const known = momentConfidence(exercise, body)
  return basis === 'wide' ? lowerConfidence(known) : known
}
