import type { Ground } from '#protocol/reason'
import type { SlotLimits } from './find-violations.ts'
import { fact, ground } from './ground.ts'
import { type ItemOption, type Workshop, optionWithout } from './item-option.ts'
import { keepOption, lightenOptions } from './own-options.ts'
import type { ProgrammedSlot } from './programmed-slot.ts'
import { isAvoided } from './clinician-limits.ts'
import { coversPrimary, sharesPrimary, swapOptions } from './swap-options.ts'
import type { Exercise } from '#protocol/exercise'

/**
 * Every way to do one slot today that keeps each limit by itself: as it is, lightened, swapped; and leaving it out, or
 * asking first where an answer would open a way. `inSession`: exercises of the day, which stand in for another only where
 * nothing else could. Where the lifter's own lift can be lightened, a lift that is new to them has to be a full substitute:
 * nobody learns a new exercise with a sore back for a few per cent.
 */
export const itemOptions = (
  workshop: Workshop,
  slot: ProgrammedSlot,
  limits: SlotLimits | null,
  candidates: readonly Exercise[],
  inSession: ReadonlySet<string>,
): readonly ItemOption[] => {
  const { exercise } = slot
  if (exercise === undefined || limits === null)
    return [optionWithout(workshop, 'ask', [ground('overlay/ask-exercise', [fact('name', slot.work.name)])])]
  const kept = limits.violations.length === 0 ? [keepOption(workshop, slot, exercise)] : []
  const lightened = isAvoided(workshop.situation.clinician, exercise)
    ? []
    : lightenOptions(workshop, slot, exercise, limits)
  const offers = candidates
    .filter((candidate) => candidate.id !== exercise.id && sharesPrimary(candidate, exercise))
    .map((candidate) => ({ candidate, ...swapOptions(workshop, slot, exercise.name, candidate) }))
  const canStay = kept.length + lightened.length > 0
  const elsewhere = offers
    .filter(
      ({ candidate, isOwn }) =>
        !inSession.has(candidate.id) && (isOwn || !canStay || coversPrimary(candidate, exercise)),
    )
    .flatMap(({ options }) => options)
  const found = [...kept, ...lightened, ...elsewhere]
  const options = found.length > 0 ? found : offers.flatMap((offer) => offer.options)
  if (options.length > 0)
    return [
      ...options,
      optionWithout(workshop, 'drop', [ground('overlay/dropped', [fact('lift', exercise.name)])]),
    ]
  const toAsk = slot.isLoadUnknown ? exercise : offers.find(({ needsLoad }) => needsLoad)?.candidate
  return [optionWithout(workshop, toAsk === undefined ? 'drop' : 'ask', [whyNothing(exercise, toAsk)])]
}

const whyNothing = (exercise: Exercise, toAsk: Exercise | undefined): Ground =>
  toAsk === undefined
    ? ground('overlay/dropped', [fact('lift', exercise.name)])
    : ground('overlay/ask-load', [fact('lift', toAsk.name)])
