import { insightSeries, type InsightSeries } from '#advice/insight-series'
import { type Reason, sayReason } from '#advice/say'
import type { Truth } from '#basics/truth'
import type { ContributorFinding } from '#assessment/assessment'
import type { Query } from '#web/engine/query'

/** `holds` unknown: nobody has said. */
export type Modifier = {
  readonly id: string
  readonly name: string
  readonly holds: Truth
  readonly reason: Reason
}

export type InsightAnswer = {
  readonly series: InsightSeries
  /** What could not be weighed of each contributor, and why. */
  readonly modifiers: readonly Modifier[]
  readonly cannotTell: Readonly<Partial<Record<ContributorFinding['id'], readonly Reason[]>>>
}

/** The series behind the charts, and what the contributors could not be weighed by. */
export const insightQuery: Query<null, InsightAnswer> = ({ protocol, advice: advised }) => {
  const advice = advised()
  const units = advice.history.profile.units ?? 'kg'
  return {
    series: insightSeries(protocol, advice),
    modifiers: advice.assessment.modifiers.map(({ id, holds, ground }) => ({
      id,
      name: protocol.modifiers.find((modifier) => modifier.id === id)?.name ?? id,
      holds,
      reason: sayReason(protocol, ground, units),
    })),
    cannotTell: Object.fromEntries(
      advice.assessment.contributors.map(({ id, cannotTell = [] }) => [
        id,
        cannotTell.map((ground) => sayReason(protocol, ground, units)),
      ]),
    ),
  }
}
