import { type Advice } from '#advice/advise'
import { engine } from '#advice/engine'
import { type Reason, sayReason } from '#advice/say'
import type { ContributorFinding, Level } from '#assessment/assessment'
import { type Day } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import type { Truth } from '#basics/truth'
import type { ClinicianVisit, Profile } from '#history/history'
import type { Demand, TriedChange } from '#plan/plan'
import type { Confidence } from '#protocol/exercise'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import { aboutOf, type FlagsAnswered, flagsAnswered } from './flags-answered.ts'
import { type LiftBefore, liftsBefore } from './lifts-before.ts'
import { type ModelledLoad, modelledLoad } from './modelled-load.ts'
import { type PainCourse, painCourse } from './pain-course.ts'
import { type SessionsSince, sessionsSince } from './sessions-since.ts'

/**
 * One page for a clinician or coach: what was stated, answered, lifted and tried, and how the back responded. Nothing in it
 * is guessed; what was not stated is null or absent. Masses in kg, pain on the NPRS (0-10), moments in Nm.
 */
export type HandOff = {
  readonly on: Day
  readonly protocol: Protocol['identity']
  readonly engine: string
  readonly units: MassUnit
  readonly about: Pick<Profile, 'born' | 'sex' | 'bodyMassKg' | 'heightCm'>
  /** The weightiest reasons first; `more` stand in the advice itself. */
  readonly triage: { readonly level: Level; readonly reasons: readonly Reason[]; readonly more: number }
  readonly flags: FlagsAnswered
  readonly pain: PainCourse | null
  readonly before: readonly LiftBefore[]
  readonly modelled: ModelledLoad | null
  readonly since: SessionsSince
  readonly change: (Pick<TriedChange, 'what' | 'since' | 'verdict'> & { readonly says: string }) | null
  readonly visits: readonly Pick<ClinicianVisit, 'on' | 'outcome' | 'profession'>[]
  readonly phase: PhaseNow | null
  readonly contributors: readonly ContributorNow[]
  /** What is still to be answered, then checks still to be done, short. */
  readonly open: readonly string[]
}

export type PhaseNow = {
  readonly name: string
  /** What the phase allows, in the protocol's words. */
  readonly says: string
  readonly since: Day
  /** Share of the load before the pain that is allowed now; null: not capped. */
  readonly loadFraction: number | null
  readonly reference: { readonly name: string; readonly beforeKg: number | null } | null
  /** What the next session may ask of the lower back, and how sure its numbers are; null without a session. */
  readonly cap: Demand | null
  readonly confidence: Confidence | null
  readonly next: {
    readonly name: string
    readonly criteria: readonly { readonly says: string; readonly met: Truth }[]
  } | null
}

export type ContributorNow = {
  readonly name: string
  readonly status: ContributorFinding['status']
  readonly for: readonly string[]
  readonly against: readonly string[]
}

/** What one printed A4 page has room for. */
const room = {
  reasons: 3,
  scores: 12,
  lifts: 4,
  sessions: 6,
  liftsOfSession: 2,
  visits: 2,
  contributors: 3,
  evidence: 2,
  open: 8,
} as const

/** The hand-off page of the day, from the advice of the day. */
export const makeHandOff = (protocol: Protocol, advice: Advice): HandOff => {
  const { assessment, history, plan } = advice
  const units = history.profile.units ?? 'kg'
  const say = (ground: Ground): Reason => sayReason(protocol, ground, units)
  const grounds = [...assessment.triage.fired.map(({ ground }) => ground), ...assessment.triage.incomplete]
  return {
    on: advice.on,
    protocol: advice.protocol,
    engine,
    units,
    about: personOf(history.profile),
    triage: {
      level: assessment.triage.level,
      reasons: grounds.slice(0, room.reasons).map(say),
      more: Math.max(0, grounds.length - room.reasons),
    },
    flags: flagsAnswered(protocol, advice),
    pain: painCourse(advice, room.scores),
    before: liftsBefore(protocol, advice, room.lifts),
    modelled: modelledLoad(protocol, advice),
    since: sessionsSince(protocol, advice, room.sessions, room.liftsOfSession),
    change: plan.change === null ? null : changeOf(plan.change, say),
    visits: history.clinicianVisits
      .slice(-room.visits)
      .map(({ on, outcome, profession }) => ({ on, outcome, profession })),
    phase: phaseNow(protocol, advice, say),
    contributors: contributorsNow(protocol, advice, say),
    open: openNow(protocol, advice).slice(0, room.open),
  }
}

const personOf = ({ born, sex, bodyMassKg, heightCm }: Profile): HandOff['about'] => ({
  ...(born === undefined ? {} : { born }),
  ...(sex === undefined || sex === 'unstated' ? {} : { sex }),
  ...(bodyMassKg === undefined ? {} : { bodyMassKg }),
  ...(heightCm === undefined ? {} : { heightCm }),
})

type Say = (ground: Ground) => Reason

const changeOf = ({ what, since, verdict, reasons }: TriedChange, say: Say): HandOff['change'] => ({
  what,
  since,
  verdict,
  says: reasons.map((reason) => say(reason).says).join(' '),
})

const phaseNow = (
  protocol: Protocol,
  { assessment: { course, episode, reference }, plan }: Advice,
  say: Say,
): PhaseNow | null => {
  const phase = protocol.phases.get(course.phase)
  if (episode === null || phase === undefined || course.phase === 'none') return null
  const next = course.next === null ? undefined : protocol.phases.get(course.next.to)
  return {
    name: phase.name,
    says: phase.says,
    since: course.since,
    loadFraction: course.loadFraction,
    reference: reference === null ? null : { name: reference.exercise.name, beforeKg: reference.l0Kg },
    cap: plan.session?.lumbar.cap ?? plan.limits?.cap ?? null,
    confidence: plan.session?.lumbar.confidence ?? reference?.confidence ?? null,
    next:
      next === undefined
        ? null
        : {
            name: next.name,
            criteria: (course.next?.criteria ?? []).map(({ met, ground }) => ({
              met,
              says: say(ground).says,
            })),
          },
  }
}

/** Those that something speaks for or against; one of which nothing is known says nothing here. */
const contributorsNow = (
  protocol: Protocol,
  { assessment: { contributors, episode } }: Advice,
  say: Say,
): readonly ContributorNow[] =>
  episode === null
    ? []
    : contributors
        .filter(({ status }) => status !== 'not-enough-information')
        .slice(0, room.contributors)
        .map((finding) => ({
          name: protocol.contributors.find(({ id }) => id === finding.id)?.name ?? finding.id,
          status: finding.status,
          for: saidOf(finding.for, `contributor/${finding.id}`, say),
          against: saidOf(finding.against, `contributor/${finding.id}`, say),
        }))

// The points a contributor starts with are no evidence.
const saidOf = (grounds: readonly Ground[], prior: string, say: Say): readonly string[] =>
  grounds
    .filter(({ rule }) => rule !== prior)
    .slice(0, room.evidence)
    .map((ground) => say(ground).says)

const openNow = (protocol: Protocol, { assessment: { triage }, plan }: Advice): readonly string[] => [
  ...triage.ask.flatMap((id) => {
    const question = protocol.questions.get(id)
    return question === undefined ? [] : [aboutOf(question)]
  }),
  ...plan.actions.filter(({ action }) => action.kind === 'check').map(({ action }) => action.title),
]
