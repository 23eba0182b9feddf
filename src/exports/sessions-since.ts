import type { Advice } from '#advice/advise'
import { sayReason } from '#advice/say'
import type { Light, SessionLoad } from '#assessment/assessment'
import type { Day } from '#basics/day'
import type { Session } from '#history/history'
import type { Protocol } from '#protocol/protocol'

/** One session since the pain began and how the back answered it. */
export type SessionSince = {
  readonly on: Day
  readonly title: string
  /** Its lifts with lumbar load, the most demanding first. */
  readonly lifts: readonly {
    readonly name: string
    readonly kg: number | null
    readonly reps: number | null
  }[]
  /** NPRS 0-10; null: not reported. */
  readonly before: number | null
  readonly during: number | null
  readonly nextMorning: number | null
  readonly light: Light | null
  /** How it was answered, in words; null where it was too light to tell. */
  readonly says: string | null
}

export type SessionsSince = {
  readonly sessions: readonly SessionSince[]
  /** Earlier ones that are left out. */
  readonly leftOut: number
}

/** The last sessions since the pain began, at most `most`, each with at most `mostLifts` lifts. */
export const sessionsSince = (
  protocol: Protocol,
  { assessment, history }: Advice,
  most: number,
  mostLifts: number,
): SessionsSince => {
  if (assessment.episode === null) return { sessions: [], leftOut: 0 }
  const units = history.profile.units ?? 'kg'
  const byId = new Map(history.sessions.map((session) => [session.id, session]))
  const since = assessment.loads.filter(({ isAfterOnset }) => isAfterOnset)
  return {
    sessions: since.slice(-most).flatMap((load) => {
      const session = byId.get(load.session)
      if (session === undefined) return []
      const light = assessment.course.lights.find((one) => one.session === load.session)
      return [
        {
          ...told(session),
          lifts: liftsOf(load, mostLifts),
          light: light?.light ?? null,
          says: light === undefined ? null : sayReason(protocol, light.ground, units).says,
        },
      ]
    }),
    leftOut: Math.max(0, since.length - most),
  }
}

const told = ({ on, title, before, during, morningAfter }: Session) => ({
  on,
  title,
  before: before ?? null,
  during: during ?? null,
  nextMorning: morningAfter?.pain ?? null,
})

const liftsOf = ({ lifts }: SessionLoad, most: number): SessionSince['lifts'] =>
  lifts
    .filter(({ isLumbar, workingSets }) => isLumbar && workingSets > 0)
    .toSorted((a, b) => b.peakNm - a.peakNm)
    .slice(0, most)
    .map(({ name, exercise, topKg, topReps }) => ({
      name: exercise?.name ?? name,
      kg: topKg,
      reps: topReps,
    }))
