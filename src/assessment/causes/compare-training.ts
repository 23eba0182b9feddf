import { type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { Protocol } from '#protocol/protocol'
import type { LiftLoad, SessionLoad } from '#assessment/assessment'

export type Measure = 'top-set' | 'session-peak' | 'session-units'

/** One measure of a session that stood above its best of the days before. Amounts in kg, Nm or lumbar units. */
export type Jump = {
  readonly measure: Measure
  /** As logged; absent for measures of the whole session. */
  readonly lift?: string
  readonly on: Day
  /** The session; null: not done yet. */
  readonly session: Id | null
  readonly best: number
  readonly bestSession: Id
  readonly amount: number
  /** How far above the best, in per cent, one decimal; 0 or less: no jump. */
  readonly percent: number
}

/** What is compared: a session done, or one that is planned. */
export type Compared = {
  readonly on: Day
  readonly session: Id | null
  readonly peakNm: number
  readonly units: number
  readonly lifts: readonly { readonly name: string; readonly id: string; readonly topKg: number | null }[]
}

/** What a lift is known by across spellings: its exercise, else its cleaned name. */
export const liftId = (lift: Pick<LiftLoad, 'exercise' | 'key'>): string => lift.exercise?.id ?? lift.key

/** A lift that asks enough of the lower back for a change in it to be worth naming. */
export const isTelling = (protocol: Protocol, lift: LiftLoad): boolean =>
  lift.isLumbar && lift.peakNm >= protocol.limits.model.lumbarDayNm

/** The sessions of the `limits.windows.spikeBestDays` days before `on`, the day itself left out. */
export const sessionsBefore = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  on: Day,
): readonly SessionLoad[] =>
  loads.filter(({ on: day }) => {
    const ago = daysBetween(day, on)
    return ago >= 1 && ago <= protocol.limits.windows.spikeBestDays
  })

/** True where enough of these sessions loaded the lower back for a best of them to mean something. */
export const canCompare = (protocol: Protocol, before: readonly SessionLoad[]): boolean =>
  before.filter(({ isLumbar }) => isLumbar).length >= protocol.limits.causes.fewestSessions

/**
 * How far each measure of a session stands above the best of the sessions before it: peak and units of the whole, and
 * the top load of each lift done often enough to compare. Empty where the sessions before are too few. The rule comes
 * from distance in runners (Frandsen 2025) and is carried over to lifting as a heuristic.
 */
export const compareWithBest = (
  protocol: Protocol,
  session: Compared,
  before: readonly SessionLoad[],
): readonly Jump[] => {
  if (!canCompare(protocol, before)) return []
  const whole = [
    jumpOf(
      session,
      'session-peak',
      session.peakNm,
      before.map((s) => ({ session: s.session, amount: s.peakNm })),
    ),
    jumpOf(
      session,
      'session-units',
      session.units,
      before.map((s) => ({ session: s.session, amount: s.units })),
    ),
  ]
  const perLift = session.lifts.map(({ name, id, topKg }) => {
    const earlier = before.flatMap((s) =>
      s.lifts.flatMap((lift) =>
        liftId(lift) === id && lift.topKg !== null ? [{ session: s.session, amount: lift.topKg }] : [],
      ),
    )
    return topKg === null || earlier.length < protocol.limits.causes.fewestOfLift
      ? null
      : jumpOf(session, 'top-set', topKg, earlier, name)
  })
  return [...whole, ...perLift].filter((jump) => jump !== null)
}

const jumpOf = (
  { on, session }: Compared,
  measure: Measure,
  amount: number,
  earlier: readonly { readonly session: Id; readonly amount: number }[],
  lift?: string,
): Jump | null => {
  const best = earlier.reduce(
    (top, one) => (top === null || one.amount > top.amount ? one : top),
    earlier[0] ?? null,
  )
  if (best === null || best.amount <= 0) return null
  // One decimal: finer differences come from rounding in the log, and binary dust must not pass a threshold.
  const percent = Math.round((amount / best.amount - 1) * 1000) / 10
  return {
    measure,
    ...(lift === undefined ? {} : { lift }),
    on,
    session,
    best: best.amount,
    bestSession: best.session,
    amount,
    percent,
  }
}

/** True for a jump over `limits.growth.spikeWarning`. */
export const isJump = (protocol: Protocol, { percent }: Jump): boolean =>
  percent > Math.round((protocol.limits.growth.spikeWarning - 1) * 1000) / 10

/** Larger first; the whole session before its lifts, so that equal journals give equal orders. */
export const bySize = (a: Jump, b: Jump): number => b.percent - a.percent
