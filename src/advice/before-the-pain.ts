import { addDays, type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { SessionLoad } from '#assessment/assessment'
import { bySize, isJump } from '#assessment/causes/compare-training'
import { findReturnedLifts, returnGround } from '#assessment/causes/find-returned-lifts'
import { jumpGround, searchSpikes } from '#assessment/causes/find-spikes'
import type { Protocol } from '#protocol/protocol'
import type { Advice } from './advise.ts'
import { type Reason, sayReason } from './say.ts'

/** `jump`: clearly above the weeks before. `returned`: a lift after a break. `new`: one never logged before. */
export type LoadChange = 'jump' | 'returned' | 'new'

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
  /** From here to `began`: what a jump is measured against, and the days in which it is looked for. */
  readonly from: Day
  /** The days in which jumps and returns are looked for, up to `began`. */
  readonly searchedFrom: Day
  /** Oldest first. */
  readonly sessions: readonly SessionBefore[]
  /** Each change in words: jumps first, largest first, then what came back or was new. */
  readonly changes: readonly {
    readonly kind: LoadChange
    readonly session: Id
    readonly reason: Reason
  }[]
  /** Why nothing can be said, where the log does not tell. */
  readonly cannotTell: Reason | null
}

/** Load jumps and returns after a break in the days before the pain, as the contributors weigh them; null: no episode. */
export const beforeThePain = (
  protocol: Protocol,
  { history, assessment }: Pick<Advice, 'history' | 'assessment'>,
): BeforeThePain | null => {
  const { episode, loads } = assessment
  if (episode === null) return null
  const { spikeBestDays, spikeDays } = protocol.limits.windows
  const { began } = episode
  const from = addDays(began, -(spikeBestDays + spikeDays))
  const before = loads.filter(({ isAfterOnset }) => !isAfterOnset)
  const search = searchSpikes(protocol, before, began)
  const units = history.profile.units ?? 'kg'
  const changes: BeforeThePain['changes'] = [
    ...search.compared
      .filter((jump) => isJump(protocol, jump) && jump.session !== null)
      .toSorted(bySize)
      .map((jump) => ({
        kind: 'jump' as const,
        session: jump.session!,
        reason: sayReason(protocol, jumpGround('spike', jump), units),
      })),
    ...findReturnedLifts(protocol, before, began).found.map((lift) => ({
      kind: lift.gapDays === null ? ('new' as const) : ('returned' as const),
      session: lift.session,
      reason: sayReason(protocol, returnGround(lift), units),
    })),
  ]
  const silence = search.isSilent ? 'cause/log-stops' : search.isThin ? 'cause/log-thin' : null
  return {
    began,
    from,
    searchedFrom: addDays(began, -spikeDays),
    sessions: before
      .filter(({ on }) => daysBetween(from, on) >= 0)
      .map((load) => sessionBefore(load, changes)),
    changes,
    cannotTell:
      silence === null || changes.length > 0
        ? null
        : sayReason(protocol, { rule: silence, facts: [], events: [] }, units),
  }
}

const sessionBefore = (
  { session, on, units, peakNm }: SessionLoad,
  changes: BeforeThePain['changes'],
): SessionBefore => ({
  session,
  on,
  units,
  peakNm,
  changes: [...new Set(changes.filter((change) => change.session === session).map(({ kind }) => kind))],
})
