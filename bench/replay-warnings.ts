import { daysBetween, toDay } from '#basics/day'
import type { LiftLoad, SessionLoad } from '#assessment/assessment'
import { isTelling, liftId } from '#assessment/causes/compare-training'
import { asComing, type JumpWarning, warnOfJump } from '#assessment/causes/warn-of-jump'
import type { Protocol } from '#protocol/protocol'
import { out, row } from './print-table.ts'
import type { RealLog } from './real-logs.ts'

/**
 * How often a lifter who is well would be warned before a session: every logged session is judged as if it were planned,
 * by what was logged before it. And what of the returns after four weeks is caught.
 */
export const printWarnings = (protocol: Protocol, logs: readonly RealLog[]): void => {
  out('Warnings before a session: each logged session judged as if planned, by what was logged before it\n')
  row('file', [
    'weeks',
    'warned',
    '%',
    'break',
    'lift',
    'peak',
    'units',
    'top',
    'new',
    'returns',
    'caught',
    'of lift',
    'caught',
    'kept up',
  ])
  const replays = logs.map((log) => ({ ...log, replay: replay(protocol, log.loads) }))
  for (const { file, sameAs, replay: one } of replays)
    row(file, cellsOf([one]), sameAs === null ? '' : `  same lifter as ${sameAs}`)
  row('all files', cellsOf(replays.map(({ replay: one }) => one)))
  row(
    'each lifter once',
    cellsOf(replays.filter(({ sameAs }) => sameAs === null).map(({ replay: one }) => one)),
  )
  for (const { file, replay: one } of replays)
    for (const missed of one.missed) out(`MISSED in ${file}: ${missed}\n`)
  out(
    '\nreturns: sessions that load the back after 28 days or more without one. of lift: main lumbar lifts (six sessions or\n' +
      'more before) back after 28 days or more; caught: warned of then, or in the two weeks before; kept up: meanwhile\n' +
      'something had asked about as much of the back, so that nothing came back to it.\n',
  )
}

const kinds = ['break', 'returned', 'session-peak', 'session-units', 'top-set', 'new'] as const
const gapDays = 28
const fewestOfMain = 6

type Replay = {
  /** Of each week with training, the kinds of warning in it. */
  readonly weeks: ReadonlyMap<number, ReadonlySet<string>>
  readonly returns: Tally
  readonly liftReturns: Tally & { readonly keptUp: number }
  readonly missed: readonly string[]
}
type Tally = { readonly all: number; readonly caught: number }

const replay = (protocol: Protocol, loads: readonly SessionLoad[]): Replay => {
  const weeks = new Map<number, Set<string>>()
  const missed: string[] = []
  const returns = { all: 0, caught: 0 }
  const liftReturns = { all: 0, caught: 0, keptUp: 0 }
  let lastBack: SessionLoad | undefined
  let lastWarned: SessionLoad | undefined
  for (const load of loads) {
    const week = Math.floor(daysBetween(toDay('2000-01-03'), load.on) / 7)
    const warning = warnOfJump(protocol, loads, asComing(load))
    const said = weeks.get(week) ?? new Set<string>()
    weeks.set(week, warning === null ? said : said.add(kindOf(warning)))
    if (warning !== null) lastWarned = load
    const isSaid = lastWarned !== undefined && daysBetween(lastWarned.on, load.on) <= 14
    if (load.isLumbar) {
      if (lastBack !== undefined && daysBetween(lastBack.on, load.on) >= gapDays) {
        returns.all += 1
        if (warning === null) missed.push(`the return of ${load.on}`)
        else returns.caught += 1
      }
      lastBack = load
    }
    for (const lift of load.lifts) {
      if (!isMainReturn(protocol, loads, load, lift)) continue
      liftReturns.all += 1
      if (isSaid) liftReturns.caught += 1
      else if (isKeptUp(loads, load, lift)) liftReturns.keptUp += 1
      else missed.push(`${lift.exercise?.id ?? 'a lift'} on ${load.on}`)
    }
  }
  return { weeks, returns, liftReturns, missed }
}

const kindOf = ({ ground }: JumpWarning): string => ground.rule.replace('cause/warn-', '')

/** A lift that loads the back, done in six sessions or more before, and not in the last 28 days. */
const isMainReturn = (
  protocol: Protocol,
  loads: readonly SessionLoad[],
  { on }: SessionLoad,
  lift: LiftLoad,
): boolean => {
  if (!isTelling(protocol, lift) || lift.workingSets === 0) return false
  const before = loads.filter(
    (load) => load.on < on && load.lifts.some((one) => one.workingSets > 0 && liftId(one) === liftId(lift)),
  )
  return before.length >= fewestOfMain && daysBetween(before.at(-1)!.on, on) >= gapDays
}

const isKeptUp = (loads: readonly SessionLoad[], { on }: SessionLoad, lift: LiftLoad): boolean =>
  loads.some(
    (load) =>
      load.on < on &&
      daysBetween(load.on, on) < gapDays &&
      load.lifts.some(
        ({ peakNm, exercise }) =>
          peakNm * 1.1 >= lift.peakNm ||
          (exercise?.pattern === lift.exercise?.pattern && peakNm >= lift.peakNm * 0.8),
      ),
  )

const cellsOf = (replays: readonly Replay[]): readonly (string | number)[] => {
  const weeks = replays.flatMap((one) => [...one.weeks.values()])
  const warned = weeks.filter(({ size }) => size > 0).length
  const sum = (of: (one: Replay) => number): number => replays.reduce((total, one) => total + of(one), 0)
  return [
    weeks.length,
    warned,
    ((100 * warned) / Math.max(1, weeks.length)).toFixed(1),
    ...kinds.map((kind) => weeks.filter((week) => week.has(kind)).length),
    sum(({ returns }) => returns.all),
    sum(({ returns }) => returns.caught),
    sum(({ liftReturns }) => liftReturns.all),
    sum(({ liftReturns }) => liftReturns.caught),
    sum(({ liftReturns }) => liftReturns.keptUp),
  ]
}
