import { advise } from '#advice/advise'
import { foldHistory } from '#history/fold-history'
import { loadCompiled } from '#tools/protocol/compile'
import { madeJournal } from './made-journal.ts'

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

const time = (runs: number, work: () => void): number =>
  median(
    Array.from({ length: runs }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )

/**
 * How `advise` grows with the journal. The peer is one JSON.parse of the same journal's text in the same run: what merely
 * reading the bytes costs.
 */
export const benchAdvise = (): void => {
  const protocol = loadCompiled(process.cwd())
  process.stdout.write('advise(), warm, median; 20 sets a session\n')
  process.stdout.write(
    '     sets   sessions   advise ms   of it fold ms   JSON.parse ms   advise / parse   us per set\n',
  )
  for (const sets of [1000, 10_000, 100_000, 1_000_000]) {
    const sessions = sets / 20
    const { journal, on } = madeJournal(protocol, sessions)
    const text = JSON.stringify(journal)
    const runs = sets >= 1_000_000 ? 5 : 15
    advise(protocol, journal, on)
    advise(protocol, journal, on)
    const whole = time(runs, () => advise(protocol, journal, on))
    const fold = time(runs, () => foldHistory(journal, on))
    const parse = time(runs, () => JSON.parse(text))
    const cells = [
      sets,
      sessions,
      whole.toFixed(1),
      fold.toFixed(1),
      parse.toFixed(1),
      (whole / parse).toFixed(2),
      ((1000 * whole) / sets).toFixed(2),
    ]
    process.stdout.write(
      `${[9, 10, 11, 15, 15, 16, 12].map((width, index) => String(cells[index]).padStart(width)).join(' ')}\n`,
    )
  }
}
