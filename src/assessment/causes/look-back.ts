import { addDays, type Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { LookBack, SessionLoad } from '#assessment/assessment'
import { weeklyUnits } from '#assessment/load/weekly-units'
import { isJump } from './compare-training.ts'
import { findReturnedLifts, returnGround } from './find-returned-lifts.ts'
import { isWithin, jumpGround, searchSpikes } from './find-spikes.ts'
import { daysOf, listEfforts, longestRun } from './training-facts.ts'

/**
 * What changed in the `limits.windows.forensicsDays` days before the onset, per lift and for the whole, with the sessions
 * it rests on. Contributors weigh only the last `spikeDays` of them: the rest is told and counts for nothing. `loads`:
 * sessions before the onset only.
 */
export const lookBack = (
  protocol: Protocol,
  history: History,
  loads: readonly SessionLoad[],
  onset: Day,
): LookBack => {
  const { forensicsDays, spikeDays } = protocol.limits.windows
  const all = searchSpikes(protocol, loads, onset, forensicsDays)
  const weighed = searchSpikes(protocol, loads, onset, spikeDays)
  const changes = [
    ...all.compared
      .filter((jump) => isJump(protocol, jump))
      .map((jump) => ({
        kind: 'jump' as const,
        on: jump.on,
        session: jump.session!,
        ground: jumpGround('spike', jump),
      })),
    ...findReturnedLifts(protocol, loads, onset, forensicsDays).found.map((lift) => ({
      kind: lift.gapDays === null ? ('new' as const) : ('returned' as const),
      on: lift.on,
      session: lift.session,
      ground: returnGround(lift),
    })),
  ]
  const efforts = listEfforts(history, loads, onset, forensicsDays)
  const silence = weighed.isSilent ? 'cause/log-stops' : weighed.isThin ? 'cause/log-thin' : null
  return {
    from: addDays(onset, -forensicsDays),
    weighedFrom: addDays(onset, -spikeDays),
    changes: changes.map((change) => ({ ...change, isWeighed: isWithin(change.on, onset, spikeDays) })),
    patterns: [
      ...nearFailure(protocol, efforts),
      ...daysInRow(protocol, loads, onset),
      ...weekBefore(protocol, loads, onset),
    ],
    cannotTell: [
      ...(silence === null ? [] : [because(silence)]),
      ...(efforts.length === 0 && !all.isSilent ? [because('cause/effort-not-logged')] : []),
    ],
  }
}

const because = (rule: string): Ground => ({ rule, facts: [], events: [] })

const nearFailure = (
  { limits }: Protocol,
  efforts: readonly { readonly session: Id; readonly rir: number }[],
): Ground[] => {
  const near = efforts.filter(({ rir }) => rir <= limits.causes.nearFailureRir)
  const sessions = [...new Set(near.map(({ session }) => session))]
  if (near.length === 0) return []
  const facts = [
    { fact: 'sets', value: near.length, unit: 'sets' },
    { fact: 'sessions', value: sessions.length, unit: 'sessions' },
  ]
  return [{ rule: 'cause/near-failure', facts, events: sessions }]
}

const daysInRow = (protocol: Protocol, loads: readonly SessionLoad[], onset: Day): Ground[] => {
  const { windows, schedule } = protocol.limits
  const run = longestRun(loads, onset, windows.forensicsDays)
  const days = daysOf(run)
  const last = run.at(-1)
  if (last === undefined || days <= schedule.lumbarDaysInRow) return []
  const facts = [
    { fact: 'days', value: days, unit: 'days' },
    { fact: 'session-on', value: last.on },
  ]
  return [{ rule: 'cause/days-in-row', facts, events: [...new Set(run.map(({ session }) => session))] }]
}

/** The week up to the onset beside the usual one: described, and weighed nowhere. */
const weekBefore = ({ limits }: Protocol, loads: readonly SessionLoad[], onset: Day): Ground[] => {
  const { w0Units } = weeklyUnits(limits, loads, onset)
  const week = loads.filter(({ on }) => isWithin(on, onset, limits.windows.weekDays - 1))
  if (w0Units === null || week.length === 0) return []
  const facts = [
    { fact: 'units', value: week.reduce((sum, { units }) => sum + units, 0), unit: 'lumbar units' },
    { fact: 'usual', value: w0Units, unit: 'lumbar units' },
  ]
  return [{ rule: 'cause/week-before', facts, events: week.map(({ session }) => session) }]
}
