import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import type { Body } from '#assessment/assessment'

/** What the model needs to know of a body: mass in kg, height in m. */
export type ModelBody = Pick<Body, 'massKg' | 'heightM'>

/**
 * The mass in kg that is outside the body, from the mass as logged for this exercise. Each hand's is held twice; a log of
 * assistance, or of no mass at all, adds nothing to the body. Not recorded (null) counts as nothing.
 */
export const externalMassKg = ({ massLogged }: Exercise, massKg: number | null): number => {
  if (massKg === null || massLogged === 'assistance' || massLogged === 'none') return 0
  return massLogged === 'each-hand' ? 2 * massKg : massKg
}

/**
 * Modelled moment about L5/S1 in Nm at the worst point of one repetition:
 * `h x max(g x (m x extM + share x body x upperBodyM), floorNm x body / reference body)`, with `h` the height over the
 * reference height. `massKg` as logged for the exercise. A static estimate (evidence section 4.2), not a measurement.
 */
export const momentNm = (
  limits: Limits,
  body: ModelBody,
  exercise: Exercise,
  massKg: number | null,
): number => {
  const { gravity, referenceHeightM, referenceMassKg, upperBodyShare } = limits.model
  const { extM, upperBodyM, floorNm = 0 } = exercise.lever
  const heightFactor = body.heightM / referenceHeightM
  const leverMass = externalMassKg(exercise, massKg) * extM + upperBodyShare * body.massKg * upperBodyM
  const floor = heightFactor * (body.massKg / referenceMassKg) * floorNm
  return Math.max(gravity * heightFactor * leverMass, floor)
}

type Amount = { readonly reps: number | null; readonly seconds?: number }

/**
 * How many repetitions a set counts for. A hold counts one for each `holdSecondsPerRep` seconds. A set logged per side
 * loads the same lower back once for each side, so it counts twice. Repetitions that were not recorded count as none:
 * the model adds up repetitions, and walking or cycling by the minute is none.
 */
export const loadedReps = (limits: Limits, exercise: Exercise, { reps, seconds }: Amount): number => {
  const isHeld = exercise.isometric || (exercise.pattern === 'carry' && reps === null)
  const counted = isHeld && seconds !== undefined ? seconds / limits.model.holdSecondsPerRep : (reps ?? 0)
  return exercise.perSide ? 2 * counted : counted
}

/** Lumbar units of one set: its loaded repetitions times its moment in Nm, over `unitNm` (one repetition at 100 Nm). */
export const setUnits = (limits: Limits, exercise: Exercise, amount: Amount, moment: number): number =>
  (loadedReps(limits, exercise, amount) * moment) / limits.model.unitNm

/** Whether the exercise loads the lower back through a lever of its own, however light it is. */
export const isLumbarExercise = (limits: Limits, exercise: Exercise): boolean =>
  exercise.lever.extM >= limits.model.lumbarLeverM
