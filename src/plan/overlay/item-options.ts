import type { Ground } from '#protocol/reason'
import type { SlotLimits } from '#plan/limits/find-violations'
import { fact, ground } from '#plan/ground'
import { type ItemOption, type Workshop, optionWithout } from './item-option.ts'
import { keepOption, lightenOptions } from './own-options.ts'
import type { ProgrammedSlot } from './programmed-slot.ts'
import { isAvoided } from '#plan/limits/clinician-limits'
import { coversPrimary, swapOptions } from './swap-options.ts'
import { hingeGate } from '#plan/limits/hinge-gate'
import type { Exercise } from '#protocol/exercise'

/** The ways to do one slot today that are thought of first, and with them every other that keeps each limit by itself. */
export type SlotOptions = { readonly preferred: readonly ItemOption[]; readonly every: readonly ItemOption[] }

/**
 * The ways to do one slot today that keep each limit by itself: as it is, lightened, swapped; and leaving it out, or asking first
 * where an answer would open a way. `inSession`: exercises of the day, which no slot moves to while
 * anything else could stand in. Not preferred is to swap what asks little of the back, which is only to make room; and, where the lifter's own lift can
 * be lightened, a lift that is new to them and no full substitute: nobody learns a new exercise with a sore back for a few per cent.
 */
export const itemOptions = (
  workshop: Workshop,
  slot: ProgrammedSlot,
  limits: SlotLimits | null,
  inSession: ReadonlySet<string>,
): SlotOptions => {
  const { exercise } = slot
  if (exercise === undefined || limits === null)
    return only(
      optionWithout(workshop, 'ask', [ground('overlay/ask-exercise', [fact('name', slot.work.name)])]),
    )
  const kept = limits.violations.length === 0 ? [keepOption(workshop, slot, exercise)] : []
  const lightened =
    isAvoided(workshop.situation.clinician, exercise) || hingeGate(workshop.situation, exercise) !== null
      ? []
      : lightenOptions(workshop, slot, exercise, limits)
  const own = [...kept, ...lightened]
  const offers = kinOf(workshop.candidates, exercise).map((candidate) => ({
    candidate,
    ...swapOptions(workshop, slot, exercise.name, candidate),
  }))
  const others = offers.filter(({ candidate, options }) => options.length > 0 && !inSession.has(candidate.id))
  const apart = [...own, ...others.flatMap(({ options }) => options)]
  // No lift twice in a day, unless nothing else could be done.
  const every = apart.length > 0 ? apart : offers.flatMap(({ options }) => options)
  if (every.length === 0) {
    const toAsk = slot.isLoadUnknown ? exercise : offers.find(({ needsLoad }) => needsLoad)?.candidate
    return only(optionWithout(workshop, toAsk === undefined ? 'drop' : 'ask', [whyNothing(exercise, toAsk)]))
  }
  const without = optionWithout(workshop, 'drop', [ground('overlay/dropped', [fact('lift', exercise.name)])])
  const unknown = others.filter(
    ({ candidate, isOwn }) => !isOwn && (own.length === 0 || coversPrimary(candidate, exercise)),
  )
  // As many as there are slots, so that one is left whatever the others take.
  const fewNew = unknown.slice(0, Math.max(inSession.size, workshop.situation.protocol.limits.swap.newLifts))
  const isOnlyForRoom = kept.length > 0 && !slot.isLumbar
  const elsewhere = isOnlyForRoom ? [] : [...others.filter(({ isOwn }) => isOwn), ...fewNew]
  const found = [...own, ...elsewhere.flatMap(({ options }) => options)]
  return { preferred: [...(found.length > 0 ? found : every), without], every: [...every, without] }
}

const only = (option: ItemOption): SlotOptions => ({ preferred: [option], every: [option] })

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
