import type { ProgrammeDay } from '#history/programme/programme'
import { daysBetween } from '#basics/day'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import type { Exercise, Muscle } from '#protocol/exercise'
import type { Ground } from '#protocol/reason'
import { type SlotLimits, findSlotLimits } from '#plan/limits/find-violations'
import type { ItemOption, Workshop } from './item-option.ts'
import { itemOptions } from './item-options.ts'
import { usualOf } from '#plan/limits/lift-limits'
import { chooseReturning, type Return } from './bring-back.ts'
import { type Goal, chooseBest, scoreOf } from './optimise.ts'
import type { SessionLimits } from '#plan/plan'
import { type ProgrammedSlot, describeSlots } from './programmed-slot.ts'
import { limitSession } from '#plan/limits/session-limits'
import type { Situation } from '#plan/situation'
import { findStandIn } from './stand-in.ts'
import { keepOption } from './own-options.ts'
import { addStimuli, musclesOf, stimulusOf } from '#plan/loads/stimulus'
import { standIns } from './swap-options.ts'
import { addDemands } from '#plan/loads/work-demand'

/** One day of the programme as it is to be done today, and what else it could have been. */
export type Overlay = {
  readonly session: SessionLimits
  readonly slots: readonly ProgrammedSlot[]
  readonly choices: readonly SlotChoice[]
  /** The muscles of the lifts that were changed or limited: those the kept stimulus is counted over. */
  readonly counted: ReadonlySet<Muscle>
  /** The same in the order of the goal. */
  readonly muscles: readonly Muscle[]
  readonly goal: Goal
}

export type SlotChoice = {
  readonly slot: ProgrammedSlot
  /** What the programmed work exceeds by itself. */
  readonly violations: readonly Ground[]
  readonly chosen: ItemOption
  /** Everything it was chosen from; only itself where nothing limits the slot. */
  readonly options: readonly ItemOption[]
  readonly isLimited: boolean
}

/**
 * The overlay of one day: of all ways to do it within the caps, the one that keeps the most of the programmed stimulus
 * with the fewest changes. Never empty: where nothing of the day can stay, one safe exercise stands in.
 */
export const makeOverlay = (situation: Situation, day: ProgrammeDay): Overlay => {
  const { limits } = situation.protocol
  const slots = describeSlots(limits, situation.assessment, day, (exercise, reps) =>
    usualOf(situation, exercise, reps),
  )
  const session = limitSession(situation, day, addDemands(slots.map(({ demand }) => demand)))
  const limited = findLimited(situation, session, slots)
  const { counted, goal, muscles } = setGoal(situation, session, limited)
  const workshop: Workshop = { situation, session, muscles }
  const open = limited.filter(({ isLimited }) => isLimited)
  const options = optionsOf(workshop, slots, open)
  const returning = wantedReturn(situation, limited)
  const best = returning === null ? chooseBest(options, goal) : bringBack(situation, options, goal, returning)
  const choices = limited.map(({ slot, limits: within, isLimited }): SlotChoice => {
    const violations = within?.violations ?? []
    const position = open.findIndex((one) => one.slot === slot)
    if (slot.exercise === undefined || isLimited)
      return { slot, violations, chosen: best[position]!, options: options[position]!, isLimited }
    const kept = keepOption(workshop, slot, slot.exercise)
    return { slot, violations, chosen: kept, options: [kept], isLimited }
  })
  return {
    session,
    slots,
    muscles,
    counted,
    goal,
    choices: neverEmpty(workshop, choices),
  }
}

/** What the limited slots of an overlay could be done as within other caps, in their order. */
export const reconsider = (
  situation: Situation,
  session: SessionLimits,
  { slots, choices, muscles }: Overlay,
): readonly (readonly ItemOption[])[] => {
  const limited = findLimited(situation, session, slots)
  const open = limited.filter((_, index) => choices[index]!.isLimited)
  return optionsOf({ situation, session, muscles }, slots, open)
}

/**
 * The session that brings back what the phase wants. While that is only a small dose of the lift that hurt, it waits where it
 * would take the session below the stimulus to keep, until one is due: a comeback without any could never go on.
 */
