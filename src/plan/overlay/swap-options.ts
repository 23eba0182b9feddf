import type { Exercise } from '#protocol/exercise'
import { isAvoided } from '#plan/limits/clinician-limits'
import { deriveLoad } from '#plan/loads/derive-load'
import { sameMass } from '#plan/loads/loadable'
import { fact, ground } from '#plan/ground'
import { type ItemOption, type Workshop, effortOf, optionOf, roundLoad } from './item-option.ts'
import { ownLift, usualHold } from '#plan/loads/own-lifts'
import type { Work } from '#plan/plan'
import type { ProgrammedSlot } from './programmed-slot.ts'
import type { Situation } from '#plan/situation'
import { type WorkSet, demandOfSets } from '#plan/loads/work-demand'

/** Exercises that may stand in for others today: meant for it, in this phase, with what the lifter has, and allowed. */
export const standIns = (situation: Situation): readonly Exercise[] => {
  const { protocol, clinician, phase } = situation
  const has = availableEquipment(situation)
  return [...protocol.exercises.values()].filter(
    (exercise) =>
      exercise.swap !== undefined &&
      (exercise.swap.from === undefined || hasReached(situation, exercise.swap.from, phase.order)) &&
      exercise.equipment.every((item) => has.has(item)) &&
      !isAvoided(clinician, exercise),
  )
}

const hasReached = ({ protocol }: Situation, from: string, order: number): boolean =>
  [...protocol.phases.values()].some((phase) => phase.id === from && phase.order <= order)

/** What the lifter stated; where nothing was stated, what the logged exercises need and what stands beside it in any gym. */
const availableEquipment = ({ protocol, history, own }: Situation): ReadonlySet<string> =>
  new Set(
    history.profile.equipment ??
      [...own.keys()]
        .flatMap((id): readonly string[] => protocol.exercises.get(id)?.equipment ?? [])
        .flatMap((item) => [item, ...(protocol.limits.swap.besides[item] ?? [])]),
  )

/** True where both train a muscle as a main one. */
export const sharesPrimary = (a: Exercise, b: Exercise): boolean =>
  a.muscles.primary.some((muscle) => b.muscles.primary.includes(muscle))

/** True where `standIn` trains all main muscles of the other as main ones. */
export const coversPrimary = (standIn: Exercise, other: Exercise): boolean =>
  other.muscles.primary.every((muscle) => standIn.muscles.primary.includes(muscle))

/** What a stand-in can be offered as, and whether it only lacks a load. */
export type SwapOffer = {
  readonly options: readonly ItemOption[]
  readonly needsLoad: boolean
  /** The lifter has done it before the pain. */
  readonly isOwn: boolean
}

/** One exercise in the place of another, with every number of sets that is allowed. */
export const swapOptions = (
  workshop: Workshop,
  slot: ProgrammedSlot,
  from: string,
  exercise: Exercise,
): SwapOffer => {
  const { situation, session } = workshop
  const { limits } = situation.protocol
  const load = deriveLoad(situation, session, exercise, programmedReps(workshop, slot))
  if (load === null) return { options: [], needsLoad: true, isOwn: false }
  const rounded = load.kg === null ? null : roundLoad(situation, exercise, load.kg)
  if (load.kg !== null && rounded === null) return { options: [], needsLoad: false, isOwn: load.isOwn }
  const amount = exercise.isometric
    ? { reps: 1, seconds: usualHold(ownLift(situation.own, exercise.id)) ?? limits.swap.newHoldSeconds }
    : { reps: load.reps }
  const planned: WorkSet = { ...amount, massKg: load.kg }
  const demand = demandOfSets(limits, situation.assessment.body, exercise, [planned])
  if (demand.peakNm > session.cap.peakNm + sameMass)
    return { options: [], needsLoad: false, isOwn: load.isOwn }
  const effort = effortOf(situation, exercise, { ...amount, massKg: rounded?.sure ?? null })
  // A lift that loads the back, or is new to the lifter, is taken on with the phase's fewer sets.
  const most =
    load.isLumbar || !load.isOwn
      ? Math.max(1, Math.round(slot.sets.length * session.setsFraction))
      : slot.sets.length
  const adjusted: Omit<Work, 'sets'> = {
    name: exercise.name,
    exercise: exercise.id,
    ...amount,
    massKg: rounded?.shown ?? null,
    ...(exercise.perSide ? { perSide: true } : {}),
    ...(session.minRir === null ? {} : { rir: session.minRir }),
  }
  const reasons = [
    ground('overlay/swapped', [fact('from', from), fact('to', exercise.name)]),
    ...load.grounds,
  ]
  return {
    needsLoad: false,
    isOwn: load.isOwn,
    options: Array.from({ length: most }, (_, index) => most - index).map((count) =>
      optionOf(workshop, {
        change: 'swap',
        exercise,
        sets: Array.from({ length: count }, () => planned),
        efforts: Array.from({ length: count }, () => effort),
        adjusted: { ...adjusted, sets: count },
        reasons,
      }),
    ),
  }
}

/** Repetitions of the top set; a hold counts as the repetitions it stands for. */
const programmedReps = ({ situation }: Workshop, { work }: ProgrammedSlot): number =>
  work.seconds === undefined
    ? Math.max(1, work.reps)
    : Math.max(1, Math.round(work.seconds / situation.protocol.limits.model.holdSecondsPerRep))
