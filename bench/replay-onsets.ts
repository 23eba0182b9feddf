import { addDays, type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { Episode } from '#assessment/assessment'
import { findContributors } from '#assessment/causes/find-contributors'
import type { Protocol } from '#protocol/protocol'
import { chanceFrom } from '#tools/fuzz/mutate'
import { out, percent, row } from './print-table.ts'
import type { RealLog } from './real-logs.ts'

const daysDrawn = 200
const fewestSessions = 50

/**
 * How often the log alone makes a jump in load the leading contributor on a day drawn at random, when nobody is known to
 * have been hurt: what a "jump before the pain" is worth. The days are drawn evenly over the log, from the first on which
 * the days a jump is measured against are logged; the same in each run. Logs of a few weeks are left out.
 */
export const printChance = (protocol: Protocol, logs: readonly RealLog[]): void => {
  out(
    `\nA jump in load by chance: ${daysDrawn} days of each log drawn at random, as if pain had begun then\n`,
  )
  row('file', ['days', 'leading', 'of told', 'jump', 'new/back', 'unlikely', 'no word'])
  const counts = logs.flatMap((log) => {
    const count = countOnsets(protocol, log)
    return count === null ? [] : [{ ...log, count }]
  })
  for (const { file, sameAs, count } of counts)
    row(file, cellsOf([count]), sameAs === null ? '' : `  same lifter as ${sameAs}`)
  const once = counts.filter(({ sameAs }) => sameAs === null).map(({ count }) => count)
  row('each lifter once', cellsOf(once))
  out(
    '\nShares in per cent of all days. leading: load jump is the strongest contributor by the log alone; of told: the same of\n' +
      'the days on which the log could tell at all; jump, new/back: what it rests on; no word: not enough is logged.\n',
  )
}

type Count = {
  readonly days: number
  readonly leading: number
  readonly jump: number
  readonly returned: number
  readonly unlikely: number
  readonly untold: number
}

const countOnsets = (protocol: Protocol, { history, loads, file }: RealLog): Count | null => {
  const { spikeBestDays, spikeDays } = protocol.limits.windows
  const [first, last] = [loads[0]?.on, loads.at(-1)?.on]
  if (first === undefined || last === undefined || loads.length < fewestSessions) return null
  const from = addDays(first, spikeBestDays + spikeDays)
  const span = daysBetween(from, last)
  const chance = chanceFrom(
    [...file].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) | 0, 7),
  )
  const found = Array.from({ length: daysDrawn }, () => {
    const began = addDays(from, chance(span + 1))
    const before = loads.filter(({ on }) => on <= began)
    const told = findContributors(protocol, { ...history, on: began }, before, madeEpisode(began), {})
    return { ...told.causeFacts, status: told.contributors.find(({ id }) => id === 'load-spike')!.status }
  })
  const count = (is: (one: (typeof found)[number]) => boolean): number => found.filter(is).length
  const over = 100 * (protocol.limits.growth.spikeWarning - 1)
  return {
    days: daysDrawn,
    leading: count(({ status }) => status === 'leading'),
    jump: count((one) => (one['spike-percent'] ?? 0) > over + 0.01),
    returned: count((one) => one['lift-new-or-returned'] === true),
    unlikely: count(({ status }) => status === 'unlikely'),
    untold: count(({ status }) => status === 'not-enough-information'),
  }
}

const madeEpisode = (began: Day): Episode => ({
  began,
  openedOn: began,
  openedBy: '00000000-0000-4000-8000-000000000000' as Id,
  openedAtOrder: Number.MAX_SAFE_INTEGER,
  baseline: 4,
  provoking: null,
})

const cellsOf = (counts: readonly Count[]): readonly (string | number)[] => {
  const sum = (of: (one: Count) => number): number => counts.reduce((total, one) => total + of(one), 0)
  const days = sum((one) => one.days)
  const share = (of: (one: Count) => number): string => percent(sum(of), days)
  return [
    days,
    share(({ leading }) => leading),
    percent(
      sum(({ leading }) => leading),
      sum((one) => one.days - one.untold),
    ),
    share(({ jump }) => jump),
    share(({ returned }) => returned),
    share(({ unlikely }) => unlikely),
    share(({ untold }) => untold),
  ]
}
