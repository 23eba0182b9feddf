import { bodyOf } from '#assessment/load/body-of'
import { loadedReps, momentNm } from '#assessment/load/lumbar-load'
import { makeIdentify } from '#assessment/load/make-identify'
import { plausibleMass } from '#assessment/load/plausible-mass'
import type { Day } from '#basics/day'
import type { Protocol } from '#protocol/protocol'
import type { RealLog } from './real-logs.ts'

/** The dose of a session by the power its moments are weighted with: the first is the product's own lumbar units. */
export type Doses = readonly [sum: number, square: number]

export type DosedSession = {
  readonly on: Day
  readonly isLumbar: boolean
  /** With every load at `share` of what was lifted. */
  readonly at: (share: number) => Doses
}

/** Every session with its dose by both powers, for any share of its loads; doubtful sets are left out as in the product. */
export const doseSessions = (
  { limits, ...protocol }: Protocol,
  { history, loads }: RealLog,
): readonly DosedSession[] => {
  const body = bodyOf(limits, history.profile)
  const identify = makeIdentify({ limits, ...protocol }, history.identified)
  const heaviest = plausibleMass(limits, history.sessions)
  return history.sessions.map(({ on, lifts }, index) => {
    const sets = lifts.flatMap(({ name, key, exercise: id, sets: done }) => {
      const exercise = identify(name, id)
      if (exercise === undefined) return []
      return done
        .filter(
          ({ reps, massKg }) =>
            (reps ?? 0) <= limits.plausible.repsPerSet &&
            (massKg ?? 0) <= (heaviest.get(key) ?? Number.POSITIVE_INFINITY),
        )
        .map((set) => ({ exercise, massKg: set.massKg, reps: loadedReps(limits, exercise, set) }))
    })
    const at = (share: number): Doses => {
      let [sum, square] = [0, 0]
      for (const { exercise, massKg, reps } of sets) {
        const relative =
          momentNm(limits, body, exercise, massKg === null ? null : share * massKg) / limits.model.unitNm
        sum += reps * relative
        square += reps * relative ** 2
      }
      return [sum, square]
    }
    return { on, isLumbar: loads[index]!.isLumbar, at }
  })
}
