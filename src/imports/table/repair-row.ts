import type { Cells } from '#imports/reading/read-table'
import { readNumber } from '#imports/reading/read-number'
import type { MatchedTable } from './match-columns.ts'

const numberRoles = new Set(['mass', 'reps', 'rpe', 'rir', 'distance', 'assistance'])
const textRoles = new Set(['name', 'title', 'note', 'sessionNote'])

/**
 * A row with more cells than the header: an unquoted delimiter inside a name or note has shifted what follows. Joins the
 * cells back where every number column then holds a number again. Undefined when no joining does.
 */
export const repairRow = (cells: Cells, table: MatchedTable, delimiter: string): Cells | undefined => {
  const extra = cells.length - table.headers.length
  if (cells.slice(table.headers.length).every((cell) => cell.trim() === '') && fits(cells, table))
    return cells
  for (const column of table.columns) {
    if (!textRoles.has(column.role)) continue
    const { index } = column
    const joined = [
      ...cells.slice(0, index),
      cells.slice(index, index + extra + 1).join(delimiter),
      ...cells.slice(index + extra + 1),
    ]
    if (fits(joined, table)) return joined
  }
  return undefined
}

const fits = (cells: Cells, table: MatchedTable): boolean =>
  table.columns.every(({ role, index }) => {
    const cell = (cells[index] ?? '').trim()
    return !numberRoles.has(role) || cell === '' || readNumber(cell) !== undefined
  })
