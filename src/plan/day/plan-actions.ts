import { daysBetween } from '#basics/day'
import type { Assessment, FiredRule } from '#assessment/assessment'
import type { ProtocolAction } from '#protocol/action'
import { evaluate, factsIn } from '#protocol/evaluate-condition'
import { type FactName, type Facts, facts as declarations } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import { fact, ground } from '#plan/ground'
import { walkToday } from './walk-today.ts'
import type { Deload, PlannedAction } from '#plan/plan'

/**
 * Today's few actions: referrals first, highest level first, then checks, then the protocol's actions by rank, at most
 * `limits.actionsPerKind` of a kind (of habits `limits.habitsPerDay`) and `limits.actionsPerDay` in all. Before the first check-in there is exactly one: to
 * check in. At emergency, same-day, incomplete, or where no plan may be made, only referrals, checks and comfort remain.
 */
export const planActions = (
  protocol: Protocol,
  assessment: Assessment,
  deload: Deload | null = null,
): readonly PlannedAction[] => {
  const offered = protocol.actions
    .filter((action) => isOffered(protocol, assessment, action))
    .flatMap((action) => offer(protocol, assessment, deload, action))
  if (isBeforeFirstCheckIn(assessment))
    return offered.filter(({ action }) => action.kind === 'check').slice(0, 1)
  const isSaid = saysTheSame(protocol, assessment)
  const planned = [
    ...firedReferrals(protocol, assessment),
    ...offered.filter(({ action }) => !isSaid(action)),
  ]
  return fewOf(
    protocol,
    planned.toSorted((a, b) => turnOf(a) - turnOf(b)),
  )
}

const isBeforeFirstCheckIn = ({ triage, episode, facts }: Assessment): boolean =>
  facts['nprs-now'] === undefined && episode === null && triage.fired.length === 0

/** Where only referrals, checks and comfort may be offered. */
export const isRestricted = ({ triage }: Assessment): boolean =>
  triage.effects.noPlan ||
  triage.level === 'emergency' ||
  triage.level === 'same-day' ||
  triage.level === 'incomplete'

/** The rules that fired at the highest level, each with what to do; one action where several say the same. */
const firedReferrals = (protocol: Protocol, { triage }: Assessment): readonly PlannedAction[] => {
  const open = triage.fired.filter(isOpen)
  const level = open[0]?.level
  if (level === undefined) return []
  const template = protocol.actions.find((action) => isReferralFor(action, level))
  if (template === undefined) throw new Error(`the protocol has no referral for the level "${level}"`)
  const byAct = new Map<string, FiredRule[]>()
  for (const fired of open.filter((one) => one.level === level)) {
    const act = protocol.triage.find(({ id }) => id === fired.rule)?.act ?? template.dose
    byAct.set(act, [...(byAct.get(act) ?? []), fired])
  }
  return [...byAct].map(([act, fired]) => ({
    action: { ...template, id: `${template.id}-${fired[0]!.rule}`, dose: act },
    reasons: fired.map((one) => one.ground),
  }))
}

// Every book rule does something until a clinician has cleared it: one that does nothing any more has been seen.
const isOpen = ({ level, effect }: FiredRule): boolean => level !== 'book' || effect !== null

const isReferralFor = ({ kind, when }: ProtocolAction, level: FiredRule['level']): boolean =>
  kind === 'referral' && 'is' in when && when.fact === 'triage-level' && when.is === level

/** Referrals of the protocol about nothing but what a fired rule is about: the rule's own words stand for them. */
const saysTheSame = (protocol: Protocol, { triage }: Assessment): ((action: ProtocolAction) => boolean) => {
  const fired = new Set(triage.fired.map(({ rule }) => rule))
  const covered = new Set<FactName>(
    protocol.triage.filter(({ id }) => fired.has(id)).flatMap(({ when }) => factsIn(when)),
  )
  return ({ kind, when }) =>
    kind === 'referral' &&
    fired.size > 0 &&
    factsIn(when).every((name) => name === 'triage-level' || covered.has(name))
}

