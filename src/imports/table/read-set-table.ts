import { headerKey } from '#imports/reading/header-key'
import { quoteCell } from '#imports/reading/quote-cell'
import type { Cells } from '#imports/reading/read-table'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { toldOnce } from '#imports/sessions/told-twice'
import { cellAt } from './cell-at.ts'
import { eachRecord } from './each-record.ts'
import { type MatchedTable, matchColumns } from './match-columns.ts'
import { readNumbers } from './read-set-cells.ts'
import { noAmounts } from './read-set-numbers.ts'
import { setRows, type Told } from './set-rows.ts'
import type { TableApp } from './table-app.ts'
import type { TableSource, Watch } from './table-importer.ts'

export type TableText = TableSource & { readonly headerRecords: number }

/** Reads a table of one set per row; also several, each below its own header, as people join exports by hand. */
export const readSetTable = (
  app: TableApp,
  first: MatchedTable,
  source: TableText,
  watch: Watch,
): FileReading | 'stopped' => {
  const gathering = gatherSessions()
  const amounts = noAmounts()
  const told: Told = {
    gathering,
    // Only where the comma does not part the cells can it be the decimal sign.
    numbers: readNumbers(source.delimiter !== ','),
    delimiter: source.delimiter,
    amounts,
    statesKinds: false,
  }
  let table = first
  let readRow = setRows(app, table, told)

  const result = eachRecord(source, source.headerRecords, watch, gathering, (cells, row) => {
    const header = headerIn(app, cells, table)
    if (!header) return readRow(cells, row)
    gathering.notTraining('repeated header')
    gathering.nextPart()
    if (header === table) return
    table = header
    readRow = setRows(app, table, told)
  })
  if (result === 'stopped') return 'stopped'
  const drafts = toldOnce(gathering.drafts, (rows) => {
    for (let row = 0; row < rows; row += 1) gathering.notTraining('the same session, told twice in this file')
  })
  app.settleStarts?.(drafts)
  return readingOf(gathering, {
    app: app.app,
    dialect: app.dialectOf(first.headers),
    rows: result.rows,
    drafts,
    ...amounts,
    readings: [...(app.readings ?? []), ...columnsNotRead(app, first)],
    statesKinds: told.statesKinds,
  })
}

const digit = /\p{Nd}/u

/** The table that begins with this row, the one before it where its header is repeated; undefined for any other row. */
const headerIn = (app: TableApp, cells: Cells, table: MatchedTable): MatchedTable | undefined => {
  const index = table.byRole.get('start')?.index ?? 0
  const start = cellAt(cells, index)
  // Every date has a digit, no heading of one does.
  if (start === '' || digit.test(start)) return undefined
  if (cells.every((cell, i) => cell === (table.headers[i] ?? ''))) return table
  return matchColumns(app, cells)
}

/** Columns whose heading nobody knows: what stands in them is lost, and must not be so without a word. */
const columnsNotRead = (app: TableApp, table: MatchedTable): readonly string[] => {
  const known = new Set(table.columns.map((column) => column.index))
  const unknown = table.headers.filter((header, index) => {
    const key = headerKey(header)
    return key !== '' && !known.has(index) && !app.readsOver?.includes(key)
  })
  return unknown.length === 0
    ? []
    : [`columns not known and not read: ${unknown.map((header) => quoteCell(header)).join(', ')}`]
}
