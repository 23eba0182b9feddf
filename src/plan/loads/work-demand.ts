import type { Body } from '#assessment/assessment'
import { momentNm, setUnits } from '#assessment/load/lumbar-load'
import type { Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import type { Demand, Work } from '#plan/plan'

/** One set of a work: mass as logged for its exercise, kg; null: bodyweight or unknown. */
export type WorkSet = { readonly reps: number; readonly massKg: number | null; readonly seconds?: number }

/** The sets of a work one by one, heaviest first where they are not alike. */
export const setsOfWork = ({ sets, reps, massKg, seconds, pattern }: Work): readonly WorkSet[] =>
  pattern === undefined
    ? Array.from({ length: sets }, () => ({ reps, massKg, ...(seconds === undefined ? {} : { seconds }) }))
    : pattern.flatMap((group) =>
        Array.from({ length: group.sets }, () => ({ reps: group.reps, massKg: group.massKg })),
      )

/** What a work asks of the lower back: peak moment in Nm and lumbar units. Nothing where there are no sets. */
export const demandOfSets = (
  limits: Limits,
  body: Body,
  exercise: Exercise,
  sets: readonly WorkSet[],
): Demand => {
  let peakNm = 0
  let units = 0
  for (const { reps, massKg, seconds } of sets) {
    const moment = momentNm(limits, body, exercise, massKg)
    // A hold or a carry has no repetitions of its own.
    const amount = seconds === undefined ? { reps } : { reps: reps > 0 ? reps : null, seconds }
    peakNm = Math.max(peakNm, moment)
    units += setUnits(limits, exercise, amount, moment)
  }
  return { peakNm, units }
}

/** Peak and sum of several works done in one session. */
export const addDemands = (demands: readonly Demand[]): Demand => ({
  peakNm: demands.reduce((peak, demand) => Math.max(peak, demand.peakNm), 0),
  units: demands.reduce((sum, demand) => sum + demand.units, 0),
})

/** A mass must be known to say anything of the exercise: it is done with a load and the body is not the whole of it. */
export const needsMass = ({ massLogged }: Exercise): boolean =>
  massLogged === 'total' || massLogged === 'each-hand'
