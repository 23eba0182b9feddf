import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { daysBetween } from '#basics/day'
import { chooseBest } from '#plan/optimise/choose-best'
import { type Goal, keptOf } from '#plan/optimise/score'
import type { Situation } from '#plan/situation'
import type { Exercise } from '#protocol/exercise'
import { chooseReturning, type Return } from './choose-returning.ts'
import type { ItemOption } from './item-option.ts'
import type { LimitedSlot } from './limited-slot.ts'

type Slots = readonly (readonly ItemOption[])[]

/**
 * The session that brings back what the phase wants. While that is only a small dose of the lift that hurt, it waits where it
 * would take the session below the stimulus to keep, until one is due: a comeback without any could never go on.
 */
export const bringBack = (
  situation: Situation,
  options: Slots,
  goal: Goal,
  returning: Return,
): readonly ItemOption[] => {
  const best = chooseReturning(options, goal, returning)
  if (returning.what !== 'one-of-the-pattern' || isDoseDue(situation)) return best
  const whole = goal.wanted.reduce((sum, sets) => sum + sets, 0)
  const keeps = (session: readonly ItemOption[]): number => keptOf(session, goal)
  const most = chooseBest(options, goal)
  return keeps(best) >= situation.protocol.limits.stimulus.keep * whole || keeps(best) >= keeps(most)
    ? best
    : most
}

/** Days enough have passed since the last key session, or since the phase began. */
const isDoseDue = ({ assessment, on, protocol, since }: Situation): boolean => {
  const last = since.findLast(({ isKey }) => isKey)?.on
  const { since: phaseBegan } = assessment.course
  const from = last === undefined || last < phaseBegan ? phaseBegan : last
  return daysBetween(from, on) >= protocol.limits.schedule.doseDays
}

/** What the phase wants brought back of this day; null where nothing is, or what stays as programmed gives it already. */
export const wantedReturn = (situation: Situation, limited: readonly LimitedSlot[]): Return | null => {
  const { episode, reference } = situation.assessment
  const { limits } = situation.protocol
  const { returns } = situation.caps
  if (returns === undefined) return null
  const open = limited.filter(({ isLimited }) => isLimited)
  if (returns !== 'one-of-the-pattern')
    return { what: returns, isReturning: open.map(({ slot }) => slot.isLumbar) }
  const pattern = (episode?.provoking ?? reference?.exercise)?.pattern
  const isOfIt = ({ slot }: LimitedSlot): boolean => slot.isLumbar && slot.exercise?.pattern === pattern
  const ofIt = limited.filter(isOfIt)
  if (ofIt.some(({ isLimited }) => !isLimited)) return null
  // Who trains the lift once a week and skips it would wait a fortnight: another day of the week then takes a small dose.
  if (ofIt.length === 0 && !isDoseDue(situation)) return null
  const standsForIt = (exercise: Exercise): boolean =>
    exercise.pattern === pattern && isLumbarExercise(limits, exercise)
  return { what: returns, isReturning: open.map(isOfIt), standsForIt }
}
