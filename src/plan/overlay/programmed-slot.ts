import type { Assessment, Body } from '#assessment/assessment'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import type { ProgrammeDay, ProgrammeSlot } from '#history/programme/programme'
import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import type { Demand, Work } from '#plan/plan'
import { type WorkSet, demandOfSets, needsMass, setsOfWork } from '#plan/loads/work-demand'

/** One slot of the day as programmed, with what it asks. */
export type ProgrammedSlot = {
  readonly slot: number
  readonly key: string
  readonly work: Work
  /** Undefined: nobody could say what the name means. */
  readonly exercise: Exercise | undefined
  readonly sets: readonly WorkSet[]
  readonly demand: Demand
  /** See `asksOfTheBack`. */
  readonly isLumbar: boolean
  /** True where the load is needed and the programme does not say it. */
  readonly isLoadUnknown: boolean
}

/** The day's slots with what each asks of the lower back; a load that is not known counts as `guessKg` says, else as none. */
export const describeSlots = (
  limits: Limits,
  assessment: Assessment,
  day: ProgrammeDay,
  guessKg: (exercise: Exercise, reps: number) => number | undefined = () => undefined,
): readonly ProgrammedSlot[] =>
  day.slots.map((slot) => {
    const exercise = assessment.identify(slot.name, slot.exercise)
    const work = toWork(slot, exercise)
    const isLoadUnknown = exercise !== undefined && needsMass(exercise) && slot.massKg === null
    const guess = isLoadUnknown ? guessKg(exercise, slot.reps) : undefined
    const sets = setsOfWork(work).map((set) =>
      set.massKg === null && guess !== undefined ? { ...set, massKg: guess } : set,
    )
    const demand = demandOf(limits, assessment.body, exercise, sets)
    return {
      slot: slot.slot,
      key: slot.key,
      work,
      exercise,
      sets,
      demand,
      isLumbar:
        exercise !== undefined &&
        asksOfTheBack(limits, exercise, isLoadUnknown && guess === undefined ? null : demand.peakNm),
      isLoadUnknown,
    }
  })

/**
 * True for a lift that loads the back through a lever of its own and by enough to make a lumbar day; a light curl has a
 * lever too. A peak that is not known (null) counts as enough.
 */
export const asksOfTheBack = (limits: Limits, exercise: Exercise, peakNm: number | null): boolean =>
  isLumbarExercise(limits, exercise) && (peakNm === null || peakNm >= limits.model.lumbarDayNm)

const demandOf = (
  limits: Limits,
  body: Body,
  exercise: Exercise | undefined,
  sets: readonly WorkSet[],
): Demand => (exercise === undefined ? { peakNm: 0, units: 0 } : demandOfSets(limits, body, exercise, sets))

const toWork = (slot: ProgrammeSlot, exercise: Exercise | undefined): Work => ({
  name: slot.name,
  exercise: exercise?.id ?? null,
  sets: slot.pattern?.reduce((sum, group) => sum + group.sets, 0) ?? slot.sets,
  reps: slot.reps,
  massKg: slot.massKg,
  ...(slot.assistanceKg === undefined ? {} : { assistanceKg: slot.assistanceKg }),
  ...(slot.seconds === undefined ? {} : { seconds: slot.seconds }),
  ...(exercise?.perSide === true ? { perSide: true } : {}),
  ...(slot.pattern === undefined ? {} : { pattern: slot.pattern }),
})
