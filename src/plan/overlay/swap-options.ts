import type { Exercise } from '#protocol/exercise'
import type { Phase } from '#protocol/phase'
import type { Protocol } from '#protocol/protocol'
import { isAvoided } from '#plan/limits/clinician-limits'
import { hingeGate } from '#plan/limits/hinge-gate'
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
  return [...protocol.exercises.values()].filter((exercise) => {
    const { swap, equipment } = exercise
    if (swap === undefined || !equipment.every((item) => has.has(item))) return false
    return (
      !isTooEarly(protocol, exercise, phase) &&
      !isAvoided(clinician, exercise) &&
      hingeGate(situation, exercise) === null
    )
  })
}

/** True for what the protocol offers as a stand-in only from a later phase on. */
export const isTooEarly = ({ phases }: Protocol, { swap }: Exercise, { order }: Phase): boolean => {
  const from = swap?.from
  return (
    from !== undefined && ![...phases.values()].some((phase) => phase.id === from && phase.order <= order)
  )
}

/** What the lifter stated; where nothing was stated, what the logged exercises need and what stands beside it in any gym. */
export const availableEquipment = ({ protocol, history, own }: Situation): ReadonlySet<string> =>
  new Set(
    history.profile.equipment ??
      [...own.keys()]
        .flatMap((id): readonly string[] => protocol.exercises.get(id)?.equipment ?? [])
        .flatMap((item) => [item, ...(protocol.limits.swap.besides[item] ?? [])]),
  )

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
  const sets = fewerAndFewer(most).map(() => planned)
  const efforts = fewerAndFewer(most).map(() => effort)
  const reasons = [
    ground('overlay/swapped', [fact('from', from), fact('to', exercise.name)]),
    ...load.grounds,
  ]
  return {
    needsLoad: false,
    isOwn: load.isOwn,
    options: fewerAndFewer(most).map((count) =>
      optionOf(workshop, {
        change: 'swap',
        exercise,
        sets: sets.slice(0, count),
        efforts: efforts.slice(0, count),
        adjusted: { ...adjusted, sets: count },
        reasons,
      }),
    ),
  }
}

/** From `most` down to one. */
const fewerAndFewer = (most: number): readonly number[] => {
  const counts: number[] = []
  for (let count = most; count >= 1; count -= 1) counts.push(count)
  return counts
}

/** Repetitions of the top set; a hold counts as the repetitions it stands for. */
export const programmedReps = ({ situation }: Workshop, { work }: ProgrammedSlot): number =>
  work.seconds === undefined
    ? Math.max(1, work.reps)
    : Math.max(1, Math.round(work.seconds / situation.protocol.limits.model.holdSecondsPerRep))
