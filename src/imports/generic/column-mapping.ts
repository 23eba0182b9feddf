import type { MassUnit } from '#basics/mass'
import { fail, ok, type Result } from '#basics/result'

/** Columns a table of one's own can have, in the words of the mapping file. */
const mappableColumns = [
  'date',
  'time',
  'title',
  'exercise',
  'order',
  'kind',
  'weight',
  'weightUnit',
  'reps',
  'seconds',
  'distance',
  'distanceUnit',
  'rpe',
  'rir',
  'minutes',
  'note',
  'sessionNote',
  'skipped',
] as const
export type MappableColumn = (typeof mappableColumns)[number]

/** What the columns of a table of one's own mean: docs/own-table.md. */
export type ColumnMapping = {
  /** A name for where the table comes from; all tables of one name are one history. */
  readonly app: string
  /** Column -> its heading in the table. */
  readonly columns: Readonly<Partial<Record<MappableColumn, string>>>
  /** The unit of the weight column, where no column says it. */
  readonly unit?: MassUnit
  readonly dates?: 'day-first' | 'month-first'
  /** What the kind column writes for warm-up and drop sets; anything else is a working set. */
  readonly warmUp?: readonly string[]
  readonly drop?: readonly string[]
  /** What the skipped column writes for a set that was not done. */
  readonly skippedWhen?: readonly string[]
}

const members = ['app', 'columns', 'unit', 'dates', 'warmUp', 'drop', 'skippedWhen']

/** The parsed JSON of a mapping file -> a mapping. The error names the member that is wrong and what it can be. */
export const readColumnMapping = (value: unknown): Result<ColumnMapping, string> => {
  if (!isRecord(value)) return fail('a column mapping is an object: {"columns": {"date": "...", ...}}')
  const unknown = Object.keys(value).find((member) => !members.includes(member))
  if (unknown !== undefined) return fail(`"${unknown}" is not known here: ${members.join(', ')}`)
  const { app = 'table', columns, unit, dates } = value
  if (typeof app !== 'string' || !/^[a-z0-9][a-z0-9-]{0,40}$/u.test(app)) {
    return fail('"app" is a short name in lower case, digits and hyphens')
  }
  if (!isRecord(columns))
    return fail('"columns" says which heading is which: {"date": "...", "exercise": "..."}')
  for (const [column, heading] of Object.entries(columns)) {
    if (!(mappableColumns as readonly string[]).includes(column)) {
      return fail(`"columns" has no "${column}": it can have ${mappableColumns.join(', ')}`)
    }
    if (typeof heading !== 'string' || heading.trim() === '')
      return fail(`"columns.${column}" is a heading of the table`)
  }
  const missing = ['date', 'exercise', 'reps'].find((column) => !(column in columns))
  if (missing !== undefined) return fail(`"columns" needs "${missing}"`)
  if (unit !== undefined && unit !== 'kg' && unit !== 'lb') return fail('"unit" is kg or lb')
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first') {
    return fail('"dates" is day-first or month-first')
  }
  for (const member of ['warmUp', 'drop', 'skippedWhen'] as const) {
    const words = value[member]
    if (words !== undefined && !(Array.isArray(words) && words.every((word) => typeof word === 'string'))) {
      return fail(`"${member}" is a list of what the column writes`)
    }
  }
  return ok({ ...(value as unknown as ColumnMapping), app })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
