import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { MassUnit } from '#basics/mass'
import type { Programme } from '#history/programme/programme'
import { offerReadyMade } from '#plan/day/offer-ready-made'
import { stateReadyMade } from '#plan/day/state-ready-made'
import type { Query } from '#web/engine/query'

export type ProgrammeExercise = {
  readonly name: string
  readonly sets: number
  readonly reps: number
  readonly massKg?: number | undefined
  readonly rpe?: number | undefined
}
export type StatedDay = {
  readonly title: string
  readonly weekday?: number | undefined
  readonly exercises: readonly ProgrammeExercise[]
}

export type OwnProgramme = {
  readonly units: MassUnit
  readonly source: Programme['source'] | 'none'
  readonly name: string
  readonly days: readonly StatedDay[]
  /** The event that states it; null where the log shows it or there is none. */
  readonly statement: { readonly id: Id; readonly on: Day } | null
  /** Ready-made sessions to take as one's own; only where there is no programme and training is advised. */
  readonly readyMade: readonly {
    readonly id: string
    readonly says: string
    readonly name: string
    readonly days: readonly StatedDay[]
  }[]
  /** Names to choose from: those of the log, then those of the exercises known. */
  readonly names: readonly string[]
}

/** The lifter's programme as Comeback reads it, ready to be stated anew. */
export const ownProgramme: Query<null, OwnProgramme> = async (ground) => {
  const { history, assessment } = ground.advice()
  const protocol = await ground.withExercises()
  const { exercises } = protocol
  const { programme } = assessment
  const logged = history.sessions.flatMap(({ lifts }) => lifts.map(({ name }) => name))
  const { stated } = history
  return {
    units: history.profile.units ?? 'kg',
    source: programme?.source ?? 'none',
    name: programme?.name ?? '',
    days: stated?.days ?? programme?.days.map(dayOf) ?? [],
    statement: stated === null ? null : { id: stated.event, on: stated.on },
    readyMade: offerReadyMade(protocol, history, assessment).map((sessions) => ({
      id: sessions.id,
      says: sessions.says,
      ...stateReadyMade({ exercises }, assessment, sessions),
    })),
    names: [...new Set([...logged.reverse(), ...[...exercises.values()].map(({ name }) => name)])],
  }
}

const dayOf = ({ title, weekday, slots }: Programme['days'][number]): StatedDay => ({
  title,
  ...(weekday === undefined ? {} : { weekday }),
  exercises: slots.map(({ name, sets, reps, massKg, rpe }) => ({
    name,
    sets,
    reps,
    ...(massKg === null ? {} : { massKg }),
    ...(rpe === undefined ? {} : { rpe }),
  })),
})
