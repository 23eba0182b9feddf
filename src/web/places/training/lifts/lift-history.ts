import type { TrainingBand } from '#assessment/assessment'
import { type BandDays, bandDays } from '#assessment/load/training-band'
import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { MassUnit } from '#basics/mass'
import type { PerformedSet } from '#history/history'
import type { Query } from '#web/engine/query'

export type LiftDay = {
  readonly session: Id
  readonly on: Day
  readonly sets: readonly PerformedSet[]
  readonly topKg: number | null
  readonly topReps: number | null
  readonly units: number
  readonly band: TrainingBand
  /** Of the lift itself where it was told, else of the session. */
  readonly pain?: number
  readonly morning?: number
}

export type LiftHistory = {
  readonly key: string
  readonly name: string
  readonly units: MassUnit
  /** What the name means, and the lifter's own word on it where it is theirs. */
  readonly means: { readonly id: string; readonly name: string } | null
  readonly said: Id | null
  /** Comebacks and easier weeks, by their first day. */
  readonly bands: readonly BandDays[]
  /** Newest first. */
  readonly days: readonly LiftDay[]
}

/** All that was done of one lift; null where the log has none of that name. */
export const liftHistory: Query<{ readonly key: string }, LiftHistory | null> = (ground, { key }) => {
  const { history, assessment } = ground.advice()
  const days: LiftDay[] = []
  let name = key
  let exercise: string | undefined
  for (const [index, session] of history.sessions.entries()) {
    const lifts = session.lifts.filter((lift) => lift.key === key)
    if (lifts.length === 0) continue
    const loads = assessment.loads[index]!.lifts.filter((lift) => lift.key === key)
    const top = loads.reduce((best, load) => ((load.topKg ?? -1) > (best.topKg ?? -1) ? load : best))
    const pain = session.liftPain.find((one) => one.key === key)?.pain ?? session.during
    name = lifts[0]!.name
    exercise = lifts[0]!.exercise
    days.push({
      session: session.id,
      on: session.on,
      sets: lifts.flatMap(({ sets }) => sets),
      topKg: top.topKg,
      topReps: top.topReps,
      units: loads.reduce((sum, { units }) => sum + units, 0),
      band: assessment.loads[index]!.band,
      ...(pain === undefined ? {} : { pain }),
      ...(session.morningAfter === null ? {} : { morning: session.morningAfter.pain }),
    })
  }
  if (days.length === 0) return null
  const means = assessment.identify(name, exercise)
  return {
    key,
    name,
    units: history.profile.units ?? 'kg',
    means: means === undefined ? null : { id: means.id, name: means.name },
    said: history.identified.get(key)?.event ?? null,
    bands: bandDays(ground.protocol.limits, history, assessment),
    days: days.reverse(),
  }
}
