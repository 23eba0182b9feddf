import { loadConfidence } from '#assessment/load/confidence'
import { type BandDays, bandDays } from '#assessment/load/training-band'
import { addDays, type Day } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import type { Confidence } from '#protocol/exercise'
import type { Protocol } from '#protocol/protocol'
import type { Advice } from './advise.ts'
import { beforeThePain, type BeforeThePain } from './before-the-pain.ts'
import { painByLift, type PainOfLift } from './pain-by-lift.ts'
import { weeklyLoad, type WeeklyLoad } from './weekly-load.ts'

/** What the charts of insight are drawn from: plain values, nothing rounded. */
export type InsightSeries = {
  readonly on: Day
  readonly units: MassUnit
  /** The day the pain of the open episode began. */
  readonly onset: Day | null
  /** Comebacks and easier weeks, by their first day. */
  readonly bands: readonly BandDays[]
  readonly lifts: readonly PainOfLift[]
  readonly weekly: WeeklyLoad
  readonly before: BeforeThePain | null
  /** How sure the modelled load of these weeks is; null: no lift in them loaded the lower back. */
  readonly confidence: Confidence | null
}

/**
 * The series behind advice: pain and load of each lift, weekly units against tolerance, and what changed before the pain.
 * They reach back as far as the usual week does, from the onset or else from the day of the advice;
 * those of each lift from the onset of the last comeback.
 */
export const insightSeries = (protocol: Protocol, advice: Advice): InsightSeries => {
  const { weekDays, w0WeeksTo } = protocol.limits.windows
  const onset = advice.assessment.episode?.began ?? null
  const before = 1 - weekDays * w0WeeksTo
  const from = addDays(onset ?? advice.on, before)
  // Once a comeback is over, what it found out of each lift is still worth seeing.
  const liftsFrom = addDays(onset ?? advice.assessment.past.at(-1)?.episode.began ?? advice.on, before)
  return {
    on: advice.on,
    units: advice.history.profile.units ?? 'kg',
    onset,
    bands: bandDays(protocol.limits, advice.history, advice.assessment),
    lifts: painByLift(protocol, advice, liftsFrom < from ? liftsFrom : from),
    weekly: weeklyLoad(protocol, advice, from),
    before: beforeThePain(protocol, advice),
    confidence: loadConfidence(
      advice.assessment.loads.filter((load) => load.on >= from),
      advice.assessment.body,
    ),
  }
}
