import type { Advice } from '#advice/advise'
import type { LiftLoad, SessionLoad } from '#assessment/assessment'
import { addDays, type Day } from '#basics/day'
import { greatest, median } from '#basics/statistics'
import type { Protocol } from '#protocol/protocol'

/** One lift with lumbar load in the weeks before the pain. Masses in kg as logged. */
export type LiftBefore = {
  readonly name: string
  /** `provoking`: the lifter named it as what brought the pain. `reference`: loads are measured against it. */
  readonly role: 'provoking' | 'reference' | null
  readonly sessions: number
  readonly usualKg: number | null
  readonly greatestKg: number | null
  readonly last: { readonly on: Day; readonly kg: number | null; readonly reps: number | null }
}

/**
 * The lifts that loaded the lower back in the `limits.windows.l0Days` before the pain, the provoking one first, then by
 * modelled moment; at most `most`. Empty without an episode.
 */
export const liftsBefore = (
  protocol: Protocol,
  { assessment: { episode, loads, reference } }: Advice,
  most: number,
): readonly LiftBefore[] => {
  if (episode === null) return []
  const from = addDays(episode.began, -protocol.limits.windows.l0Days)
  const before = loads.filter(({ on, isAfterOnset }) => !isAfterOnset && on >= from)
  const roleOf = ([first]: readonly Done[]): LiftBefore['role'] => {
    const id = first?.lift.exercise?.id
    if (id === undefined) return null
    if (id === episode.provoking?.id) return 'provoking'
    return id === reference?.exercise.id ? 'reference' : null
  }
  return [...groupByLift(before).values()]
    .map((done) => ({ done, peakNm: greatest(done.map(({ lift }) => lift.peakNm)) ?? 0 }))
    .toSorted((a, b) => rank(roleOf(b.done)) - rank(roleOf(a.done)) || b.peakNm - a.peakNm)
    .slice(0, most)
    .map(({ done }) => liftBefore(done, roleOf(done)))
}

type Done = { readonly on: Day; readonly lift: LiftLoad }

const groupByLift = (sessions: readonly SessionLoad[]): ReadonlyMap<string, readonly Done[]> => {
  const lifts = new Map<string, Done[]>()
  for (const { on, lifts: done } of sessions)
    for (const lift of done) {
      if (!lift.isLumbar || lift.workingSets === 0) continue
      const key = lift.exercise?.id ?? lift.key
      lifts.set(key, [...(lifts.get(key) ?? []), { on, lift }])
    }
  return lifts
}

const rank = (role: LiftBefore['role']): number => (role === 'provoking' ? 2 : role === 'reference' ? 1 : 0)

const liftBefore = (done: readonly Done[], role: LiftBefore['role']): LiftBefore => {
  const masses = done.flatMap(({ lift }) => (lift.topKg === null ? [] : [lift.topKg]))
  const last = done.at(-1)!
  return {
    name: last.lift.exercise?.name ?? last.lift.name,
    role,
    sessions: done.length,
    usualKg: median(masses) ?? null,
    greatestKg: greatest(masses) ?? null,
    last: { on: last.on, kg: last.lift.topKg, reps: last.lift.topReps },
  }
}
