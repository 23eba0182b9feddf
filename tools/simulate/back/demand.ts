import type { Body } from '#assessment/assessment'
import { externalMassKg, isLumbarExercise } from '#assessment/load/lumbar-load'
import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import { demandOfSets, type WorkSet } from '#plan/loads/work-demand'

/** A lift as done. */
export type Done = {
  readonly name: string
  readonly exercise: Exercise
  readonly sets: readonly WorkSet[]
}

/** What a session asked of the lower back. */
export type SessionDemand = {
  readonly peakNm: number
  readonly units: number
  /** Tons moved in lifts with a lever on the lower back. */
  readonly tons: number
  readonly isLumbar: boolean
}

export const demandOf = (limits: Limits, body: Body, lifts: readonly Done[]): SessionDemand => {
  let peakNm = 0
  let units = 0
  let kg = 0
  for (const { exercise, sets } of lifts) {
    const demand = demandOfSets(limits, body, exercise, sets)
    peakNm = Math.max(peakNm, demand.peakNm)
    units += demand.units
    if (isLumbarExercise(limits, exercise))
      for (const { reps, massKg } of sets) kg += reps * externalMassKg(exercise, massKg)
  }
  return { peakNm, units, tons: kg / 1000, isLumbar: peakNm >= limits.model.lumbarDayNm }
}
