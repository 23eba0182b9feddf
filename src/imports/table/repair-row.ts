import type { Cells } from '#imports/reading/read-table'
import { readNumber } from '#imports/reading/read-number'
import type { MatchedTable } from './match-columns.ts'

const numberRoles = new Set(['mass', 'reps', 'rpe', 'rir', 'distance', 'assistance'])
// A name is the likeliest to hold a delimiter, a title the least.
const textRoles = ['name', 'note', 'sessionNote', 'title']

/**
 * A row with more cells than the header: an unquoted delimiter inside a name or note has shifted what follows. Joins the
 * cells back where every number column then holds a number again. Undefined when no joining does.
 */
export const repairRow = (
  cells: Cells,
  table: MatchedTable,
  delimiter: string,
  isMarker: (text: string) => boolean,
): Cells | undefined => {
  const extra = cells.length - table.headers.length
  const fits = (row: Cells): boolean =>
    table.columns.every(({ role, index }) => {
      const cell = (row[index] ?? '').trim()
      if (cell === '' || readNumber(cell) !== undefined) return true
      return role === 'order' ? isMarker(cell) : !numberRoles.has(role)
    })
  if (cells.slice(table.headers.length).every((cell) => cell.trim() === '') && fits(cells)) return cells
  for (const role of textRoles) {
    for (const { index } of table.columns.filter((column) => column.role === role)) {
      const joined = [
        ...cells.slice(0, index),
        cells.slice(index, index + extra + 1).join(delimiter),
        ...cells.slice(index + extra + 1),
      ]
      if (fits(joined)) return joined
    }
  }
  return undefined
}
