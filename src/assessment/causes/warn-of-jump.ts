import { addDays, type Day, daysBetween } from '#basics/day'
import type { Exercise } from '#protocol/exercise'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { LiftLoad, SessionLoad } from '#assessment/assessment'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import {
  bySize,
  canCompare,
  compareWithBest,
  isJump,
  type Jump,
  liftId,
  sessionsBefore,
} from './compare-training.ts'
import { gapsBetween, isLongerThanUsual } from './find-returned-lifts.ts'
import { jumpGround } from './find-spikes.ts'

/** A session to come, as planned: modelled peak in Nm and lumbar units of the whole, and its lifts. */
export type ComingSession = {
  readonly on: Day
  readonly peakNm: number
  readonly units: number
  readonly lifts: readonly ComingLift[]
}

/** `key` as in the log, mass as logged for it; `peakNm` null: its load is not known. */
export type ComingLift = {
  readonly key: string
  readonly name: string
  readonly exercise: Exercise | undefined
  readonly topKg: number | null
  readonly peakNm: number | null
}

/** `lift`: the key of the lift it is about; null: the whole session. */
export type JumpWarning = { readonly ground: Ground; readonly lift: string | null }

/**
 * The one thing most worth a word before a session: the lower back comes back after a break, one of its main lifts does,
 * the session would be a jump, or its hardest lift is new. Null: nothing of that, or too little is logged to say.
 *
 * Rarer on purpose than the search for what changed before a pain: that one weighs every change of a week in which
 * somebody was hurt, this one speaks to people who are well and is read only while it is rare. So a jump is measured
 * against the best of `limits.warnings.bestDays` days, or of those since the last break of `breakDays`: what the lifter
 * does every few months is no news. And a lift's own load counts only where it asks as much of the back as anything in that time.
 */
export const warnOfJump = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  coming: ComingSession,
): JumpWarning | null => {
  const log = logBefore(protocol, loads, coming.on)
  const lifts = knownLifts(log, coming)
  if (lifts.length === 0 && coming.peakNm < protocol.limits.model.lumbarDayNm) return null
  return warnOfBreak(log) ?? warnOfReturn(log, lifts) ?? warnOfMore(log, coming, lifts)
}

/** What was logged before the day `on`. `back`: the session with which the back last came back after a break. */
type Log = {
  readonly protocol: Protocol
  readonly earlier: readonly SessionLoad[]
  readonly on: Day
  readonly back: SessionLoad | undefined
}

type Past = { readonly on: Day; readonly session: SessionLoad['session']; readonly done: LiftLoad }
type KnownLift = ComingLift & { readonly past: readonly Past[] }

const logBefore = (protocol: Protocol, loads: readonly SessionLoad[], on: Day): Log => {
  const earlier = loads.filter((load) => daysBetween(load.on, on) > 0)
  return { protocol, earlier, on, back: lastReturn(protocol, earlier) }
}

/** The lifts that load the back, with their past. */
const knownLifts = ({ protocol, earlier }: Log, { lifts }: ComingSession): readonly KnownLift[] =>
  lifts
    .filter((lift) => asksEnough(protocol, lift))
    .map((lift) => ({ ...lift, past: findPast(earlier, lift) }))

const asksEnough = ({ limits }: Protocol, { exercise, peakNm }: ComingLift): boolean =>
  exercise !== undefined &&
  isLumbarExercise(limits, exercise) &&
  (peakNm === null || peakNm >= limits.model.lumbarDayNm)

const findPast = (earlier: readonly SessionLoad[], { key, exercise }: ComingLift): readonly Past[] =>
  earlier.flatMap(({ on, session, lifts }) => {
    const done = lifts.find(
      (lift) => lift.workingSets > 0 && (lift.key === key || (exercise && lift.exercise?.id === exercise.id)),
    )
    return done === undefined ? [] : [{ on, session, done }]
  })

const lastReturn = ({ limits }: Protocol, earlier: readonly SessionLoad[]): SessionLoad | undefined => {
  const lumbar = earlier.filter(({ isLumbar }) => isLumbar)
  return lumbar.findLast(
    ({ on }, index) => index > 0 && daysBetween(lumbar[index - 1]!.on, on) >= limits.warnings.breakDays,
  )
}

const warnOfBreak = ({ protocol, earlier, on }: Log): JumpWarning | null => {
  const last = earlier.findLast(({ isLumbar }) => isLumbar)
  if (last === undefined || daysBetween(last.on, on) < protocol.limits.warnings.breakDays) return null
  const gap = { fact: 'gap', value: daysBetween(last.on, on), unit: 'days' }
  return { lift: null, ground: { rule: 'cause/warn-break', facts: [gap], events: [last.session] } }
}

/**
 * A lift that was away for `breakDays`, longer than is usual for it, while nothing asked as much of the back. In the
 * days after a break of the whole, lifts come back one by one: that was said, and is not said again.
 */
