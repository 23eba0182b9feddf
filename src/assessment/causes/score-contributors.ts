import type { Id } from '#basics/id'
import type { History } from '#history/history'
import type { Contributor } from '#protocol/contributor'
import { evaluate, factsIn } from '#protocol/evaluate-condition'
import { type FactName, facts as declarations, type Facts } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { ContributorFinding } from '#assessment/assessment'
import type { CauseEvidence, Evidence } from './cause-evidence.ts'

/**
 * The contributors by their points, most first. Only a condition that is true counts; one that is unknown counts neither
 * way. `leading`: the top with `leadingPoints` and a lead of `leadingLead`; `possible`: `possiblePoints` or more;
 * `unlikely`: fewer, with a fact against; else `not-enough-information`. What a contributor starts with is no finding:
 * without a fact for it, it is never leading or possible.
 */
export const scoreContributors = (
  protocol: Protocol,
  history: History,
  evidence: CauseEvidence,
  facts: Partial<Facts>,
): readonly ContributorFinding[] => {
  const scored = protocol.contributors
    .map((contributor) => scoreOne(contributor, history, evidence, facts))
    .toSorted((a, b) => b.points - a.points)
  return scored.map((one, index) => ({
    id: one.id,
    status: statusOf(protocol, one, index === 0 ? (scored[1]?.points ?? -Infinity) : Infinity),
    points: one.points,
    for: one.for,
    against: one.against,
    cannotTell: one.cannotTell,
  }))
}

type Scored = Omit<ContributorFinding, 'status' | 'cannotTell'> & {
  readonly cannotTell: readonly Ground[]
  readonly hasFactFor: boolean
}

const statusOf = (protocol: Protocol, one: Scored, next: number): ContributorFinding['status'] => {
  const { leadingPoints, leadingLead, possiblePoints } = protocol.limits.causes
  if (one.hasFactFor && one.points >= leadingPoints && one.points - next >= leadingLead) return 'leading'
  if (one.hasFactFor && one.points >= possiblePoints) return 'possible'
  return one.points < possiblePoints && one.against.length > 0 ? 'unlikely' : 'not-enough-information'
}

const scoreOne = (
  contributor: Contributor,
  history: History,
  evidence: CauseEvidence,
  facts: Partial<Facts>,
): Scored => {
  const points = contributor.points.map((point) => ({ ...point, truth: evaluate(point.when, facts) }))
  const counted = points.filter(({ truth }) => truth === true)
  const grounds = (list: typeof counted): Ground[] =>
    list.flatMap((point) => pointGrounds(contributor, point, history, evidence, facts))
  const speaksFor = counted.filter((point) => point.points > 0)
  const prior: Ground[] =
    contributor.prior === 0
      ? []
      : [
          {
            rule: `contributor/${contributor.id}`,
            facts: [{ fact: 'points', value: contributor.prior }],
            events: [],
          },
        ]
  return {
    id: contributor.id,
    points: contributor.prior + counted.reduce((sum, point) => sum + point.points, 0),
    for: [...grounds(speaksFor), ...prior],
    against: grounds(counted.filter((point) => point.points < 0)),
    cannotTell: unknownGrounds(
      points.filter(({ truth }) => truth === 'unknown').map(({ when }) => when),
      evidence,
      facts,
    ),
    hasFactFor: speaksFor.length > 0,
  }
}

/** The point with the facts compared, what they rest on and its points; then the single findings behind those facts. */
const pointGrounds = (
  contributor: Contributor,
  point: Contributor['points'][number],
  history: History,
  evidence: CauseEvidence,
  facts: Partial<Facts>,
): Ground[] => {
  const names = factsIn(point.when).filter((name) => facts[name] !== undefined)
  return [
    {
      rule: `contributor/${contributor.id}/${point.id}`,
      facts: [
        ...names.map((fact) => ({ fact, value: facts[fact] ?? null, ...unitOf(fact) })),
        { fact: 'points', value: point.points },
      ],
      events: [...new Set(names.flatMap((name) => eventsFor(name, history, evidence)))],
    },
    ...names.flatMap((name) => evidenceFor(name, evidence)?.details ?? []),
  ]
}

/** Why something could not be weighed: the log's own gaps, and the facts that nobody has told yet. */
const unknownGrounds = (
  conditions: readonly Contributor['points'][number]['when'][],
  evidence: CauseEvidence,
  facts: Partial<Facts>,
): Ground[] => {
  const names = [...new Set(conditions.flatMap(factsIn))].filter((name) => facts[name] === undefined)
  if (names.length === 0) return []
  return [
    ...(names.includes('spike-percent') ? evidence['log-is-thin'].details : []),
    { rule: 'cause/not-known', facts: names.map((fact) => ({ fact, value: null })), events: [] },
  ]
}

const eventsFor = (name: FactName, history: History, evidence: CauseEvidence): readonly Id[] =>
  evidenceFor(name, evidence)?.events ??
  history.checkIns
    .filter(({ answers }) => Object.hasOwn(answers, name))
    .slice(-1)
    .map(({ id }) => id)

const evidenceFor = (name: FactName, evidence: CauseEvidence): Evidence<unknown> | undefined =>
  name in evidence ? evidence[name as keyof CauseEvidence] : undefined

const unitOf = (name: FactName): { unit?: string } => {
  const declaration = declarations[name]
  return 'unit' in declaration ? { unit: declaration.unit } : {}
}
