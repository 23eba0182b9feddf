import { type Day, daysBetween } from '#basics/day'
import type { History } from '#history/history'
import type { FactsOf } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type {
  Assessment,
  Body,
  Course,
  Episode,
  FiredRule,
  PastComeback,
  ReferenceLift,
  SessionLoad,
} from '#assessment/assessment'
import { courseFactsOf, courseFactsWithout } from './course-facts.ts'
import { courseOf, courseWithout } from './course-of.ts'
import { findEpisode, recalledLoad } from './find-episode.ts'
import { keyLiftOf } from './key-lift.ts'
import { lightsOf } from './light-book.ts'
import { isAfterOnset } from '#assessment/load/load-sessions'
import { momentNm } from '#assessment/load/lumbar-load'
import { findReferenceLift, type StatedLift } from '#assessment/load/reference-lift'
import { followResponses } from './response-series.ts'
import { openTriage, type TriageOfDay } from '#assessment/triage/triage'
import type { Walk } from './walk.ts'
import { walkCourse } from './walk-course.ts'

/** Where the lifter stands on the day of the history: the open episode, if any, and how it got there. */
export type Comeback = {
  readonly episode: Episode | null
  readonly reference: ReferenceLift | null
  readonly triage: TriageOfDay
  readonly course: Course
  readonly courseFacts: FactsOf<'course'>
  /** The last day on which the lifter trained by their own programme: what a comeback changed is not what they do. */
  readonly programmeUntil: Day
  readonly past: readonly PastComeback[]
}

/**
 * Finds and walks the episodes one after the other: when one ends is a matter of its own course, and only later pain
 * opens the next. `loads`: one per session of the history.
 */
export const traceComeback = (
  protocol: Protocol,
  history: History,
  body: Body,
  identify: Assessment['identify'],
  loads: readonly SessionLoad[],
): Comeback => {
  let last: Walk | null = null
  let carried: readonly FiredRule[] = []
  let programmeUntil: Day | null = null
  const past: PastComeback[] = []
  for (;;) {
    const endOfLast: Day | null = last?.ended?.on ?? null
    const episode = findEpisode(protocol, history, identify, endOfLast)
    programmeUntil = ownTrainingUntil(protocol, programmeUntil, endOfLast, episode?.began ?? history.on)
    if (episode === null) return { ...withoutEpisode(protocol, history, last, carried), programmeUntil, past }
    const reference = referenceOf(protocol, history, body, identify, loads, episode)
    const walk = walkEpisode(protocol, history, body, loads, episode, reference, endOfLast, carried)
    if (walk.ended === null) {
      const course = courseOf(walk, body, reference, loads)
      const courseFacts = courseFactsOf(walk, course, reference)
      return { episode, reference, triage: walk.triage, course, courseFacts, programmeUntil, past }
    }
    past.push({
      episode,
      reference,
      endedOn: walk.ended.on,
      to: walk.ended.to,
      lights: lightsOf(walk.book),
      moves: walk.moves,
    })
    last = walk
    carried = walk.triage.held
  }
}

/** `until`, or the same of the comeback before, as long as the stretch a programme is looked for in still reaches into it. */
const ownTrainingUntil = (
  { limits }: Protocol,
  before: Day | null,
  endOfLast: Day | null,
  until: Day,
): Day =>
  before !== null && endOfLast !== null && daysBetween(endOfLast, until) < limits.windows.programmeDays
    ? before
    : until

const referenceOf = (
  protocol: Protocol,
  history: History,
  body: Body,
  identify: Assessment['identify'],
  loads: readonly SessionLoad[],
  episode: Episode,
): ReferenceLift | null => {
  const before = loads.filter((load) => !isAfterOnset(episode, load))
  const stated = (history.stated?.days ?? []).flatMap(({ exercises }) =>
    exercises.flatMap(({ name, massKg }): StatedLift[] => {
      const exercise = identify(name)
      return exercise === undefined || massKg === undefined ? [] : [{ exercise, kg: massKg }]
    }),
  )
  return findReferenceLift(protocol.limits, body, before, episode, recalledLoad(history, episode), stated)
}

const walkEpisode = (
  protocol: Protocol,
  history: History,
  body: Body,
  loads: readonly SessionLoad[],
  episode: Episode,
  reference: ReferenceLift | null,
  endOfLast: Day | null,
  carried: readonly FiredRule[],
): Walk => {
  const { limits } = protocol
  const first = loads.findIndex((load) => isAfterOnset(episode, load))
  const isKeyLift = keyLiftOf(limits, episode, reference)
  const isKey = ({ lifts }: SessionLoad): boolean => lifts.some(isKeyLift)
  const before =
    reference === null || reference.l0Kg === null
      ? null
      : momentNm(limits, body, reference.exercise, reference.l0Kg)
  const shareOfBefore = ({ lifts }: SessionLoad): number | null =>
    before === null ? null : Math.max(...lifts.filter(isKeyLift).map(({ peakNm }) => peakNm)) / before
  const series = first < 0 ? [] : followResponses(limits, history, loads, first, isKey, shareOfBefore)
  const triage = openTriage(protocol, history, episode, endOfLast ?? undefined, carried)
  return walkCourse(protocol, history, episode, series, triage.on, history.on)
}

const withoutEpisode = (
  protocol: Protocol,
  history: History,
  last: Walk | null,
  carried: readonly FiredRule[],
): Omit<Comeback, 'programmeUntil' | 'past'> => {
  const triage = openTriage(protocol, history, null, last?.ended?.on, carried).on(history.on, {
    amberHolds: 0,
    reds14d: 0,
    lastRedKnownOn: null,
    newLegSymptomsOn: null,
  })
  const course = courseWithout(history, last)
  return { episode: null, reference: null, triage, course, courseFacts: courseFactsWithout(triage, course) }
}
