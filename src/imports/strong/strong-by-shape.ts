import { readNumber } from '#imports/reading/read-number'
import { readDuration } from '#imports/reading/read-duration'
import type { Cells } from '#imports/reading/read-table'
import { type MatchedTable, matchColumns } from '#imports/table/match-columns'
import { readSetTable } from '#imports/table/read-set-table'
import type { Role } from '#imports/table/table-app'
import type { TableImporter } from '#imports/table/table-importer'
import { strong } from './strong.ts'

// The columns of the iOS app since 2018, whose header is in the language of the phone.
const places: readonly Role[] = [
  'start',
  'title',
  'duration',
  'name',
  'order',
  'mass',
  'reps',
  'distance',
  'seconds',
  'note',
  'sessionNote',
  'rpe',
]

/**
 * Strong with a header in a language that is not listed: known by what stands in its twelve columns. Only a header that
 * names none of the known columns is looked at, so that no other app's file is taken for it.
 */
export const strongByShape: TableImporter = {
  app: strong.app,
  recognise: (head) => {
    const [header, ...rows] = head
    if (!header || header.length !== places.length || rows.length === 0) return undefined
    if (matchColumns(strong, header) || !rows.every(fits)) return undefined
    const columns = places.map((role, index) => ({ role, index, header: header[index]!.trim() }))
    const table: MatchedTable = {
      headers: header,
      columns,
      byRole: new Map(columns.map((column) => [column.role, column])),
    }
    return (source, watch) => readSetTable(strong, table, { ...source, headerRecords: 1 }, watch)
  },
}

const fits = (cells: Cells): boolean => {
  const [start = '', , duration = '', name = '', order = '', ...numbers] = cells
  return (
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u.test(start) &&
    /^\d+\s?\p{L}/u.test(duration) &&
    readDuration(duration) !== undefined &&
    name !== '' &&
    /^(?:\d{1,3}|\p{L}[\p{L} ]*)$/u.test(order) &&
    numbers.slice(0, 4).every((cell) => cell === '' || readNumber(cell) !== undefined)
  )
}
