import { type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { LoadChange, LookBack } from '#assessment/assessment'
import type { Protocol } from '#protocol/protocol'
import type { Advice } from './advise.ts'
import { type Reason, sayReason } from './say.ts'

export type SessionBefore = {
  readonly session: Id
  readonly on: Day
  /** Modelled: lumbar units of the session, and its hardest moment in Nm. */
  readonly units: number
  readonly peakNm: number
  readonly changes: readonly LoadChange[]
}

export type BeforeThePain = {
  readonly began: Day
  /** The first day looked at and shown, and the first of those that are weighed. */
  readonly from: Day
  readonly weighedFrom: Day
  /** Oldest first. */
  readonly sessions: readonly SessionBefore[]
  /** Each change in words: jumps first, largest first, then what came back or was new. */
  readonly changes: readonly {
    readonly kind: LoadChange
    readonly session: Id
    readonly isWeighed: boolean
    readonly reason: Reason
  }[]
  /** Sets close to failure, days in a row, the week before. */
  readonly patterns: readonly Reason[]
  /** What the log does not tell, and why. */
  readonly cannotTell: readonly Reason[]
  /** How common such changes are without any pain. */
  readonly byChance: Reason
}

/** What changed before the pain, in words and for drawing; null: no episode. */
export const beforeThePain = (
  protocol: Protocol,
  { history, assessment }: Pick<Advice, 'history' | 'assessment'>,
): BeforeThePain | null => {
  const { episode, loads, before } = assessment
  if (episode === null || before === null) return null
  const units = history.profile.units ?? 'kg'
  return {
    began: episode.began,
    from: before.from,
    weighedFrom: before.weighedFrom,
    sessions: loads
      .filter(({ isAfterOnset, on }) => !isAfterOnset && daysBetween(before.from, on) >= 0)
      .map(({ session, on, units: asked, peakNm }) => ({
        session,
        on,
        units: asked,
        peakNm,
        changes: kindsOf(before.changes, session),
      })),
    changes: before.changes.map(({ kind, session, isWeighed, ground }) => ({
      kind,
      session,
      isWeighed,
      reason: sayReason(protocol, ground, units),
    })),
    patterns: before.patterns.map((ground) => sayReason(protocol, ground, units)),
    cannotTell: before.cannotTell.map((ground) => sayReason(protocol, ground, units)),
    byChance: sayReason(protocol, { rule: 'cause/by-chance', facts: [], events: [] }, units),
  }
}

const kindsOf = (changes: LookBack['changes'], session: Id): readonly LoadChange[] => [
  ...new Set(changes.filter((change) => change.session === session).map(({ kind }) => kind)),
]
