import { matchColumns } from './match-columns.ts'
import { readSetTable } from './read-set-table.ts'
import type { TableApp } from './table-app.ts'
import type { TableImporter } from './table-importer.ts'

/** The importer of an app whose export is one row per set. Lines before the header are read over. */
export const setTableImporter = (app: TableApp): TableImporter => ({
  app: app.app,
  recognise: (head) => {
    for (const [index, cells] of head.entries()) {
      const table = matchColumns(app, cells)
      if (table) {
        return (source, watch) => readSetTable(app, table, { ...source, headerRecords: index + 1 }, watch)
      }
    }
    return undefined
  },
})
