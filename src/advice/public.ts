import type { MassUnit } from '#basics/mass'
import { deloadItem } from '#assessment/load/deload-weeks'
import type { ContributorFinding, Triage } from '#assessment/assessment'
import { daysBetween } from '#basics/day'
import type { OverlayItem, PlannedSession } from '#plan/plan'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { Advice } from './advise.ts'
import { engine } from './engine.ts'
import { type Reason, sayDose, sayReason } from './say.ts'

type Say = (ground: Ground) => Reason

/** The public shape of advice: what command line, server and exports speak. Rounded for reading; the engine is not. */
export const toPublicAdvice = (protocol: Protocol, advice: Advice) => {
  const { assessment, plan } = advice
  const units: MassUnit = advice.history.profile.units ?? 'kg'
  const say: Say = (ground) => sayReason(protocol, ground, units)
  return {
    on: advice.on,
    protocol: advice.protocol,
    engine,
    triage: publicTriage(protocol, assessment.triage, say),
    episode:
      assessment.episode === null
        ? null
        : { began: assessment.episode.began, day: daysBetween(assessment.episode.began, advice.on) + 1 },
    phase: {
      id: assessment.course.phase,
      since: assessment.course.since,
      next:
        assessment.course.next === null
          ? { to: assessment.course.phase, criteria: [] }
          : {
              to: assessment.course.next.to,
              criteria: assessment.course.next.criteria.map(({ id, met, ground }) => ({
                id,
                met,
                reason: say(ground),
              })),
            },
    },
    contributors: assessment.contributors.map((finding) => publicContributor(protocol, finding, say)),
    actions: plan.actions.map(({ action, reasons }) => ({
      id: action.id,
      kind: action.kind,
      title: action.title,
      dose: sayDose(action, reasons, units),
      cues: action.cues,
      ...(action.mind === undefined ? {} : { mind: action.mind }),
      ...(action.timer === undefined ? {} : { timer: action.timer }),
      reasons: reasons.map(say),
    })),
    session: plan.session === null ? null : publicSession(plan.session, say),
    week: plan.week.map(({ on, title, load, reasons }) => ({ on, title, load, reasons: reasons.map(say) })),
    ...(plan.deload === null
      ? {}
      : {
          deload: {
            state: plan.deload.state,
            item: deloadItem(plan.deload.from),
            from: plan.deload.from,
            to: plan.deload.to,
            reasons: plan.deload.reasons.map(say),
          },
        }),
    change:
      plan.change === null
        ? null
        : {
            contributor: plan.change.contributor,
            what: plan.change.what,
            since: plan.change.since,
            verdict: plan.change.verdict,
            reasons: plan.change.reasons.map(say),
          },
    next: { checkInOn: plan.next.checkInOn, why: say(plan.next.why) },
  }
}

export type PublicAdvice = ReturnType<typeof toPublicAdvice>

const publicTriage = (protocol: Protocol, triage: Triage, say: Say) => ({
  level: triage.level,
  reasons: [...triage.fired.map(({ ground }) => ground), ...triage.incomplete].map(say),
  ask: triage.ask,
  safetyNet: protocol.safetyNet,
})

const publicContributor = (protocol: Protocol, finding: ContributorFinding, say: Say) => {
  const contributor = protocol.contributors.find(({ id }) => id === finding.id)
  if (contributor === undefined) throw new Error(`the protocol has no contributor "${finding.id}"`)
  return {
    id: finding.id,
    name: contributor.name,
    status: finding.status,
    points: finding.points,
    for: finding.for.map(say),
    against: finding.against.map(say),
    test: contributor.test,
  }
}

const publicSession = (session: PlannedSession, say: Say) => ({
  on: session.on,
  title: session.title,
  items: session.items.map((item) => publicItem(item, say)),
  lumbar: {
    programmed: roundDemand(session.lumbar.programmed),
    adjusted: roundDemand(session.lumbar.adjusted),
    // Where nothing is capped nothing below the programme is asked; `uncapped` says that it is no limit.
    cap: roundDemand(session.lumbar.cap ?? session.lumbar.programmed),
    ...(session.lumbar.cap === null ? { uncapped: true } : {}),
    confidence: session.lumbar.confidence,
    ...(session.lumbar.assumed.length === 0 ? {} : { assumed: session.lumbar.assumed }),
    ...(session.lumbar.range === null ? {} : { range: session.lumbar.range.map(round1) }),
  },
  stimulusKept: {
    overall: round2(session.stimulusKept.overall),
    byMuscle: Object.fromEntries(
      Object.entries(session.stimulusKept.byMuscle).map(([muscle, kept]) => [muscle, round2(kept)]),
    ),
  },
  ...(session.binding === null ? {} : { binding: say(session.binding) }),
})

const publicItem = (item: OverlayItem, say: Say) => ({
  id: item.id,
  slot: item.slot,
  programmed: item.programmed,
  adjusted: item.adjusted,
  change: item.change,
  goesBackWhen: item.goesBackWhen === null ? null : say(item.goesBackWhen),
  reasons: item.reasons.map(say),
  ...(item.decision === null ? {} : { decision: item.decision }),
})

// Display precision, far finer than the model deserves: one decimal of a newton metre, of a unit; two of a share.
const round1 = (value: number): number => Math.round(value * 10) / 10
const round2 = (value: number): number => Math.round(value * 100) / 100
const roundDemand = ({ peakNm, units }: { peakNm: number; units: number }) => ({
  peakNm: round1(peakNm),
  units: round1(units),
})