const isOffered = (protocol: Protocol, assessment: Assessment, action: ProtocolAction): boolean =>
  evaluate(action.when, assessment.facts) === true &&
  (!isRestricted(assessment) || action.comfort || action.kind === 'referral' || action.kind === 'check') &&
  !(needsOpenGate(assessment.facts, action) && mustNotMentionNsaid(protocol, assessment))

/** True for an action that is there only because nothing speaks against an anti-inflammatory painkiller. */
const needsOpenGate = (facts: Partial<Facts>, { when }: ProtocolAction): boolean =>
  factsIn(when).includes('nsaid-gate-open') && evaluate(when, { ...facts, 'nsaid-gate-open': false }) !== true

// Together with breaking-down muscle these painkillers can harm the kidneys, so "not ruled out" is enough to be silent.
const mustNotMentionNsaid = (protocol: Protocol, assessment: Assessment): boolean => {
  const breakdown = protocol.triage.find(({ code }) => code === 'E07')
  const isPossible = breakdown === undefined || evaluate(breakdown.when, assessment.facts) !== false
  return isPossible || isRestricted(assessment) || assessment.facts['nsaid-gate-open'] !== true
}

/** The action with its grounds; none where it turns out to be about nothing: its facts cannot say that alone. */
const offer = (
  protocol: Protocol,
  assessment: Assessment,
  deload: Deload | null,
  action: ProtocolAction,
): readonly PlannedAction[] => {
  const { facts, programme } = assessment
  const compared = factsIn(action.when)
    .filter((name) => facts[name] !== undefined)
    .map((name) => fact(name, facts[name] ?? null, unitOf(name)))
  const because = (found: readonly Ground['facts'][number][]): readonly PlannedAction[] => [
    { action, reasons: [ground(`action/${action.id}`, [...found, ...compared])] },
  ]
  if (action.id === 'state-programme') return programme === null ? because([]) : []
  if (action.id === 'deload') return deload === null ? [] : [{ action, reasons: deload.reasons }]
  if (action.id === 'walking-build-up') return because(walkToday(protocol.limits, facts))
  if (action.id === 'identify-exercises') {
    const names = unidentifiedNames(protocol, assessment)
    return names.length > 0 ? because([fact('names', names)]) : []
  }
  return because([])
}

/** Names done in `limits.unidentifiedSets` working sets or more of the last weeks without being recognised, most sets first. */
const unidentifiedNames = ({ limits }: Protocol, { loads, on }: Assessment): readonly string[] => {
  const sets = new Map<string, { readonly name: string; readonly count: number }>()
  for (const load of loads.filter((one) => daysBetween(one.on, on) <= limits.windows.programmeDays))
    for (const { key, name, exercise, workingSets } of load.lifts)
      if (exercise === undefined) sets.set(key, { name, count: (sets.get(key)?.count ?? 0) + workingSets })
  return [...sets.values()]
    .filter(({ count }) => count >= limits.unidentifiedSets)
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}

const unitOf = (name: FactName): string | undefined => {
  const declaration = declarations[name]
  return 'unit' in declaration ? declaration.unit : undefined
}

const turnOf = ({ action }: PlannedAction): number =>
  action.kind === 'referral' ? 0 : action.kind === 'check' ? 1 : 2

const fewOf = ({ limits }: Protocol, planned: readonly PlannedAction[]): readonly PlannedAction[] => {
  const taken = new Map<string, number>()
  return planned
    .filter(({ action }) => {
      const count = (taken.get(action.kind) ?? 0) + 1
      taken.set(action.kind, count)
      return count <= (action.kind === 'habit' ? limits.habitsPerDay : limits.actionsPerKind)
    })
    .slice(0, limits.actionsPerDay)
}