const bringBack = (
  situation: Situation,
  options: readonly (readonly ItemOption[])[],
  goal: Goal,
  returning: Return,
): readonly ItemOption[] => {
  const best = chooseReturning(options, goal, returning)
  if (returning.what !== 'one-of-the-pattern' || isDoseDue(situation)) return best
  const whole = goal.wanted.reduce((sum, sets) => sum + sets, 0)
  const keeps = (session: readonly ItemOption[]): number => scoreOf(session, goal).stimulus / 1e6
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
const wantedReturn = (situation: Situation, limited: readonly Limited[]): Return | null => {
  const { episode, reference } = situation.assessment
  const { limits } = situation.protocol
  const { returns } = situation.caps
  if (returns === undefined) return null
  const open = limited.filter(({ isLimited }) => isLimited)
  if (returns !== 'one-of-the-pattern')
    return { what: returns, isReturning: open.map(({ slot }) => slot.isLumbar) }
  const pattern = (episode?.provoking ?? reference?.exercise)?.pattern
  const isOfIt = ({ slot }: Limited): boolean => slot.isLumbar && slot.exercise?.pattern === pattern
  const ofIt = limited.filter(isOfIt)
  if (ofIt.length === 0 || ofIt.some(({ isLimited }) => !isLimited)) return null
  const standsForIt = (exercise: Exercise): boolean =>
    exercise.pattern === pattern && isLumbarExercise(limits, exercise)
  return { what: returns, isReturning: open.map(isOfIt), standsForIt }
}

const optionsOf = (
  workshop: Workshop,
  slots: readonly ProgrammedSlot[],
  open: readonly Limited[],
): readonly (readonly ItemOption[])[] => {
  const candidates = standIns(workshop.situation)
  const inSession = new Set(slots.flatMap(({ exercise }) => (exercise === undefined ? [] : [exercise.id])))
  return open.map(({ slot, limits }) => itemOptions(workshop, slot, limits, candidates, inSession))
}

type Limited = {
  readonly slot: ProgrammedSlot
  readonly limits: SlotLimits | null
  readonly isLimited: boolean
}

/** What each slot may be done with, and whether it has to give way at all: by itself, or for the sum of the session. */
const findLimited = (
  situation: Situation,
  session: SessionLimits,
  slots: readonly ProgrammedSlot[],
): readonly Limited[] => {
  const isSumOver = addDemands(slots.map(({ demand }) => demand)).units > session.cap.units
  return slots.map((slot) => {
    if (slot.exercise === undefined) return { slot, limits: null, isLimited: true }
    const limits = findSlotLimits(situation, session, slot, slot.exercise)
    return { slot, limits, isLimited: limits.violations.length > 0 || (isSumOver && slot.demand.units > 0) }
  })
}

const setGoal = (
  situation: Situation,
  session: SessionLimits,
  limited: readonly Limited[],
): Pick<Overlay, 'counted' | 'goal' | 'muscles'> => {
  const { stimulus } = situation.protocol.limits
  const programmed = (of: readonly ProgrammedSlot[]) =>
    addStimuli(
      of.flatMap(({ exercise, sets }) =>
        exercise === undefined ? [] : [stimulusOf(stimulus, exercise, sets.length)],
      ),
    )
  const counted = new Set(
    limited.flatMap(({ slot: { exercise }, isLimited }) =>
      exercise !== undefined && isLimited ? musclesOf(exercise) : [],
    ),
  )
  const muscles = [...counted]
  const free = limited.flatMap(({ slot, isLimited }) => (isLimited ? [] : [slot]))
  const whole = programmed(limited.map(({ slot }) => slot))
  const given = programmed(free)
  return {
    counted,
    goal: {
      wanted: muscles.map((muscle) => whole.get(muscle) ?? 0),
      given: muscles.map((muscle) => given.get(muscle) ?? 0),
      units: session.cap.units - addDemands(free.map(({ demand }) => demand)).units,
    },
    muscles,
  }
}

/** Where nothing of the day is left to do, the first slot that was left out is given a safe exercise instead. */
const neverEmpty = (workshop: Workshop, choices: readonly SlotChoice[]): readonly SlotChoice[] => {
  if (choices.some(({ chosen }) => chosen.adjusted !== null)) return choices
  const empty =
    choices.find(({ chosen }) => chosen.change === 'drop') ??
    choices.find(({ slot }) => slot.exercise === undefined) ??
    choices[0]
  if (empty === undefined) return choices
  const standIn = findStandIn(
    workshop,
    empty.slot,
    choices.map(({ slot }) => slot),
    standIns(workshop.situation),
  )
  if (standIn === null) return choices
  const withReasons = { ...standIn, reasons: [...empty.chosen.reasons, ...standIn.reasons] }
  return choices.map((choice) =>
    choice === empty ? { ...choice, chosen: withReasons, options: [...choice.options, withReasons] } : choice,
  )
}
