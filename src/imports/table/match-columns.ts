import { headerKey } from '#imports/reading/header-key'
import type { Cells } from '#imports/reading/read-table'
import type { ColumnMeaning, Role, TableApp } from './table-app.ts'

export type MatchedColumn = ColumnMeaning & { readonly index: number; readonly header: string }

export type MatchedTable = {
  readonly headers: readonly string[]
  readonly columns: readonly MatchedColumn[]
  readonly byRole: ReadonlyMap<Role, MatchedColumn>
}

/** The columns of an app in a header row; undefined when it is not this app's. The first column of a role counts. */
export const matchColumns = (app: TableApp, header: Cells): MatchedTable | undefined => {
  const keys = header.map(headerKey)
  if (app.signature.length > 0 && !app.signature.some((key) => keys.includes(key))) return undefined
  const columns: MatchedColumn[] = []
  const byRole = new Map<Role, MatchedColumn>()
  keys.forEach((key, index) => {
    const meaning = Object.hasOwn(app.columns, key) ? app.columns[key] : undefined
    if (!meaning) return
    const column = { ...meaning, index, header: header[index]!.trim() }
    columns.push(column)
    if (!byRole.has(column.role)) byRole.set(column.role, column)
  })
  return app.needs.every((role) => byRole.has(role)) ? { headers: header, columns, byRole } : undefined
}
