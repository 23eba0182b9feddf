/**
 * A second reader, written to be dull and apart from the importers: it knows no units, dates or names and only counts.
 * Where the two agree, neither has lost a row.
 */
export type NaiveCount = {
  readonly app: string
  readonly rows: number
  readonly sessions: number
  readonly sets: number
  readonly notTraining: number
}

/** Undefined for a file whose header it does not know. */
export const naiveCount = (text: string): NaiveCount | undefined => {
  const firstLine = text.slice(0, text.search(/[\r\n]/))
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
  const [header, ...rows] = splitRecords(text.replace(/^\uFEFF/, ''), delimiter)
  if (!header) return undefined
  for (const count of [countStrong, countHevy, countDaily, countFitbod, countGymbook, countWide, countLong]) {
    const counted = count(header, rows)
    if (counted) return counted
  }
  return undefined
}

type Row = readonly string[]
type Count = (header: Row, rows: readonly Row[]) => NaiveCount | undefined

/** Character by character: a quote opens and closes, two of them inside are one. */
const splitRecords = (text: string, delimiter: string): Row[] => {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = (): void => {
    row.push(cell)
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    cell = ''
  }
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[i + 1] === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === delimiter) {
      row.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

const column = (header: Row, ...names: readonly string[]): number =>
  header.findIndex((cell) => names.includes(cell.trim().toLowerCase()))

const distinct = (rows: readonly Row[], ...columns: readonly number[]): number =>
  new Set(rows.map((row) => columns.map((index) => (index < 0 ? '' : row[index])).join('|'))).size

const countStrong: Count = (header, rows) => {
  const order = column(header, 'set order', 'set_order', 'reihenfolge festlegen')
  if (order < 0) return undefined
  const date = column(header, 'date', 'datum')
  const title = column(header, 'workout name', 'workout_name', 'workout-name')
  const number = column(header, 'workout #')
  const pseudo = rows.filter((row) => /timer|note/i.test(row[order] ?? '')).length
  const sets = rows.filter((row) => !/timer|note/i.test(row[order] ?? ''))
  return {
    app: 'strong',
    rows: rows.length,
    sessions: distinct(sets, number, date, title),
    sets: sets.length,
    notTraining: pseudo,
  }
}

const countHevy: Count = (header, rows) => {
  const name = column(header, 'exercise_title')
  if (name < 0) return undefined
  const keys = ['title', 'start_time', 'end_time', 'description'].map((key) => column(header, key))
  return {
    app: 'hevy',
    rows: rows.length,
    sessions: distinct(rows, ...keys),
    sets: rows.length,
    notTraining: 0,
  }
}

/** FitNotes, Lyfta, Liftosaur, LiftLog: sessions by the columns that name them. */
const countDaily: Count = (header, rows) => {
  const keys: readonly (readonly [app: string, telling: string, ...columns: string[]])[] = [
    ['fitnotes', 'category', 'date'],
    ['lyfta', 'superset id', 'title', 'date'],
    ['liftosaur', 'completed weight value', 'workout datetime', 'day name'],
    ['liftlog', 'sessionid', 'sessionid'],
  ]
  const found = keys.find(([, telling]) => column(header, telling) >= 0)
  if (!found) return undefined
  const [app, , ...columns] = found
  const reps = column(header, 'completed reps')
  const done = reps < 0 ? rows : rows.filter((row) => (row[reps] ?? '') !== '')
  return {
    app,
    rows: rows.length,
    sessions: distinct(rows, ...columns.map((name) => column(header, name))),
    sets: done.length,
    notTraining: 0,
  }
}

const countFitbod: Count = (header, rows) =>
  column(header, 'iswarmup') < 0
    ? undefined
    : {
        app: 'fitbod',
        rows: rows.length,
        sessions: distinct(rows, column(header, 'date')),
        sets: rows.length,
        notTraining: 0,
      }

/** Sets not marked as skipped; sessions by day and programme. */
const countGymbook: Count = (header, rows) => {
  if (header.length !== 12 || header[7]?.split(' / ').length !== 3) return undefined
  const done = rows.filter((row) => !/^(s[iìí]|ja|yes|oui|sim)$/i.test((row[11] ?? '').trim()))
  return {
    app: 'gymbook',
    rows: rows.length,
    sessions: distinct(rows, 0, 1),
    sets: done.length,
    notTraining: 0,
  }
}

const isSetColumn = (cell: string): boolean => /^set \d+( \(reps\))?$/i.test(cell.trim())

const countCells = (header: Row, rows: readonly Row[]): number =>
  rows.reduce(
    (sum, row) => sum + row.filter((cell, i) => isSetColumn(header[i] ?? '') && cell.trim() !== '').length,
    0,
  )

const countWide: Count = (header, rows) =>
  column(header, 'exercise 1') < 0
    ? undefined
    : {
        app: 'stronglifts',
        rows: rows.length,
        sessions: rows.length,
        sets: countCells(header, rows),
        notTraining: 0,
      }

const countLong: Count = (header, rows) => {
  if (column(header, 'set 1 (reps)') < 0) return undefined
  const date = header.findIndex((cell) => /^date/i.test(cell))
  const pattern = header.findIndex((cell) => /^sets ?[×x] ?reps/i.test(cell))
  const trained = rows.filter((row) => countCells(header, [row]) > 0)
  const dashes = trained.reduce(
    (sum, row) => sum + (row[pattern] ?? '').split('/').filter((mark) => mark === '-').length,
    0,
  )
  return {
    app: 'stronglifts',
    rows: rows.length,
    sessions: distinct(trained, date, column(header, 'workout')),
    sets: countCells(header, rows) - dashes,
    notTraining: rows.length - trained.length,
  }
}
