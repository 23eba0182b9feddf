import { daysBetween } from '#basics/day'
import { phaseIdSchema } from '#protocol/phase'
import type { Protocol } from '#protocol/protocol'
import { loadCompiled } from '#tools/protocol/compile'
import { madeLifters } from './made-lifters.ts'
import { out, percent, row } from './print-table.ts'
import { type RealLog, readRealLogs } from './real-logs.ts'
import { type DosedSession, doseSessions } from './session-doses.ts'

const fewestSessions = 20

/**
 * What would change if lumbar units weighted moments with their square (p = 2) instead of adding them up (p = 1): the order of
 * sessions and weeks, the jumps found, and whether a session at a phase's load fits the phase's units. Over made lifters, or
 * with `--exports DIR` over real logs of 20 sessions and more.
 */
export const benchDose = (words: readonly string[]): void => {
  const protocol = loadCompiled(process.cwd())
  const folder = words.includes('--exports') ? words[words.indexOf('--exports') + 1] : undefined
  if (words.includes('--exports') && folder === undefined)
    throw new Error('usage: npm run bench -- dose [--exports DIR]')
  const logs = folder === undefined ? madeLifters(protocol) : readRealLogs(protocol, folder)
  const compared = logs
    .filter(({ history, sameAs }) => sameAs === null && history.sessions.length >= fewestSessions)
    .map((log) => ({ file: log.file, ...compare(protocol, log) }))
  printOrder(compared)
  printJumps(protocol, compared)
  printFits(protocol, compared)
}

type Compared = ReturnType<typeof compare> & { readonly file: string }

const compare = (protocol: Protocol, log: RealLog) => {
  const sessions = doseSessions(protocol, log)
  const lumbar = sessions.filter(({ isLumbar }) => isLumbar)
  return {
    sessions: lumbar.length,
    order: correlate(lumbar.map(({ at }) => at(1))),
    weeks: correlate(weekly(sessions)),
    jumps: countJumps(protocol, sessions),
    fits: countFits(protocol, lumbar),
  }
}

const weekly = (sessions: readonly DosedSession[]): readonly (readonly [number, number])[] => {
  const weeks = new Map<number, readonly [number, number]>()
  for (const { on, at } of sessions) {
    const week = Math.floor(daysBetween(sessions[0]!.on, on) / 7)
    const [sum, square] = weeks.get(week) ?? [0, 0]
    const [one, two] = at(1)
    weeks.set(week, [sum + one, square + two])
  }
  return [...weeks.values()]
}

/** Spearman's rank correlation, ties at their mean rank; null of fewer than three. */
const correlate = (pairs: readonly (readonly [number, number])[]): number | null => {
  if (pairs.length < 3) return null
  const [a, b] = [ranks(pairs.map(([one]) => one)), ranks(pairs.map(([, two]) => two))]
  const mean = (pairs.length + 1) / 2
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, rank, index) => sum + (rank - mean) * (y[index]! - mean), 0)
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b))
}

