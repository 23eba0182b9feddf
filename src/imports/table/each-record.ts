import { type Cells, isBlankLine, readTable } from '#imports/reading/read-table'
import type { Gathering } from '#imports/sessions/gather-sessions'
import type { TableSource, Watch } from './table-importer.ts'

/**
 * Calls `onRecord` with each record below the header and its number; a last record that was cut inside a quoted cell is
 * skipped with its reason.
 */
export const eachRecord = (
  source: TableSource,
  headerRecords: number,
  watch: Watch,
  gathering: Gathering,
  onRecord: (cells: Cells, row: number) => void,
): { readonly rows: number } | 'stopped' => {
  let rows = 0
  let headersLeft = headerRecords
  const end = readTable(
    source.text,
    source.delimiter,
    (records, openQuote) => {
      for (let i = 0; i < records.length; i += 1) {
        const cells = records[i]!
        if (isBlankLine(cells)) continue
        if (headersLeft > 0) {
          headersLeft -= 1
          continue
        }
        rows += 1
        if (openQuote && i === records.length - 1) {
          gathering.skip(rows, 'a quotation mark is never closed: the file is cut or damaged here')
        } else onRecord(cells, rows)
      }
      return true
    },
    (characters) => watch(rows, characters),
  )
  return end.stopped ? 'stopped' : { rows }
}
