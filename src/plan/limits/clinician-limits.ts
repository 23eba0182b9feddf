import type { Id } from '#basics/id'
import type { Episode } from '#assessment/assessment'
import type { ClinicianVisit, History } from '#history/history'
import type { Exercise } from '#protocol/exercise'

/** What a clinician allows in this episode, and the visit that says so. */
export type ClinicianLimits = {
  readonly maxMassKg: number | null
  readonly avoid: ReadonlySet<string>
  readonly visit: Id
}

/**
 * The limits that stand: those of the latest visit that states any. A full clearance without limits lifts them; every
 * other visit leaves them as they were. Null: none.
 */
export const findClinicianLimits = (
  { clinicianVisits }: History,
  episode: Episode | null,
): ClinicianLimits | null =>
  clinicianVisits
    .filter(({ on }) => episode === null || on >= episode.began)
    .reduce<ClinicianLimits | null>(
      (standing, visit) =>
        visit.limits !== null ? toLimits(visit) : visit.outcome === 'cleared' ? null : standing,
      null,
    )

const toLimits = ({ id, limits }: ClinicianVisit): ClinicianLimits => ({
  maxMassKg: limits?.maxMassKg ?? null,
  avoid: new Set(limits?.avoid ?? []),
  visit: id,
})

/** True for an exercise the clinician named, or one of a pattern they named. */
export const isAvoided = (limits: ClinicianLimits | null, { id, pattern }: Exercise): boolean =>
  limits !== null && (limits.avoid.has(id) || limits.avoid.has(pattern))