const ranks = (values: readonly number[]): readonly number[] => {
  const sorted = values.toSorted((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
}

/** A jump above the 30-day best, by p = 1; by p = 2 with the same factor; and with its square, which a load alone would need. */
const countJumps = ({ limits }: Protocol, sessions: readonly DosedSession[]) => {
  const { spikeBestDays } = limits.windows
  const factor = limits.growth.spikeWarning
  const counts = { judged: 0, sum: 0, square: 0, squared: 0, differ: 0, differSquared: 0 }
  const doses = sessions.map(({ at }) => at(1))
  for (const [index, { on }] of sessions.entries()) {
    const before = [...sessions.keys()].filter((other) => {
      const ago = daysBetween(sessions[other]!.on, on)
      return ago >= 1 && ago <= spikeBestDays
    })
    if (before.filter((other) => sessions[other]!.isLumbar).length < limits.causes.fewestSessions) continue
    const isJump = (power: 0 | 1, over: number): boolean =>
      doses[index]![power] > over * Math.max(...before.map((other) => doses[other]![power]))
    const [sum, square, squared] = [isJump(0, factor), isJump(1, factor), isJump(1, factor ** 2)]
    counts.judged += 1
    counts.sum += Number(sum)
    counts.square += Number(square)
    counts.squared += Number(squared)
    counts.differ += Number(sum !== square)
    counts.differSquared += Number(sum !== squared)
  }
  return counts
}

/** Phases that limit both the load and the units, in their order. */
const cappedPhases = ({ phases }: Protocol) =>
  phaseIdSchema.options.flatMap((id) => {
    const caps = phases.get(id)?.caps
    return caps === undefined || caps.load.upTo === 0 || caps.load.upTo >= 1
      ? []
      : [{ id, load: caps.load.upTo, units: caps.units }]
  })

/** Whether each session, its loads at the phase's share and nothing else changed, fits the phase's share of its own units. */
const countFits = (protocol: Protocol, sessions: readonly DosedSession[]) =>
  cappedPhases(protocol).map(({ id, load, units }) => {
    const shares = sessions.flatMap(({ at }) => {
      const [whole, less] = [at(1), at(load)]
      return whole[0] === 0 ? [] : [[less[0] / whole[0], less[1] / whole[1]] as const]
    })
    const fit = (power: 0 | 1): number => shares.filter((share) => share[power] <= units).length
    return {
      id,
      judged: shares.length,
      sum: fit(0),
      square: fit(1),
      differ: shares.filter(([one, two]) => one <= units !== two <= units).length,
      meanShare: [mean(shares.map(([one]) => one)), mean(shares.map(([, two]) => two))] as const,
    }
  })

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const printOrder = (compared: readonly Compared[]): void => {
  out('Order by lumbar units, p = 1 against p = 2: Spearman rank correlation\n')
  row('log', ['lumbar', 'sessions', 'weeks'])
  for (const { file, sessions, order, weeks } of compared)
    row(file, [sessions, order?.toFixed(3) ?? '-', weeks?.toFixed(3) ?? '-'])
  const known = (of: (one: Compared) => number | null): string =>
    mean(compared.flatMap((one) => of(one) ?? [])).toFixed(3)
  row('mean', [
    compared.reduce((sum, { sessions }) => sum + sessions, 0),
    known(({ order }) => order),
    known(({ weeks }) => weeks),
  ])
}

const printJumps = ({ limits }: Protocol, compared: readonly Compared[]): void => {
  const factor = limits.growth.spikeWarning
  out(`\nSessions above ${factor} of the 30-day best in units; p = 2 with that factor, and with its square\n`)
  row('log', ['judged', 'p = 1', 'p = 2', 'differ %', 'squared', 'differ %'])
  const cells = (jumps: Compared['jumps']): readonly (string | number)[] => [
    jumps.judged,
    jumps.sum,
    jumps.square,
    percent(jumps.differ, jumps.judged),
    jumps.squared,
    percent(jumps.differSquared, jumps.judged),
  ]
  for (const { file, jumps } of compared) row(file, cells(jumps))
  const sum = (of: keyof Compared['jumps']): number =>
    compared.reduce((total, { jumps }) => total + jumps[of], 0)
  row(
    'all',
    cells({
      judged: sum('judged'),
      sum: sum('sum'),
      square: sum('square'),
      squared: sum('squared'),
      differ: sum('differ'),
      differSquared: sum('differSquared'),
    }),
  )
}

const printFits = (protocol: Protocol, compared: readonly Compared[]): void => {
  out("\nA session with its loads at the phase's share: does it fit the phase's share of units\n")
  row('phase', ['judged', 'p = 1', 'p = 2', 'differ %', 'left p=1', 'left p=2'])
  for (const [index, { id, load, units }] of cappedPhases(protocol).entries()) {
    const all = compared.map(({ fits }) => fits[index]!)
    const sum = (of: 'judged' | 'sum' | 'square' | 'differ'): number =>
      all.reduce((total, one) => total + one[of], 0)
    const left = (power: 0 | 1): string =>
      mean(all.filter(({ judged }) => judged > 0).map(({ meanShare }) => meanShare[power])).toFixed(2)
    row(`${id}: loads ${load}, units ${units}`, [
      sum('judged'),
      sum('sum'),
      sum('square'),
      percent(sum('differ'), sum('judged')),
      left(0),
      left(1),
    ])
  }
}
