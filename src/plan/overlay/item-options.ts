import type { Ground } from '#protocol/reason'
import type { SlotLimits } from '#plan/limits/find-violations'
import { fact, ground } from '#plan/ground'
import { type ItemOption, type Workshop, optionWithout } from './item-option.ts'
import { keepOption, lightenOptions } from './own-options.ts'
import type { ProgrammedSlot } from './programmed-slot.ts'
import { isAvoided } from '#plan/limits/clinician-limits'
import { coversPrimary, swapOptions } from './swap-options.ts'
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
  inSession: ReadonlySet<string>,
): readonly ItemOption[] => {
  const { exercise } = slot
  if (exercise === undefined || limits === null)
    return [optionWithout(workshop, 'ask', [ground('overlay/ask-exercise', [fact('name', slot.work.name)])])]
  const kept = limits.violations.length === 0 ? [keepOption(workshop, slot, exercise)] : []
  const lightened = isAvoided(workshop.situation.clinician, exercise)
    ? []
    : lightenOptions(workshop, slot, exercise, limits)
  // What asks little of the back gives way only to make room, never to another exercise.
  if (kept.length > 0 && !slot.isLumbar)
    return [
      ...kept,
      ...lightened,
      optionWithout(workshop, 'drop', [ground('overlay/dropped', [fact('lift', exercise.name)])]),
    ]
  const offers = kinOf(workshop.candidates, exercise).map((candidate) => ({
    candidate,
    ...swapOptions(workshop, slot, exercise.name, candidate),
  }))
  const canStay = kept.length + lightened.length > 0
  const others = offers.filter(({ candidate, options }) => options.length > 0 && !inSession.has(candidate.id))
  const unknown = others.filter(
    ({ candidate, isOwn }) => !isOwn && (!canStay || coversPrimary(candidate, exercise)),
  )
  // As many as there are slots, so that one is left whatever the others take.
  const fewNew = unknown.slice(0, Math.max(inSession.size, workshop.situation.protocol.limits.swap.newLifts))
  const elsewhere = [...others.filter(({ isOwn }) => isOwn), ...fewNew].flatMap(({ options }) => options)
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

/** What trains a main muscle of the exercise, the nearer in kind first: the same pattern, more of the main muscles, less asked of the back. */
const kinOf = (candidates: readonly Exercise[], exercise: Exercise): readonly Exercise[] => {
  const main = new Set(exercise.muscles.primary)
  return candidates
    .flatMap((candidate) => {
      const shared = candidate.muscles.primary.reduce(
        (count, muscle) => count + (main.has(muscle) ? 1 : 0),
        0,
      )
      if (shared === 0 || candidate.id === exercise.id) return []
      return [{ candidate, shared, isFar: candidate.pattern === exercise.pattern ? 0 : 1 }]
    })
    .toSorted(
      (a, b) =>
        a.isFar - b.isFar ||
        b.shared - a.shared ||
        a.candidate.lever.extM - b.candidate.lever.extM ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .map(({ candidate }) => candidate)
}

const whyNothing = (exercise: Exercise, toAsk: Exercise | undefined): Ground =>
  toAsk === undefined
    ? ground('overlay/dropped', [fact('lift', exercise.name)])
    : ground('overlay/ask-load', [fact('lift', toAsk.name)])
