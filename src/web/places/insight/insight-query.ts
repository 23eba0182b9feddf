import { insightSeries, type InsightSeries } from '#advice/insight-series'
import { type Reason, sayReason } from '#advice/say'
import type { ContributorFinding } from '#assessment/assessment'
import type { Query } from '#web/engine/query'

export type InsightAnswer = {
  readonly series: InsightSeries
  /** What could not be weighed of each contributor, and why. */
  readonly cannotTell: Readonly<Partial<Record<ContributorFinding['id'], readonly Reason[]>>>
}

/** The series behind the charts, and what the contributors could not be weighed by. */
export const insightQuery: Query<null, InsightAnswer> = ({ protocol, advice: advised }) => {
  const advice = advised()
  const units = advice.history.profile.units ?? 'kg'
  return {
    series: insightSeries(protocol, advice),
    cannotTell: Object.fromEntries(
      advice.assessment.contributors.map(({ id, cannotTell = [] }) => [
        id,
        cannotTell.map((ground) => sayReason(protocol, ground, units)),
      ]),
    ),
  }
}
