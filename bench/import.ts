import Papa from 'papaparse'
import { toDay } from '#basics/day'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { makeIdentify } from '#assessment/load/make-identify'
import { indexJournal } from '#imports/existing-entries'
import type { ImportContext } from '#imports/import-context'
import { importFile } from '#imports/import-file'
import { loadCompiled } from '#tools/protocol/compile'
import { madeExport } from './made-export.ts'

const sizes = [10_000, 100_000, 1_000_000]

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

const time = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const columns = [9, 9, 8, 11, 14, 8, 11, 8, 11]
const line = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell, i) => String(cell).padStart(columns[i]!)).join(' ')}\n`

/** papaparse alone on the same bytes: all rows as text, as most programs call it. */
const parseWhole = (bytes: Uint8Array, rows: number): void => {
  if (Papa.parse(new TextDecoder().decode(bytes)).data.length < rows) throw new Error('rows were lost')
}

/** papaparse at its fastest: small pieces whose rows nobody keeps. */
const parsePieces = (bytes: Uint8Array, rows: number): void => {
  let read = 0
  Papa.parse(new TextDecoder().decode(bytes), {
    chunkSize: 1 << 17,
    chunk: ({ data }: { data: unknown[] }) => {
      read += data.length
    },
  } as unknown as Papa.ParseWorkerConfig<unknown>)
  if (read < rows) throw new Error('rows were lost')
}

/**
 * What an import costs beside papaparse alone, which reads the same bytes into rows of text and leaves it at that; and
 * how that ratio grows with the rows. All in turn, so that what else the machine does meets all.
 */
export const benchImport = (): void => {
  const protocol = loadCompiled(process.cwd())
  const identifyName = makeIdentify(protocol, new Map())
  const context: ImportContext = {
    existing: indexJournal([]),
    today: toDay('2080-01-01'),
    at: '2080-01-01T10:00:00Z',
    identify: (name) => {
      const exercise = identifyName(name)
      return exercise && { id: exercise.id, lumbar: isLumbarExercise(protocol.limits, exercise) }
    },
  }
  process.stdout.write('import of a file into an empty journal, median\n')
  process.stdout.write(
    line(['app', 'rows', 'MB', 'import ms', 'papaparse ms', 'ratio', 'pieces ms', 'ratio', 'us per row']),
  )
  for (const app of ['strong', 'hevy'] as const) {
    const ratios: number[] = []
    for (const rows of sizes) {
      const bytes = madeExport(app, rows)
      const bring = (): void => {
        const result = importFile({ name: `${app}.csv`, bytes, sha256: 'f' }, {}, context)
        if (!result.ok || result.value.account.imported.rows !== rows) throw new Error('rows were lost')
      }
      const runs = rows >= 1_000_000 ? 3 : 9
      const [ours, wholes, pieces]: [number[], number[], number[]] = [[], [], []]
      bring()
      parseWhole(bytes, rows)
      parsePieces(bytes, rows)
      for (let run = 0; run < runs; run += 1) {
        ours.push(time(bring))
        wholes.push(time(() => parseWhole(bytes, rows)))
        pieces.push(time(() => parsePieces(bytes, rows)))
      }
      const [mine, papa, piecewise] = [median(ours), median(wholes), median(pieces)]
      ratios.push(mine / papa)
      process.stdout.write(
        line([
          app,
          rows,
          (bytes.length / 1e6).toFixed(1),
          mine.toFixed(0),
          papa.toFixed(0),
          (mine / papa).toFixed(2),
          piecewise.toFixed(0),
          (mine / piecewise).toFixed(2),
          ((1000 * mine) / rows).toFixed(2),
        ]),
      )
    }
    const growth = ratios.at(-1)! / ratios[0]!
    process.stdout.write(
      `${app}: from 10,000 to 1,000,000 rows the ratio changes by a factor of ${growth.toFixed(2)}\n`,
    )
  }
}
