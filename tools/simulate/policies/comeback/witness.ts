import type { Advice } from '#advice/advise'
import type { Event } from '#events/event'
import type { Protocol } from '#protocol/protocol'
import { type Done, demandOf } from '../../back/demand.ts'
import type { Lifter } from '../../lifters/lifter.ts'
import type { Today } from '../policy.ts'
import { type Breach, findBreaches } from './invariants.ts'

/** What the engine said and asked of one lifter, counted. */
export type Seen = {
  /** Days on which it was asked; with an open episode. */
  daysAsked: number
  episodeDays: number
  bookDays: number
  /** How often “book” came anew. */
  timesBooked: number
  incompleteDays: number
  /** Days at same-day or emergency. */
  stoppedDays: number
  checkInsAsked: number
  checkIns: number
  /** Sessions of an open episode with a word on a jump, and without an episode. */
  warnings: number
  sessionsInEpisode: number
  /** Of those, with a greater peak moment or more units than the caps. */
  overCap: number
  exitOn: number | null
  /** Changes of phase, as they stood last. */
  moves: readonly { readonly on: string; readonly from: string; readonly to: string; readonly rule: string }[]
  phase: string
  /** What kept the next phase away, day by day: criterion -> days. */
  readonly waitedFor: Record<string, number>
  readonly breaches: Breach[]
  readonly rulesFired: Set<string>
}

export type Witness = {
  readonly seen: Seen
  readonly advised: (today: Today, advice: Advice, journal: readonly Event[]) => void
  readonly asked: (today: Today) => void
  readonly checkedIn: (today: Today) => void
  readonly trained: (today: Today, advice: Advice, done: readonly Done[]) => void
}

/** Counts what is said and holds each advice to the invariants. */
export const openWitness = (protocol: Protocol, lifter: Lifter, pingPongDays: number): Witness => {
  const seen: Seen = {
    daysAsked: 0,
    episodeDays: 0,
    bookDays: 0,
    timesBooked: 0,
    incompleteDays: 0,
    stoppedDays: 0,
    checkInsAsked: 0,
    checkIns: 0,
    warnings: 0,
    sessionsInEpisode: 0,
    overCap: 0,
    exitOn: null,
    moves: [],
    phase: 'none',
    waitedFor: {},
    breaches: [],
    rulesFired: new Set(),
  }
  let lastDay = 0
  let lastAsked = 0
  let lastLevel = ''
  return {
    seen,
    advised: (today, advice, journal) => {
      seen.breaches.push(...findBreaches(protocol, lifter, advice, journal, pingPongDays))
      const { triage, course, episode } = advice.assessment
      seen.phase = course.phase
      seen.moves = course.moves.map(({ on, from, to, ground }) => ({ on, from, to, rule: ground.rule }))
      // The morning's first advice stands for the day.
      if (today.index === lastDay) return
      lastDay = today.index
      seen.daysAsked += 1
      if (course.phase === 'maintain') seen.exitOn ??= today.index
      if (episode === null) return
      seen.episodeDays += 1
      if (triage.level === 'book') seen.bookDays += 1
      if (triage.level === 'book' && lastLevel !== 'book') seen.timesBooked += 1
      // A question that is due is no word on the booking.
      if (triage.level !== 'incomplete') lastLevel = triage.level
      if (triage.level === 'incomplete') seen.incompleteDays += 1
      if (triage.level === 'same-day' || triage.level === 'emergency') seen.stoppedDays += 1
      for (const { rule } of triage.fired) seen.rulesFired.add(rule)
      for (const { id, met } of course.next?.criteria ?? [])
        if (met !== true) {
          const key = `${course.phase}/${id}`
          seen.waitedFor[key] = (seen.waitedFor[key] ?? 0) + 1
        }
    },
    asked: ({ index }) => {
      if (index !== lastAsked) seen.checkInsAsked += 1
      lastAsked = index
    },
    checkedIn: () => {
      seen.checkIns += 1
    },
    trained: ({ on }, { assessment, plan }, done) => {
      const { session } = plan
      if (session === null || session.on !== on) return
      if (session.items.some(({ reasons }) => reasons.some(({ rule }) => rule.startsWith('cause/warn'))))
        seen.warnings += 1
      if (assessment.episode === null || session.lumbar.cap === null) return
      seen.sessionsInEpisode += 1
      const { peakNm, units } = demandOf(protocol.limits, assessment.body, done)
      const { cap } = session.lumbar
      if (peakNm > cap.peakNm + hair || units > cap.units + hair) seen.overCap += 1
    },
  }
}

const hair = 1e-6