const warnOfReturn = (
  { protocol, earlier, on, back }: Log,
  lifts: readonly KnownLift[],
): JumpWarning | null => {
  const { breakDays, saidDays } = protocol.limits.warnings
  if (back !== undefined && daysBetween(back.on, on) <= saidDays) return null
  const recent = earlier.filter((load) => daysBetween(load.on, on) < breakDays).flatMap((load) => load.lifts)
  for (const { key, exercise, peakNm, past } of lifts) {
    const last = past.at(-1)
    if (last === undefined) continue
    const gap = daysBetween(last.on, on)
    if (gap < breakDays || !isLongerThanUsual(gap, gapsBetween(past))) continue
    const asks = peakNm ?? last.done.peakNm
    if (recent.some((done) => isKept(protocol, done, exercise, asks))) continue
    const facts = [
      { fact: 'lift', value: last.done.name },
      { fact: 'gap', value: gap, unit: 'days' },
    ]
    return { lift: key, ground: { rule: 'cause/warn-returned', facts, events: [last.session] } }
  }
  return null
}

/** True where `asks` is no jump over what `done` asked of the back; nor in the same pattern, which is a change of variant. */
const isKept = (
  { limits }: Protocol,
  done: LiftLoad,
  exercise: Exercise | undefined,
  peakNm: number,
): boolean =>
  done.peakNm * limits.growth.spikeWarning >= peakNm ||
  (done.exercise?.pattern === exercise?.pattern && done.peakNm >= peakNm * limits.causes.keptUpShare)

/**
 * A jump over the best of `bestDays` days, or since the back came back, in something the last 30 days can be compared
 * with. One that the sessions of the last `saidDays` days made already was said then.
 */
const warnOfMore = (log: Log, coming: ComingSession, lifts: readonly KnownLift[]): JumpWarning | null => {
  const { protocol, earlier, on } = log
  const { logDays, saidDays } = protocol.limits.warnings
  const first = earlier[0]
  if (first === undefined || daysBetween(first.on, on) < logDays) return null
  const hardest = lifts.toSorted((a, b) => (b.peakNm ?? 0) - (a.peakNm ?? 0))[0]
  const newest = hardest?.past.length === 0 ? warnOfNew(hardest) : null
  // What asks something of a back that nothing in the log did before has nothing to be compared with.
  if (newest !== null && !earlier.some(({ isLumbar }) => isLumbar)) return newest
  const jumps = jumpsOf(log, coming, lifts)
  if (jumps.length === 0) return null
  const made = earlier
    .filter((load) => daysBetween(load.on, on) <= saidDays)
    .flatMap((load) => {
      const then = asComing(load)
      const until = logBefore(protocol, earlier, load.on)
      return jumpsOf(until, then, knownLifts(until, then))
    })
  const jump = jumps.find(
    (one) => !made.some(({ measure, lift }) => measure === one.measure && lift === one.lift),
  )
  if (jump === undefined) return null
  if (newest !== null && jump.measure === 'session-peak') return newest
  return {
    lift: lifts.find((lift) => nameOf(lift) === jump.lift)?.key ?? null,
    ground: jumpGround('warn', jump, [{ fact: 'since', value: laterOf(first.on, bestSince(log)) }]),
  }
}

const jumpsOf = (log: Log, coming: ComingSession, lifts: readonly KnownLift[]): readonly Jump[] => {
  const { protocol, earlier, on } = log
  const { causes, windows, warnings } = protocol.limits
  if (!canCompare(protocol, sessionsBefore(protocol, earlier, on))) return []
  const before = earlier.filter((load) => load.on >= bestSince(log))
  const highest = before.reduce((most, { peakNm }) => Math.max(most, peakNm), 0)
  const main = lifts.filter(({ peakNm, past }) => {
    const lately = past.filter((one) => daysBetween(one.on, on) <= windows.spikeBestDays)
    return peakNm !== null && peakNm >= highest && lately.length >= causes.fewestOfLift
  })
  const compared = main.map((lift) => ({
    name: nameOf(lift),
    id: liftId(lift.past[0]!.done),
    topKg: lift.topKg,
  }))
  return compareWithBest(protocol, { ...coming, session: null, lifts: compared }, before)
    .filter(
      (jump) =>
        isJump(protocol, jump) &&
        (jump.measure !== 'session-units' || jump.amount > jump.best * warnings.unitsJump),
    )
    .toSorted(bySize)
}

/** The first day whose sessions a jump is measured against. */
const bestSince = ({ protocol: { limits }, on, back }: Log): Day =>
  back !== undefined && daysBetween(back.on, on) <= limits.windows.spikeBestDays
    ? back.on
    : addDays(on, -limits.warnings.bestDays)

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)

const nameOf = ({ name, past }: KnownLift): string => past.at(-1)?.done.name ?? name

const warnOfNew = ({ key, name, exercise }: KnownLift): JumpWarning => ({
  lift: key,
  ground: { rule: 'cause/warn-new', facts: [{ fact: 'lift', value: exercise?.name ?? name }], events: [] },
})

/** A session done, as if it were still to come. */
export const asComing = ({ on, peakNm, units, lifts }: SessionLoad): ComingSession => ({
  on,
  peakNm,
  units,
  lifts: lifts
    .filter(({ workingSets }) => workingSets > 0)
    .map(({ key, name, exercise, topKg, peakNm: asked }) => ({ key, name, exercise, topKg, peakNm: asked })),
})
