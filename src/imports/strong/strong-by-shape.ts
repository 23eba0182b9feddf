import { readNumber } from '#imports/reading/read-number'
import { readDuration } from '#imports/reading/read-duration'
import type { Cells } from '#imports/reading/read-table'
import { type MatchedTable, matchColumns } from '#imports/table/match-columns'
import { massUnitOf } from '#imports/table/read-set-cells'
import { readSetTable } from '#imports/table/read-set-table'
import type { ColumnMeaning, Role } from '#imports/table/table-app'
import type { TableImporter } from '#imports/table/table-importer'
import { strong } from './strong.ts'

const sets: readonly Role[] = ['name', 'order', 'mass', 'reps']
const measures: readonly Role[] = ['distance', 'seconds']
const notes: readonly Role[] = ['note', 'sessionNote']

/** Columns in the order of each dialect; the header is in the language of the phone. */
const shapes: readonly (readonly Role[])[] = [
  // The iOS app since 2018.
  ['start', 'title', 'duration', ...sets, ...measures, ...notes, 'rpe'],
  // The first years, without and with ratings.
  ['start', 'title', ...sets, ...measures, ...notes],
  ['start', 'title', ...sets, ...measures, ...notes, 'rpe'],
  // Android, without and with the length of the workout.
  [
    'start',
    'title',
    'name',
    'order',
    'mass',
    'massUnit',
    'reps',
    'rpe',
    'distance',
    'distanceUnit',
    'seconds',
    ...notes,
  ],
  [
    'start',
    'title',
    'name',
    'order',
    'mass',
    'massUnit',
    'reps',
    'rpe',
    'distance',
    'distanceUnit',
    'seconds',
    ...notes,
    'duration',
  ],
  // Since 2025: units stand in the header.
  ['apart', 'start', 'title', 'duration', ...sets, 'rpe', ...measures, ...notes],
]

/**
 * Strong with a header in a language that is not listed: known by what stands in its columns. Only a header in which not
 * every needed column is known is looked at, so that no other app's file is taken for it.
 */
export const strongByShape: TableImporter = {
  app: strong.app,
  recognise: (head) => {
    const [header, ...rows] = head
    if (!header || rows.length === 0 || matchColumns(strong, header)) return undefined
    const shape = shapes.find(
      (roles) => roles.length === header.length && rows.every((cells) => fits(roles, cells)),
    )
    if (!shape) return undefined
    const columns = shape.map((role, index) => ({
      ...meaningOf(role, header[index]!, shape.includes('apart')),
      index,
      header: header[index]!.trim(),
    }))
    const table: MatchedTable = {
      headers: header,
      columns,
      byRole: new Map(columns.map((column) => [column.role, column])),
    }
    return (source, watch) => readSetTable(strong, table, { ...source, headerRecords: 1 }, watch)
  },
}

/** Units are written in every language alike: `Gewicht (kg)`. Where the header has units, distances are in metres. */
const meaningOf = (role: Role, header: string, hasUnits: boolean): ColumnMeaning => {
  const unit = role === 'mass' ? massUnitOf(/\(([^()]+)\)\s*$/u.exec(header)?.[1] ?? '') : undefined
  if (unit) return { role, unit }
  return role === 'distance' && hasUnits ? { role, scale: /km|км/iu.test(header) ? 1000 : 1 } : { role }
}

const isNumber = (cell: string): boolean => cell === '' || readNumber(cell) !== undefined

/** What a cell of a role must look like; any text where nothing is said. */
const looks: Partial<Record<Role, (cell: string) => boolean>> = {
  start: (cell) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u.test(cell),
  duration: (cell) => /^\d/u.test(cell) && readDuration(cell) !== undefined,
  name: (cell) => cell !== '' && !isNumber(cell),
  order: (cell) => /^(?:\d{1,3}|\p{L}[\p{L} ]*)$/u.test(cell),
  apart: (cell) => /^\d+$/u.test(cell),
  mass: isNumber,
  reps: isNumber,
  rpe: isNumber,
  distance: isNumber,
  seconds: isNumber,
  massUnit: (cell) => cell === '' || massUnitOf(cell) !== undefined,
}

const fits = (roles: readonly Role[], cells: Cells): boolean =>
  cells.length <= roles.length &&
  roles.every((role, index) => looks[role]?.((cells[index] ?? '').trim()) ?? true)
