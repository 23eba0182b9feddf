import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { readDuration } from '#imports/reading/read-duration'
import type { Cells } from '#imports/reading/read-table'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions, joinNotes } from '#imports/sessions/gather-sessions'
import { statedOrder } from '#imports/dates/date-order'
import { readingOf } from '#imports/sessions/reading-of'
import { eachRecord } from '#imports/table/each-record'
import { readNumbers } from '#imports/table/read-set-cells'
import type { TableSource, Watch } from '#imports/table/table-importer'
import { quoteCell } from '#imports/reading/quote-cell'

type SetColumns = { readonly reps: number; readonly mass: number; readonly unit: MassUnit }

/**
 * The later table: one row per exercise, a pair of columns per set. `5/5/3/-/-` tells sets that were not done (`-`) from
 * sets that failed (`0`), which the pairs write alike; timed work stands as `3×1:00`.
 */
export const readRowPerExercise = (
  header: Cells,
  source: TableSource,
  watch: Watch,
): FileReading | 'stopped' => {
  const at = (pattern: RegExp): number => header.findIndex((cell) => pattern.test(cell))
  const [dateAt, startAt, endAt] = [at(/^Date/iu), at(/^Start Time/iu), at(/^End Time/iu)]
  const [workoutAt, titleAt, nameAt] = [at(/^Workout$/iu), at(/^Workout Name$/iu), at(/^Exercise$/iu)]
  const [patternAt, timedAt, noteAt] = [
    at(/^Sets ?[×x] ?Reps$/iu),
    at(/^Sets ?[×x] ?Time$/iu),
    at(/^Notes$/iu),
  ]
  const columns = setColumnsOf(header)
  const gathering = gatherSessions()
  const numbers = readNumbers(source.delimiter !== ',')
  const cell = (cells: Cells, index: number): string => (index < 0 ? '' : (cells[index] ?? '').trim())

  const readSets = (cells: Cells): LoggedSet[] | string => {
    const marks = cell(cells, patternAt).split('/')
    const sets: LoggedSet[] = []
    for (const [i, { reps, mass, unit }] of columns.entries()) {
      const text = cell(cells, reps)
      if (text === '') continue
      const count = numbers.number(text)
      if (!(count >= 0)) return `reps "${quoteCell(text)}" is no number a set can have`
      const massText = cell(cells, mass)
      const kg = massText === '' ? 0 : numbers.kg(massText, unit)
      if (kg !== kg) return `weight "${quoteCell(massText)}" is no number a set can have`
      sets.push({
        kind: 'working',
        reps: Math.floor(count),
        ...(kg > 0 ? { massKg: kg } : kg < 0 ? { assistanceKg: -kg } : {}),
        ...(marks.length > 1 && marks[i] === '-' ? { skipped: true } : {}),
      })
    }
    return sets.length > 0 ? sets : readTimed(cell(cells, timedAt))
  }

  const readTimed = (text: string): LoggedSet[] => {
    const match = /^(\d{1,3})\s*[×x]\s*([\d:]+)$/u.exec(text)
    const seconds = match ? readDuration(match[2]!) : undefined
    return match && seconds
      ? Array.from({ length: Number(match[1]) }, () => ({ kind: 'working' as const, seconds }))
      : []
  }

  const result = eachRecord(source, 1, watch, gathering, (cells, row) => {
    const name = gathering.cleaned(cell(cells, nameAt))
    if (name === '') {
      if (cells.every((one) => one.trim() === '')) return gathering.notTraining('empty row')
      return gathering.skip(row, 'has no exercise name')
    }
    if (cell(cells, nameAt) === header[nameAt] && cell(cells, dateAt) === header[dateAt]) {
      return gathering.notTraining('repeated header')
    }
    const sets = readSets(cells)
    if (typeof sets === 'string') return gathering.skip(row, sets)
    if (sets.length === 0) return gathering.notTraining('exercise without a set')
    const startText = `${cell(cells, dateAt)} ${cell(cells, startAt)}`.trim()
    const draft = gathering.session(startText, cell(cells, titleAt), cell(cells, workoutAt), row)
    if (!draft) return gathering.skip(row, `"${quoteCell(startText)}" is no date this can read`)
    draft.rows += 1
    draft.blocks.push({ name, sets, lastOrder: Number.NaN })
    const end = endAt < 0 ? undefined : gathering.dateOf(`${cell(cells, dateAt)} ${cell(cells, endAt)}`)
    if (end && draft.end === undefined) draft.end = end
    const note = cell(cells, noteAt)
    if (note !== '') draft.note = joinNotes(draft.note, note)
  })
  if (result === 'stopped') return 'stopped'
  return readingOf(gathering, {
    app: 'stronglifts',
    dialect: 'row per exercise',
    stated: new Set(columns.map((column) => column.unit)),
    rows: result.rows,
    ...statedOrder(header[dateAt] ?? ''),
  })
}

const setColumnsOf = (header: Cells): readonly SetColumns[] =>
  header.flatMap((cell, reps) => {
    const set = /^Set (\d+) \(Reps\)$/iu.exec(cell)?.[1]
    if (set === undefined) return []
    const mass = header.findIndex((other) => new RegExp(`^Set ${set} \\((?:KG|LBS?)\\)$`, 'iu').test(other))
    return [{ reps, mass, unit: /LB/iu.test(header[mass] ?? '') ? ('lb' as const) : ('kg' as const) }]
  })
