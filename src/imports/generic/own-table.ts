import { headerKey } from '#imports/reading/header-key'
import type { ColumnMeaning, Role, TableApp } from '#imports/table/table-app'
import type { ColumnMapping, MappableColumn } from './column-mapping.ts'

const roles: Readonly<Record<MappableColumn, Role>> = {
  date: 'start',
  time: 'time',
  title: 'title',
  exercise: 'name',
  order: 'order',
  kind: 'kind',
  weight: 'mass',
  weightUnit: 'massUnit',
  reps: 'reps',
  seconds: 'seconds',
  distance: 'distance',
  distanceUnit: 'distanceUnit',
  rpe: 'rpe',
  rir: 'rir',
  minutes: 'duration',
  note: 'note',
  sessionNote: 'sessionNote',
  skipped: 'skipped',
}

/** A table of one's own, one row per set, by the mapping that comes with it. */
export const ownTable = (mapping: ColumnMapping): TableApp => {
  const columns: Record<string, ColumnMeaning> = {}
  for (const [column, heading] of Object.entries(mapping.columns) as [MappableColumn, string][]) {
    columns[headerKey(heading)] = {
      role: roles[column],
      ...(column === 'weight' && mapping.unit ? { unit: mapping.unit } : {}),
      ...(column === 'minutes' ? { scale: 60 } : {}),
    }
  }
  const words = (list: readonly string[] | undefined): ReadonlySet<string> =>
    new Set((list ?? []).map((word) => word.trim().toLowerCase()))
  const [warmUp, drop, skipped] = [words(mapping.warmUp), words(mapping.drop), words(mapping.skippedWhen)]
  return {
    app: mapping.app,
    columns,
    needs: Object.keys(mapping.columns).map((column) => roles[column as MappableColumn]),
    signature: [],
    dialectOf: () => 'own table',
    markerOf: (marker) => {
      const text = marker.toLowerCase()
      return { kind: warmUp.has(text) ? 'warm-up' : drop.has(text) ? 'drop' : 'working' }
    },
    skippedWhen: (text) => skipped.has(text.toLowerCase()),
  }
}
