import type { Exercise } from '#protocol/exercise'
import { fact, ground } from '#plan/ground'
import type { ItemOption, Workshop } from './item-option.ts'
import type { ProgrammedSlot } from './programmed-slot.ts'
import { musclesOf } from '#plan/loads/stimulus'
import { swapOptions } from './swap-options.ts'

/**
 * One exercise for a day of which nothing can stay: within the caps, for the day's main muscles where there is one, with the
 * least asked of the lower back. Null: the protocol offers none that fits.
 */
export const findStandIn = (
  workshop: Workshop,
  slot: ProgrammedSlot,
  day: readonly ProgrammedSlot[],
): ItemOption | null => {
  const trained = day.flatMap(({ exercise }) => (exercise === undefined ? [] : [exercise]))
  const primary = new Set(trained.flatMap(({ muscles }) => muscles.primary))
  const any = new Set(trained.flatMap(musclesOf))
  const kinship = ({ muscles }: Exercise): number =>
    muscles.primary.some((muscle) => primary.has(muscle))
      ? 0
      : muscles.primary.some((muscle) => any.has(muscle))
        ? 1
        : 2
  const fitting = workshop.candidates.flatMap((candidate) =>
    swapOptions(workshop, slot, slot.work.name, candidate)
      .options.filter(({ units }) => units <= workshop.session.cap.units)
      // The most sets that fit come first.
      .slice(0, 1)
      .map((option) => ({ option, kin: kinship(candidate) })),
  )
  const best = fitting.toSorted(
    (a, b) =>
      a.kin - b.kin ||
      a.option.peakNm - b.option.peakNm ||
      a.option.units - b.option.units ||
      (a.option.key < b.option.key ? -1 : 1),
  )[0]
  if (best === undefined) return null
  const name = best.option.exercise?.name ?? ''
  return {
    ...best.option,
    reasons: [ground('overlay/stand-in', [fact('lift', name)]), ...best.option.reasons],
  }
}
