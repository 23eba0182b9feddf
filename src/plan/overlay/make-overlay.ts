import type { ProgrammeDay } from '#history/programme/programme'
import { usualOf } from '#plan/limits/lift-limits'
import { limitSession } from '#plan/limits/session-limits'
import { addDemands } from '#plan/loads/work-demand'
import { chooseBest } from '#plan/optimise/choose-best'
import { type Goal, keptOf, mostImagined } from '#plan/optimise/score'
import type { SessionLimits } from '#plan/plan'
import type { Situation } from '#plan/situation'
import type { Ground } from '#protocol/reason'
import { bringBack, wantedReturn } from './bring-back.ts'
import type { Return } from './choose-returning.ts'
import type { ItemOption, Workshop } from './item-option.ts'
import { itemOptions, type SlotOptions } from './item-options.ts'
import { type LimitedSlot, limitSlots } from './limited-slot.ts'
import { keepOption } from './own-options.ts'
import { describeSlots, type ProgrammedSlot } from './programmed-slot.ts'
import { setGoal } from './set-goal.ts'
import { findStandIn } from './stand-in.ts'
import { standIns } from './swap-options.ts'

/** One day of the programme as it is to be done today, and what else it could have been. */
export type Overlay = {
  readonly session: SessionLimits
  readonly slots: readonly ProgrammedSlot[]
  readonly choices: readonly SlotChoice[]
  readonly goal: Goal
  /** What the session brings back of the slots that are limited, in their order; null: nothing has to come back. */
  readonly returning: Return | null
  readonly workshop: Workshop
}

export type SlotChoice = {
  readonly slot: ProgrammedSlot
  /** What the programmed work exceeds by itself. */
  readonly violations: readonly Ground[]
  readonly chosen: ItemOption
  /** Everything it was chosen from; only itself where nothing limits the slot. */
  readonly options: readonly ItemOption[]
  /** Besides, whatever else would keep each limit by itself. */
  readonly every: readonly ItemOption[]
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
  const limited = limitSlots(situation, session, slots)
  const { goal, muscles } = setGoal(situation, session, limited)
  const workshop: Workshop = { situation, session, muscles, candidates: standIns(situation) }
  const open = limited.filter(({ isLimited }) => isLimited)
  const returning = wantedReturn(situation, limited)
  const offers = optionsOf(workshop, slots, open)
  const { options, best } = chooseEnough(workshop, goal, offers, (offered) =>
    returning === null ? chooseBest(offered, goal) : bringBack(situation, offered, goal, returning),
  )
  const choices = limited.map((one): SlotChoice => {
    const { slot, isLimited } = one
    const violations = one.limits?.violations ?? []
    const position = open.indexOf(one)
    if (slot.exercise === undefined || isLimited)
      return {
        slot,
        violations,
        chosen: best[position]!,
        options: options[position]!,
        every: offers[position]!.every,
        isLimited,
      }
    const kept = keepOption(workshop, slot, slot.exercise)
    return { slot, violations, chosen: kept, options: [kept], every: [kept], isLimited }
  })
  return { session, slots, goal, returning, workshop, choices: neverEmpty(workshop, choices) }
}

/** What the limited slots of an overlay could be done as within other caps, in their order. */
export const reconsider = (
  { slots, choices, workshop }: Overlay,
  session: SessionLimits,
): readonly (readonly ItemOption[])[] => {
  const limited = limitSlots(workshop.situation, session, slots)
  const open = limited.filter((_, index) => choices[index]!.isLimited)
  return optionsOf({ ...workshop, session }, slots, open).map(({ preferred }) => preferred)
}

/**
 * The session chosen from what is preferred. Where that keeps less than is to be kept, the one chosen from everything, if it
 * keeps enough, or keeps more and something was left out: only what nothing at all could stand in for is left out.
 */
const chooseEnough = (
  { situation }: Workshop,
  goal: Goal,
  slots: readonly SlotOptions[],
  choose: (options: readonly (readonly ItemOption[])[]) => readonly ItemOption[],
): { readonly options: readonly (readonly ItemOption[])[]; readonly best: readonly ItemOption[] } => {
  const enough = situation.protocol.limits.stimulus.keep * goal.wanted.reduce((sum, sets) => sum + sets, 0)
  const options = slots.map(({ preferred }) => preferred)
  const best = choose(options)
  if (keptOf(best, goal) >= enough) return { options, best }
  const isLeftOut = best.some(({ change }) => change === 'drop')
  const every = slots.map((slot) => slot.every)
  const toReach = isLeftOut ? keptOf(best, goal) : enough
  if (mostImagined(every, goal) < toReach) return { options, best }
  const wider = choose(every)
  const kept = keptOf(wider, goal)
  return kept >= enough || (isLeftOut && kept > keptOf(best, goal))
    ? { options: every, best: wider }
    : { options, best }
}

const optionsOf = (
  workshop: Workshop,
  slots: readonly ProgrammedSlot[],
  open: readonly LimitedSlot[],
): readonly SlotOptions[] => {
  const inSession = new Set(slots.flatMap(({ exercise }) => (exercise === undefined ? [] : [exercise.id])))
  return open.map(({ slot, limits }) => itemOptions(workshop, slot, limits, inSession))
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
  )
  if (standIn === null) return choices
  const withReasons = { ...standIn, reasons: [...empty.chosen.reasons, ...standIn.reasons] }
  return choices.map((choice) =>
    choice === empty ? { ...choice, chosen: withReasons, options: [...choice.options, withReasons] } : choice,
  )
}
