import { fail, ok, type Result } from '#basics/result'
import { fitbod } from './fitbod/fitbod.ts'
import { fitnotes } from './fitnotes/fitnotes.ts'
import { ownTable } from './generic/own-table.ts'
import { gymbook } from './gymbook/gymbook.ts'
import { hevy } from './hevy/hevy.ts'
import type { ImportQuestion } from './import-account.ts'
import type { ImportOptions } from './import-context.ts'
import { jefit } from './jefit/jefit.ts'
import { liftlog } from './liftlog/liftlog.ts'
import { liftosaur } from './liftosaur/liftosaur.ts'
import { lyfta } from './lyfta/lyfta.ts'
import { type Cells, firstRecords, readTable, sniffDelimiter } from './reading/read-table.ts'
import { quoteCell } from './reading/quote-cell.ts'
import type { FileReading } from './sessions/file-reading.ts'
import { strong } from './strong/strong.ts'
import { strongByShape } from './strong/strong-by-shape.ts'
import { stronglifts } from './stronglifts/stronglifts.ts'
import { setTableImporter } from './table/set-table-importer.ts'
import type { TableImporter, Watch } from './table/table-importer.ts'

/** In no order: a file that two of these recognise is asked about. */
const importers: readonly TableImporter[] = [
  setTableImporter(strong),
  strongByShape,
  setTableImporter(hevy),
  setTableImporter(fitnotes),
  setTableImporter(fitbod),
  setTableImporter(lyfta),
  setTableImporter(liftlog),
  setTableImporter(liftosaur),
  gymbook,
  jefit,
  stronglifts,
]

export type ReadTable = { readonly reading: FileReading; readonly questions: readonly ImportQuestion[] }

/** Finds the app that wrote a delimited text and reads it. The error is the rest of a sentence about the file. */
export const readTableFile = (
  text: string,
  options: ImportOptions,
  watch: Watch,
): Result<ReadTable, string> => {
  const declared = /^sep=(.)\r?\n/iu.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const delimiter = declared?.[1] ?? sniffDelimiter(body)
  const head = firstRecords(body, delimiter, 8)
  const inside = unwrapped(body, head)
  if (inside !== undefined) return readTableFile(inside, options, watch)
  const own = options.mapping && setTableImporter(ownTable(options.mapping))
  const mapped = own?.recognise(head, body)
  if (own && mapped) return finished(mapped({ text: body, delimiter }, watch), [])
  const found = importers
    .map((importer) => ({ importer, recognised: importer.recognise(head, body) }))
    .filter((one) => one.recognised !== undefined)
  const chosen = found.find((one) => one.importer.app === options.app) ?? found[0]
  if (!chosen) return fail(unknownTable(head))
  const several = found.length > 1 && options.app === undefined
  return finished(
    chosen.recognised!({ text: body, delimiter }, watch),
    several ? [appQuestion(found.map((one) => one.importer.app))] : [],
  )
}

/** A table whose every line was put between quotation marks as one cell: the lines as they were before. */
const unwrapped = (text: string, head: readonly Cells[]): string | undefined => {
  const isWrapped = head.length > 1 && head.every((cells) => cells.length === 1 && /[,;\t]/u.test(cells[0]!))
  if (!isWrapped || !text.startsWith('"')) return undefined
  const lines: string[] = []
  readTable(text, ',', (rows) => {
    for (const cells of rows) lines.push(cells.join(','))
    return true
  })
  const inside = lines.join('\n')
  return inside.startsWith('"') ? undefined : inside
}

const finished = (
  reading: FileReading | 'stopped',
  questions: readonly ImportQuestion[],
): Result<ReadTable, string> =>
  reading === 'stopped' ? fail('was not imported: the import was stopped') : ok({ reading, questions })

const unknownTable = (head: readonly Cells[]): string => {
  const columns = quoteCell((head[0] ?? []).slice(0, 6).join(', '), 100)
  return `is from no app known here (first line: ${columns}): give a column mapping for it, or choose the file the app exported`
}

const appQuestion = (apps: readonly string[]): ImportQuestion => ({
  id: 'app',
  ask: `Which app wrote this file? It reads as an export of ${apps.join(' or ')}.`,
  options: apps,
})
