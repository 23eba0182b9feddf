import { massForMoment } from '#plan/limits/lift-limits'
import { loadedReps, momentNm } from '#assessment/load/lumbar-load'
import type { Exercise } from '#protocol/exercise'
import type { SlotLimits } from '#plan/limits/find-violations'
import { sameMass } from '#plan/loads/loadable'
import { fact, ground } from '#plan/ground'
import { type ItemOption, type Workshop, effortOf, optionOf, roundLoad } from './item-option.ts'
import type { Work } from '#plan/plan'
import type { ProgrammedSlot } from './programmed-slot.ts'
import { type WorkSet, demandOfSets, needsMass } from '#plan/loads/work-demand'

/** The programmed work itself, where nothing speaks against it. */
export const keepOption = (workshop: Workshop, slot: ProgrammedSlot, exercise: Exercise): ItemOption =>
  optionOf(workshop, {
    change: 'keep',
    exercise,
    sets: slot.sets,
    efforts: slot.sets.map(() => 1),
    adjusted: slot.work,
    reasons: [],
  })

/**
 * The same exercise with less: loads held under the lowest limit but not so light that it is another exercise, and every number of
 * sets that is allowed. Repetitions
 * stay as programmed, which is where the lifter usually works. Empty where nothing of it can be loaded.
 */
export const lightenOptions = (
  workshop: Workshop,
  slot: ProgrammedSlot,
  exercise: Exercise,
  limits: SlotLimits,
): readonly ItemOption[] => {
  const { situation, session } = workshop
  const cap = Math.min(limits.mass?.value ?? Infinity, massForOneSet(workshop, slot, exercise))
  if (slot.work.massKg !== null && cap < slot.work.massKg * situation.protocol.limits.lightestShare) return []
  const sets = slot.sets.map((set) => lightenSet(workshop, slot, exercise, set, cap))
  const done = sets.filter((set) => set !== null)
  if (done.length < sets.length) return []
  const options: ItemOption[] = []
  for (let count = Math.min(limits.sets, done.length); count >= 1; count -= 1) {
    const chosen = done.slice(0, count)
    const isLighter = chosen.some((set, index) => set.planned.massKg !== slot.sets[index]!.massKg)
    if (!isLighter && count === slot.sets.length && !slot.isLoadUnknown) continue
    const planned = chosen.map((set) => set.planned)
    const demand = demandOfSets(situation.protocol.limits, situation.assessment.body, exercise, planned)
    if (demand.peakNm > session.cap.peakNm + sameMass) return []
    const adjusted = toWork(
      workshop,
      slot,
      exercise,
      chosen.map((set) => set.shown),
      limits.isBound,
    )
    options.push(
      optionOf(workshop, {
        change: 'lighten',
        exercise,
        sets: planned,
        efforts: chosen.map((set, index) =>
          set.sure.massKg === slot.sets[index]!.massKg ? 1 : effortOf(situation, exercise, set.sure),
        ),
        adjusted,
        reasons: [lightenedGround(slot, exercise, adjusted)],
      }),
    )
  }
  return options
}

/** The load at which a single set comes to the session's units. */
export const massForOneSet = (
  { situation, session }: Workshop,
  slot: ProgrammedSlot,
  exercise: Exercise,
): number => {
  const { protocol, assessment } = situation
  const reps = loadedReps(protocol.limits, exercise, slot.sets[0] ?? { reps: 0 })
  if (reps <= 0 || !needsMass(exercise)) return Infinity
  const capNm = (session.cap.units * protocol.limits.model.unitNm) / reps
  return massForMoment((kg) => momentNm(protocol.limits, assessment.body, exercise, kg), capNm)
}

type Lightened = { readonly planned: WorkSet; readonly sure: WorkSet; readonly shown: WorkSet }

/** Null: no load is left of it. */
const lightenSet = (
  { situation }: Workshop,
  { isLoadUnknown }: ProgrammedSlot,
  exercise: Exercise,
  set: WorkSet,
  capKg: number,
): Lightened | null => {
  if (set.massKg === null) return needsMass(exercise) ? null : { planned: set, sure: set, shown: set }
  // A load of the programme can be put on; one worked out from the log may have to be rounded.
  if (set.massKg <= capKg + sameMass && !isLoadUnknown) return { planned: set, sure: set, shown: set }
  const kg = Math.min(set.massKg, capKg)
  const rounded = roundLoad(situation, exercise, kg)
  if (rounded !== null)
    return {
      planned: { ...set, massKg: kg },
      sure: { ...set, massKg: rounded.sure },
      shown: { ...set, massKg: rounded.shown },
    }
  if (exercise.massLogged !== 'added' || capKg < 0) return null
  const body = { ...set, massKg: null }
  return { planned: body, sure: body, shown: body }
}

const toWork = (
  { session }: Workshop,
  slot: ProgrammedSlot,
  exercise: Exercise,
  sets: readonly WorkSet[],
  isBound: boolean,
): Work => {
  const { pattern: _, ...work } = slot.work
  const groups = groupSets(sets)
  return {
    ...work,
    exercise: exercise.id,
    sets: sets.length,
    reps: groups[0]?.reps ?? work.reps,
    massKg: groups[0]?.massKg ?? null,
    ...(isBound && session.minRir !== null ? { rir: session.minRir } : {}),
    ...(groups.length > 1 ? { pattern: groups } : {}),
  }
}

const groupSets = (
  sets: readonly WorkSet[],
): readonly { sets: number; reps: number; massKg: number | null }[] =>
  sets.reduce<{ sets: number; reps: number; massKg: number | null }[]>((groups, { reps, massKg }) => {
    const last = groups.at(-1)
    if (last !== undefined && last.reps === reps && last.massKg === massKg) last.sets += 1
    else groups.push({ sets: 1, reps, massKg })
    return groups
  }, [])

const lightenedGround = (slot: ProgrammedSlot, exercise: Exercise, adjusted: Work) =>
  adjusted.massKg === slot.work.massKg
    ? ground('overlay/fewer-sets', [
        fact('lift', exercise.name),
        fact('programmed', slot.sets.length, 'sets'),
        fact('adjusted', adjusted.sets, 'sets'),
      ])
    : ground('overlay/lightened', [
        fact('lift', exercise.name),
        fact('programmed', slot.work.massKg, 'kg'),
        fact('adjusted', adjusted.massKg, 'kg'),
      ])
