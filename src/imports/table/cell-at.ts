import type { Cells } from '#imports/reading/read-table'

/** The cell of a column; empty where the table has no such column (-1) or the row ends before it. */
export const cellAt = (cells: Cells, index: number): string => (index < 0 ? '' : (cells[index] ?? ''))
