import { type SlotLimits, findSlotLimits } from '#plan/limits/find-violations'
import { addDemands } from '#plan/loads/work-demand'
import type { SessionLimits } from '#plan/plan'
import type { Situation } from '#plan/situation'
import type { ProgrammedSlot } from './programmed-slot.ts'

/** One slot of the day with what holds it. */
export type LimitedSlot = {
  readonly slot: ProgrammedSlot
  readonly limits: SlotLimits | null
  /** It has to give way: by itself, or for the sum of the session. */
  readonly isLimited: boolean
}

/** What each slot may be done with, and whether it has to give way at all. */
export const limitSlots = (
  situation: Situation,
  session: SessionLimits,
  slots: readonly ProgrammedSlot[],
): readonly LimitedSlot[] => {
  const isSumOver = addDemands(slots.map(({ demand }) => demand)).units > session.cap.units
  return slots.map((slot) => {
    if (slot.exercise === undefined) return { slot, limits: null, isLimited: true }
    const limits = findSlotLimits(situation, session, slot, slot.exercise)
    return { slot, limits, isLimited: limits.violations.length > 0 || (isSumOver && slot.demand.units > 0) }
  })
}
