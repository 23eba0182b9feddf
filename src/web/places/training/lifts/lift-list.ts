import { countedForBests } from '#assessment/load/training-band'
import type { Day } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import { greatest } from '#basics/statistics'
import type { Query } from '#web/engine/query'

export type LiftRow = {
  readonly key: string
  readonly name: string
  /** The exercise it means; null: not known. */
  readonly means: string | null
  readonly sessions: number
  readonly lastOn: Day
  /** Greatest mass of a working set, comebacks left out; null: none recorded. */
  readonly topKg: number | null
}

/** Every lift of the log, the one trained last first. */
export const liftList: Query<null, { readonly units: MassUnit; readonly lifts: readonly LiftRow[] }> = (
  ground,
) => {
  const { history, assessment } = ground.advice()
  const done = assessment.loads.flatMap(({ on, band, lifts }) => lifts.map((lift) => ({ ...lift, on, band })))
  const rows = Array.from(
    Map.groupBy(done, ({ key }) => key),
    ([key, times]): LiftRow => {
      const last = times.at(-1)!
      return {
        key,
        name: last.name,
        means: last.exercise?.name ?? null,
        sessions: times.length,
        lastOn: last.on,
        topKg: greatest(countedForBests(times).flatMap(({ topKg }) => topKg ?? [])) ?? null,
      }
    },
  )
  return {
    units: history.profile.units ?? 'kg',
    lifts: rows.sort((a, b) =>
      a.lastOn < b.lastOn ? 1 : a.lastOn > b.lastOn ? -1 : b.sessions - a.sessions,
    ),
  }
}
