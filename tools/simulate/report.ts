import { type Estimate, bootstrap } from './measures/bootstrap.ts'
import { type MeasureId, measures } from './measures/measure.ts'
import { parametersWith } from './parameters.ts'
import type { Breach } from './policies/comeback/invariants.ts'
import { type PolicyId, policyIds } from './policies/policy.ts'
import type { Outcome } from './simulate.ts'

type Estimates = Readonly<Record<MeasureId, Estimate | null>>

/** One run, boiled down. Holds no clock: the same run is the same bytes. */
export type Report = {
  readonly seed: number
  readonly lifters: number
  readonly weeks: number
  readonly lifterWeeks: number
  readonly policies: Readonly<Partial<Record<PolicyId, Estimates>>>
  /** Comeback less the other policy, lifter by lifter. */
  readonly differences: Readonly<Partial<Record<PolicyId, Readonly<Partial<Record<MeasureId, Estimate>>>>>>
  readonly breaches: {
    readonly count: number
    readonly byInvariant: Readonly<Record<string, number>>
    readonly first: readonly Breach[]
  }
  /** Share of all days of open comebacks on which a criterion kept the next phase away, most first. */
  readonly waitedFor: readonly {
    readonly criterion: string
    readonly days: number
    readonly lifters: number
  }[]
  /** Lifters for whom a triage rule ever fired. */
  readonly rulesFired: readonly { readonly rule: string; readonly lifters: number }[]
  /** Lifters by the phase they were in on the last day. */
  readonly endedIn: Readonly<Record<string, number>>
}

export const reportOf = (
  run: { readonly seed: number; readonly weeks: number },
  unordered: readonly Outcome[],
): Report => {
  const outcomes = unordered.toSorted((a, b) => a.lifter - b.lifter)
  const present = policyIds.filter((policy) => outcomes[0]?.measured[policy] !== undefined)
  const resamples = parametersWith().measures('resamples')
  const ids = Object.keys(measures) as MeasureId[]
  const valuesOf = (policy: PolicyId, id: MeasureId) =>
    outcomes.map(({ measured }) => measured[policy]?.[id] ?? null)
  const estimatesOf = (policy: PolicyId): Estimates =>
    Object.fromEntries(
      ids.map((id) => [
        id,
        bootstrap(
          valuesOf(policy, id),
          measures[id].as === 'median' ? 'median' : 'mean',
          resamples,
          run.seed,
        ),
      ]),
    ) as Estimates
  const differencesTo = (policy: PolicyId) =>
    Object.fromEntries(
      ids
        .filter((id) => measures[id].as !== 'median')
        .flatMap((id) => {
          const theirs = valuesOf(policy, id)
          const pairs = valuesOf('comeback', id).map((ours, place) =>
            ours === null || theirs[place] == null ? null : ours - theirs[place],
          )
          const estimate = bootstrap(pairs, 'mean', resamples, run.seed)
          return estimate === null ? [] : [[id, estimate]]
        }),
    )
  const breaches = outcomes.flatMap((outcome) => outcome.breaches)
  return {
    seed: run.seed,
    lifters: outcomes.length,
    weeks: run.weeks,
    lifterWeeks: outcomes.length * run.weeks * present.length,
    policies: Object.fromEntries(present.map((policy) => [policy, estimatesOf(policy)])),
    differences: present.includes('comeback')
      ? Object.fromEntries(
          present.filter((policy) => policy !== 'comeback').map((policy) => [policy, differencesTo(policy)]),
        )
      : {},
    breaches: {
      count: breaches.length,
      byInvariant: countBy(breaches.map(({ invariant }) => invariant)),
      first: breaches.slice(0, 10),
    },
    waitedFor: sumWaits(outcomes),
    rulesFired: Object.entries(countBy(outcomes.flatMap(({ rulesFired }) => rulesFired)))
      .map(([rule, lifters]) => ({ rule, lifters }))
      .toSorted((a, b) => b.lifters - a.lifters || (a.rule < b.rule ? -1 : 1)),
    endedIn: countBy(outcomes.flatMap(({ endedIn }) => endedIn ?? [])),
  }
}

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const sumWaits = (outcomes: readonly Outcome[]): Report['waitedFor'] => {
  const sums = new Map<string, { days: number; lifters: number }>()
  for (const { waitedFor } of outcomes)
    for (const [criterion, days] of Object.entries(waitedFor)) {
      const sum = sums.get(criterion) ?? { days: 0, lifters: 0 }
      sums.set(criterion, { days: sum.days + days, lifters: sum.lifters + 1 })
    }
  return [...sums]
    .map(([criterion, sum]) => ({ criterion, ...sum }))
    .toSorted((a, b) => b.days - a.days || (a.criterion < b.criterion ? -1 : 1))
}
