import { type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import { median } from '#basics/statistics'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { LiftLoad, SessionLoad } from '#assessment/assessment'
import { isTelling, liftId } from './compare-training.ts'
import type { Evidence } from './cause-evidence.ts'
import { isWithin } from './find-spikes.ts'

/** A lumbar lift that was new to the log, or came back after a break longer than is usual for it. */
export type ReturnedLift = {
  readonly lift: string
  readonly on: Day
  readonly session: Id
  /** Days without it; null: never done before. */
  readonly gapDays: number | null
}

type Occurrence = { readonly on: Day; readonly session: Id; readonly lift: LiftLoad }

/**
 * Lumbar lifts that were new or had returned on a day up to `days` before the onset, latest first. A lift returns after `layoffDays` or more without it, if that is longer than the lifter usually leaves between: a lift
 * done every other week by habit has not been away. Nor does a lift count whose demand was kept up in those days: that is
 * a change of variant, not of load.
 */
export const findReturnedLifts = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  onset: Day,
  days: number,
): { readonly found: readonly ReturnedLift[]; readonly isUndecided: boolean } => {
  const { layoffDays } = protocol.limits.windows
  const found: ReturnedLift[] = []
  let isUndecided = false
  for (const occurrences of occurrencesByLift(loads).values()) {
    for (const [index, { lift, on, session }] of occurrences.entries()) {
      const previous = occurrences[index - 1]
      const gapDays = previous === undefined ? null : daysBetween(previous.on, on)
      if (isWithin(on, onset, days) && isTelling(protocol, lift) && !isKeptUp(protocol, loads, on, lift)) {
        if (gapDays === null && !isLongBefore(protocol, loads, on)) isUndecided = true
        else if (
          gapDays === null ||
          (gapDays >= layoffDays && isLongerThanUsual(gapDays, gapsBetween(occurrences.slice(0, index))))
        )
          found.push({ lift: lift.name, on, session, gapDays })
      }
    }
  }
  return { found: found.toSorted(latestFirst), isUndecided }
}

/**
 * True where, on one of the `layoffDays` before `on`, a lift of the same pattern asked for `limits.causes.keptUpShare` of
 * this lift's moment or more, or any lift asked so much that this one is at most `dwarfedShare` of it.
 */
const isKeptUp = (
  { limits }: Protocol,
  loads: readonly SessionLoad[],
  on: Day,
  { exercise, peakNm }: Pick<LiftLoad, 'exercise' | 'peakNm'>,
): boolean =>
  loads.some((load) => {
    const ago = daysBetween(load.on, on)
    return (
      ago >= 1 &&
      ago < limits.windows.layoffDays &&
      load.lifts.some(
        (lift) =>
          peakNm <= lift.peakNm * limits.causes.dwarfedShare ||
          (lift.exercise?.pattern === exercise?.pattern && lift.peakNm >= peakNm * limits.causes.keptUpShare),
      )
    )
  })

/** True for a break longer than the usual one between two sessions: a lift done every other week has not been away. */
export const isLongerThanUsual = (gapDays: number, earlierGaps: readonly number[]): boolean =>
  gapDays > (median(earlierGaps) ?? 0)

/** Days from each to the next, those of one day left out. */
export const gapsBetween = (past: readonly { readonly on: Day }[]): readonly number[] =>
  past
    .slice(1)
    .map(({ on }, index) => daysBetween(past[index]!.on, on))
    .filter((days) => days > 0)

/** Whether the log goes back far enough before `on` to say that something was never done before. */
const isLongBefore = (protocol: Protocol, loads: readonly SessionLoad[], on: Day): boolean => {
  const first = loads[0]
  return first !== undefined && daysBetween(first.on, on) >= protocol.limits.windows.spikeBestDays
}

/** The fact `lift-new-or-returned`. Unknown without a session to look at, or where the log begins too late to say "new". */
export const returnedEvidence = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  onset: Day,
): Evidence<boolean> => {
  const { spikeDays } = protocol.limits.windows
  const { found, isUndecided } = findReturnedLifts(protocol, loads, onset, spikeDays)
  const shown = found.slice(0, protocol.limits.causes.detailsShown)
  const isSeen = loads.some(({ on }) => isWithin(on, onset, spikeDays))
  return {
    value: found.length > 0 ? true : isUndecided || !isSeen ? undefined : false,
    events: shown.map(({ session }) => session),
    details: shown.map(returnGround),
  }
}

export const returnGround = ({ lift, on, session, gapDays }: ReturnedLift): Ground => ({
  rule: gapDays === null ? 'cause/lift-new' : 'cause/lift-returned',
  facts: [
    { fact: 'lift', value: lift },
    { fact: 'session-on', value: on },
    ...(gapDays === null ? [] : [{ fact: 'gap', value: gapDays, unit: 'days' }]),
  ],
  events: [session],
})

const occurrencesByLift = (loads: readonly SessionLoad[]): ReadonlyMap<string, readonly Occurrence[]> => {
  const byLift = new Map<string, Occurrence[]>()
  for (const { session, on, lifts } of loads)
    for (const lift of lifts) {
      if (!lift.isLumbar || lift.workingSets === 0) continue
      const id = liftId(lift)
      const list = byLift.get(id) ?? []
      if (list.length === 0) byLift.set(id, list)
      list.push({ lift, on, session })
    }
  return byLift
}

const latestFirst = (a: ReturnedLift, b: ReturnedLift): number =>
  daysBetween(a.on, b.on) || (b.gapDays ?? Infinity) - (a.gapDays ?? Infinity) || (a.lift < b.lift ? -1 : 1)
