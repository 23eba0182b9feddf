import { type Day, daysBetween } from '#basics/day'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { SessionLoad } from '#assessment/assessment'
import type { Evidence } from './cause-evidence.ts'
import {
  bySize,
  canCompare,
  compareWithBest,
  isJump,
  isTelling,
  type Jump,
  liftId,
  sessionsBefore,
} from './compare-training.ts'

export type SpikeSearch = {
  /** Every comparison that could be made, largest first. */
  readonly compared: readonly Jump[]
  /** True where no session of the days up to the onset could be compared with the days before it. */
  readonly isThin: boolean
  /** True where no session at all is logged in the days up to the onset. */
  readonly isSilent: boolean
}

/**
 * Each session of the `days` days up to the onset, against the best of the 30 days before that very session. `loads`:
 * sessions before the onset only.
 */
export const searchSpikes = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  onset: Day,
  days: number,
): SpikeSearch => {
  const recent = loads.filter(({ on }) => isWithin(on, onset, days))
  const comparable = recent
    .map((session) => ({ session, before: sessionsBefore(protocol, loads, session.on) }))
    .filter(({ before }) => canCompare(protocol, before))
  const compared = comparable
    .filter(({ session }) => session.isLumbar)
    .flatMap(({ session, before }) => compareWithBest(protocol, comparedOf(protocol, session), before))
    .toSorted(bySize)
  return { compared, isThin: comparable.length === 0, isSilent: recent.length === 0 }
}

/** The fact `spike-percent`: the largest jump, 0 where every session stayed within its best. */
export const spikeEvidence = (protocol: Protocol, { compared, isThin }: SpikeSearch): Evidence<number> => {
  if (isThin) return { value: undefined, events: [], details: [] }
  const jumps = compared.filter((jump) => isJump(protocol, jump))
  const shown = jumps.slice(0, protocol.limits.causes.detailsShown)
  return {
    value: Math.max(0, compared[0]?.percent ?? 0),
    events: eventsOf(shown.slice(0, 1)),
    details: shown.map((jump) => jumpGround('spike', jump)),
  }
}

/** A jump as a ground: `cause/spike-...` for one that was, `cause/warn-...` for one that would be. */
export const jumpGround = (manner: 'spike' | 'warn', jump: Jump, more: Ground['facts'] = []): Ground => {
  const unit = units[jump.measure]
  return {
    rule: `cause/${manner}-${jump.measure}`,
    facts: [
      ...(jump.lift === undefined ? [] : [{ fact: 'lift', value: jump.lift }]),
      { fact: 'session-on', value: jump.on },
      { fact: 'best', value: forReading(jump.best), unit },
      { fact: 'then', value: forReading(jump.amount), unit },
      { fact: 'percent', value: jump.percent, unit: '%' },
      ...more,
    ],
    events: eventsOf([jump]),
  }
}

const units = { 'top-set': 'kg', 'session-peak': 'Nm', 'session-units': 'lumbar units' } as const

const eventsOf = (jumps: readonly Jump[]) =>
  jumps.flatMap(({ session, bestSession }) => (session === null ? [bestSession] : [session, bestSession]))

const forReading = (amount: number): number => Math.round(amount * 100) / 100

const comparedOf = (protocol: Protocol, session: SessionLoad) => ({
  on: session.on,
  session: session.session,
  peakNm: session.peakNm,
  units: session.units,
  lifts: session.lifts
    .filter((lift) => isTelling(protocol, lift))
    .map((lift) => ({ name: lift.name, id: liftId(lift), topKg: lift.topKg })),
})

/** True for a day 0 to `days` days before `end`. */
export const isWithin = (day: Day, end: Day, days: number): boolean => {
  const ago = daysBetween(day, end)
  return ago >= 0 && ago <= days
}
