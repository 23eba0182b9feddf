import { loadConfidence } from '#assessment/load/confidence'
import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import { nameKey } from '#basics/name'
import type { MassUnit } from '#basics/mass'
import { distinctEvents } from '#events/distinct-events'
import { orderEvents } from '#events/order-events'
import type { LoggedExercise, SessionLogged } from '#events/session-logged'
import { settleEntries, type SettledEntries } from '#history/settle-entries'
import type { Confidence } from '#protocol/exercise'
import type { Ground, Query } from '#web/engine/query'

/** `there`: it counts. `withdrawn`: taken back by itself. `import-undone`: the import that brought it was undone. */
type SessionState = 'there' | 'withdrawn' | 'import-undone'

export type SessionDetail = {
  readonly state: SessionState
  /** The session as it stands, corrected; its whole body, so that it can be corrected again. */
  readonly body: SessionBody
  readonly withdrawal: Id | null
  readonly correction: { readonly id: Id; readonly on: Day } | null
  readonly units: MassUnit
  readonly exercises: readonly ExerciseDetail[]
  /** Modelled demand of the whole session; null while it does not count. */
  readonly load: {
    readonly peakNm: number
    readonly units: number
    /** Null: no lift in it loads the lower back through a lever. */
    readonly confidence: Confidence | null
  } | null
  readonly pain: { readonly before?: number; readonly during?: number; readonly morning?: number }
  readonly earlier: Id | null
  readonly later: Id | null
}

export type SessionBody = Omit<SessionLogged, 'id' | 'kind' | 'v' | 'at' | 'by' | 'clock' | 'device'>

export type ExerciseDetail = {
  readonly key: string
  /** Name of the exercise that the logged name means; null: not known. */
  readonly means: string | null
  readonly units: number
}

/** One session with everything its page shows and needs to correct it; null where there is none with this id. */
export const sessionDetail: Query<{ readonly id: Id }, SessionDetail | null> = (ground, { id }) => {
  const settled = settle(ground)
  const entry = [...settled.living, ...settled.withdrawn].find((one) => one.id === id)
  if (entry === undefined || entry.kind !== 'session-logged') return null
  const { history, assessment } = ground.advice()
  const place = history.sessions.findIndex((session) => session.id === id)
  const session = history.sessions[place]
  const load = assessment.loads.find((one) => one.session === id)
  const correction = settled.correctedBy.get(id)
  return {
    state: settled.withdrawnBy.has(id) ? 'withdrawn' : session === undefined ? 'import-undone' : 'there',
    body: bodyOf(entry),
    withdrawal: settled.withdrawnBy.get(id)?.id ?? null,
    correction: correction === undefined ? null : { id: correction.id, on: correction.on },
    units: history.profile.units ?? 'kg',
    exercises: entry.exercises.map((exercise) => ({
      key: nameKey(exercise.name),
      means: assessment.identify(exercise.name, exercise.exercise)?.name ?? null,
      units: unitsOf(exercise, load?.lifts ?? []),
    })),
    load:
      load === undefined
        ? null
        : {
            peakNm: load.peakNm,
            units: load.units,
            confidence: loadConfidence([load], assessment.body),
          },
    pain: {
      ...(session?.before === undefined ? {} : { before: session.before }),
      ...(session?.during === undefined ? {} : { during: session.during }),
      ...(session?.morningAfter == null ? {} : { morning: session.morningAfter.pain }),
    },
    earlier: history.sessions[place - 1]?.id ?? null,
    later: place < 0 ? null : (history.sessions[place + 1]?.id ?? null),
  }
}

const settle = ({ events, day }: Ground): SettledEntries =>
  settleEntries(orderEvents(distinctEvents(events.filter(({ on }) => on <= day))), day)

const bodyOf = (entry: SessionLogged): SessionBody => {
  const { id: _, kind: __, v: ___, at: ____, by: _____, clock: ______, device: _______, ...body } = entry
  return body
}

const unitsOf = (
  { name }: LoggedExercise,
  lifts: readonly { readonly key: string; readonly units: number }[],
): number => lifts.filter(({ key }) => key === nameKey(name)).reduce((sum, { units }) => sum + units, 0)
