import { type Day, daysBetween } from '#basics/day'
import type { Exercise } from '#protocol/exercise'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { SessionLoad } from '#assessment/assessment'
import { bySize, compareWithBest, isJump, isTelling, sessionsBefore } from './compare-training.ts'
import { jumpGround } from './find-spikes.ts'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { isKeptUp, isLongBefore, isReturn } from './find-returned-lifts.ts'

/** A lift of a session to come: `key` as in the log, mass as logged for it. `exercise` helps with a lift never logged. */
export type ComingLift = {
  readonly key: string
  readonly topKg: number | null
  readonly exercise?: Exercise | undefined
}

/**
 * What in a session planned for `on` would be a jump over the 30 days before it, a return after a break or new:
 * `cause/warn-...` grounds, jumps first, largest first. Empty: nothing would, or too little is logged to say.
 * `demand`: modelled peak in Nm and lumbar units of the session as planned.
 */
export const jumpWarnings = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  on: Day,
  lifts: readonly ComingLift[],
  demand: { readonly peakNm: number; readonly units: number },
): readonly Ground[] => {
  const earlier = loads.filter((load) => daysBetween(load.on, on) > 0)
  const known = lifts.map((lift) => ({ ...lift, past: findPast(protocol, earlier, lift) }))
  const telling = known.filter(({ past, exercise }) =>
    past.length > 0
      ? past.some(({ tells }) => tells)
      : exercise !== undefined && isLumbarExercise(protocol.limits, exercise),
  )
  const jumps = compareWithBest(
    protocol,
    {
      on,
      session: null,
      ...demand,
      lifts: telling.map(({ key, topKg, exercise, past }) => ({
        name: past.at(-1)?.name ?? key,
        id: past.at(-1)?.id ?? exercise?.id ?? key,
        topKg,
      })),
    },
    sessionsBefore(protocol, earlier, on),
  )
  return [
    ...jumps
      .filter((jump) => isJump(protocol, jump))
      .toSorted(bySize)
      .map((jump) => jumpGround('warn', jump)),
    ...telling.flatMap((lift) => returnWarning(protocol, earlier, on, lift, demand.peakNm)),
  ]
}

type Past = {
  readonly on: Day
  readonly name: string
  readonly id: string
  readonly exercise: Exercise | undefined
  readonly tells: boolean
  readonly session: SessionLoad['session']
  readonly peakNm: number
}

const findPast = (protocol: Protocol, earlier: readonly SessionLoad[], lift: ComingLift): readonly Past[] =>
  earlier.flatMap(({ on, session, lifts }) =>
    lifts
      .filter(({ key, exercise }) => key === lift.key || (exercise && exercise.id === lift.exercise?.id))
      .map((done) => ({
        on,
        session,
        name: done.name,
        id: done.exercise?.id ?? done.key,
        exercise: done.exercise,
        tells: isTelling(protocol, done),
        peakNm: done.peakNm,
      })),
  )

/** A lift never done is taken to ask for the peak of its session: at most that, and rather warned of once too often. */
const returnWarning = (
  protocol: Protocol,
  earlier: readonly SessionLoad[],
  on: Day,
  { key, exercise, past }: ComingLift & { readonly past: readonly Past[] },
  sessionNm: number,
): readonly Ground[] => {
  const last = past.at(-1)
  if (
    isKeptUp(protocol, earlier, on, {
      exercise: last?.exercise ?? exercise,
      peakNm: last?.peakNm ?? sessionNm,
    })
  )
    return []
  if (last === undefined)
    return isLongBefore(protocol, earlier, on)
      ? [{ rule: 'cause/warn-new', facts: [{ fact: 'lift', value: exercise?.name ?? key }], events: [] }]
      : []
  const gap = daysBetween(last.on, on)
  const gaps = past
    .slice(1)
    .map(({ on: day }, index) => daysBetween(past[index]!.on, day))
    .filter((days) => days > 0)
  if (!isReturn(protocol, gap, gaps)) return []
  return [
    {
      rule: 'cause/warn-returned',
      facts: [
        { fact: 'lift', value: last.name },
        { fact: 'gap', value: gap, unit: 'days' },
      ],
      events: [last.session],
    },
  ]
}
