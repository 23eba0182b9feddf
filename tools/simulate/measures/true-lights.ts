import { judgeResponse } from '#assessment/course/judge-response'
import type { Light } from '#assessment/assessment'
import { isLumbarExercise, momentNm } from '#assessment/load/lumbar-load'
import type { Protocol } from '#protocol/protocol'
import type { Parameters } from '../parameters.ts'
import type { Course, TrueSession } from '../run-lifter.ts'

/** How the back truly answered a session that loaded it, by the protocol's own rule. */
export type Answered = {
  readonly index: number
  readonly light: Light
  /** It held the lift that hurt, or one like it. */
  readonly isKey: boolean
  /** Greatest moment of its key lifts over that of the painful lift before the pain; 0 without one. */
  readonly share: number
}

/** The same yardstick for every policy: nothing is missing, whatever was reported. */
export const answersOf = (protocol: Protocol, parameters: Parameters, course: Course): readonly Answered[] =>
  course.sessions.flatMap((session) => {
    const keyMoments = momentsOfKeyLifts(protocol, course, session)
    if (!session.demand.isLumbar && keyMoments.length === 0) return []
    const { exercise, massKg } = course.lifter.painful.lift
    const before = momentNm(protocol.limits, course.lifter.body, exercise, massKg)
    return [
      {
        index: session.index,
        light: lightOf(protocol, parameters, session, course.pains),
        isKey: keyMoments.length > 0,
        share: Math.max(0, ...keyMoments) / before,
      },
    ]
  })

const momentsOfKeyLifts = (
  { limits }: Protocol,
  { lifter }: Course,
  { done }: TrueSession,
): readonly number[] => {
  const hurt = lifter.painful.lift.exercise
  return done
    .filter(
      ({ exercise }) =>
        exercise.id === hurt.id || (exercise.pattern === hurt.pattern && isLumbarExercise(limits, exercise)),
    )
    .flatMap(({ exercise, sets }) =>
      sets.map(({ massKg }) => momentNm(limits, lifter.body, exercise, massKg)),
    )
}

const lightOf = (
  { limits }: Protocol,
  { reporting }: Parameters,
  { index, before, during, stopped }: TrueSession,
  pains: readonly number[],
): Light => {
  // Pain on day 1 is the first of the list.
  const painOn = (day: number): number => pains[Math.min(day, pains.length) - 1]!
  const nextMorning = Math.round(painOn(index + 1))
  return judgeResponse(limits, {
    before,
    during,
    nextMorning,
    // Asked only of a back that was worse the next morning.
    settledWithin48h:
      nextMorning <= before || painOn(index + 2) <= painOn(index) + reporting('settledWithin'),
    stoppedForSharpPain: stopped,
    worstLift: null,
    newLegSymptoms: false,
    daysSince: limits.lights.settledAskedOnDay,
  }).light
}
