import type { Day } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import type { Query } from '#web/engine/query'

export type LiftRow = {
  readonly key: string
  readonly name: string
  /** The exercise it means; null: not known. */
  readonly means: string | null
  readonly sessions: number
  readonly lastOn: Day
  /** Greatest mass of a working set; null: none recorded. */
  readonly topKg: number | null
}

/** Every lift of the log, the one trained last first. */
export const liftList: Query<null, { readonly units: MassUnit; readonly lifts: readonly LiftRow[] }> = (
  ground,
) => {
  const { history, assessment } = ground.advice()
  const rows = new Map<string, LiftRow>()
  for (const { on, lifts } of assessment.loads)
    for (const { key, name, exercise, topKg } of lifts) {
      const known = rows.get(key)
      rows.set(key, {
        key,
        name,
        means: exercise?.name ?? null,
        sessions: (known?.sessions ?? 0) + 1,
        lastOn: on,
        topKg: topKg === null ? (known?.topKg ?? null) : Math.max(topKg, known?.topKg ?? topKg),
      })
    }
  return {
    units: history.profile.units ?? 'kg',
    lifts: [...rows.values()].sort((a, b) =>
      a.lastOn < b.lastOn ? 1 : a.lastOn > b.lastOn ? -1 : b.sessions - a.sessions,
    ),
  }
}
