import { addDays, type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { LiftLoad, SessionLoad } from '#assessment/assessment'
import { type Evidence, noEvidence } from './cause-evidence.ts'
import { liftId } from './compare-training.ts'

/** Pain reported for one lumbar lift in one session, NPRS. `place`: its place in the session. */
type LiftReport = {
  readonly session: Id
  readonly on: Day
  readonly place: number
  readonly lift: LiftLoad
  readonly pain: number
}

/** What the lifter reported of single lifts since `limits.windows.forensicsDays` before the onset, in order. */
export const listLiftReports = (
  protocol: Protocol,
  history: History,
  loads: readonly SessionLoad[],
  onset: Day,
): readonly LiftReport[] => {
  const from = addDays(onset, -protocol.limits.windows.forensicsDays)
  const bySession = new Map(loads.map((load) => [load.session, load]))
  return history.sessions.flatMap((session) => {
    const load = bySession.get(session.id)
    if (load === undefined || daysBetween(from, session.on) < 0) return []
    const pains = new Map(session.liftPain.map(({ key, pain }) => [key, pain]))
    return load.lifts.flatMap((lift, place) => {
      const pain = pains.get(lift.key)
      return pain === undefined || !lift.isLumbar || lift.workingSets === 0
        ? []
        : [{ session: session.id, on: session.on, place, lift, pain }]
    })
  })
}

/**
 * The fact `one-lift-only`: one lift hurts, and another one that asks about as much of the lower back (its units at
 * least `limits.causes.sameUnitsShare` of the painful lift's) does not. False with two or more painful lifts.
 */
export const oneLiftEvidence = (protocol: Protocol, reports: readonly LiftReport[]): Evidence<boolean> => {
  const { liftHurts, liftFine, sameUnitsShare } = protocol.limits.causes
  const worst = worstByLift(reports)
  const hurting = worst.filter(({ pain }) => pain >= liftHurts)
  const [only] = hurting
  if (only === undefined) return noEvidence
  if (hurting.length > 1)
    return { ...noEvidence, value: false, events: hurting.map(({ session }) => session) }
  const fine = worst.filter(
    ({ pain, lift }) => pain <= liftFine && lift.units >= only.lift.units * sameUnitsShare,
  )
  return fine.length === 0
    ? noEvidence
    : { value: true, events: unique([only, ...fine].map(({ session }) => session)), details: [] }
}

/**
 * The fact `hurts-with-all`: every lumbar lift reported hurts (two or more), and so does rest, by the pain just before
 * those sessions. False as soon as one lift, or rest, is fine.
 */
export const hurtsWithAllEvidence = (
  protocol: Protocol,
  history: History,
  reports: readonly LiftReport[],
): Evidence<boolean> => {
  const { liftHurts, liftFine } = protocol.limits.causes
  const before = new Map(history.sessions.map((session) => [session.id, session.before]))
  const rest = reports.flatMap(({ session }) => before.get(session) ?? [])
  const worst = worstByLift(reports)
  const events = unique(reports.map(({ session }) => session))
  if (worst.some(({ pain }) => pain <= liftFine) || rest.some((pain) => pain <= liftFine))
    return { value: false, events, details: [] }
  const isAll = worst.length > 1 && worst.every(({ pain }) => pain >= liftHurts)
  return isAll && rest.length > 0 && rest.every((pain) => pain >= liftHurts)
    ? { value: true, events, details: [] }
    : noEvidence
}

/**
 * The fact `late-in-session`: from the first lumbar lift reported to the last, pain rose by `limits.causes.lateRise` or
 * more, in most of the sessions that tell; at least `lateSessions` of them.
 */
export const lateEvidence = (protocol: Protocol, reports: readonly LiftReport[]): Evidence<boolean> => {
  const { lateRise, lateSessions } = protocol.limits.causes
  const bySession = Map.groupBy(reports, ({ session }) => session)
  const telling = [...bySession.values()].filter((list) => list.length > 1)
  if (telling.length < lateSessions) return noEvidence
  const late = telling.filter((list) => list.at(-1)!.pain - list[0]!.pain >= lateRise)
  return {
    value: late.length * 2 > telling.length,
    events: unique(late.flat().map(({ session }) => session)),
    details: [],
  }
}

const worstByLift = (reports: readonly LiftReport[]): readonly LiftReport[] => {
  const worst = new Map<string, LiftReport>()
  for (const report of reports) {
    const id = liftId(report.lift)
    const known = worst.get(id)
    if (known === undefined || report.pain > known.pain) worst.set(id, report)
  }
  return [...worst.values()]
}

const unique = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)]
