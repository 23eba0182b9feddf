import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { readDuration } from '#imports/reading/read-duration'
import { type Cells, isBlankLine, readTable } from '#imports/reading/read-table'
import type { FileReading, SessionDraft } from '#imports/sessions/file-reading'
import { gatherSessions, joinNotes } from '#imports/sessions/gather-sessions'
import { massUnitOf, metresPer, readNumbers } from './read-set-cells.ts'
import type { MatchedColumn, MatchedTable } from './match-columns.ts'
import { repairRow } from './repair-row.ts'
import type { Role, SetMarker, TableApp } from './table-app.ts'
import type { TableSource, Watch } from './table-importer.ts'

export type TableText = TableSource & { readonly headerRecords: number }

const at = (cells: Cells, index: number): string => (index < 0 ? '' : (cells[index] ?? ''))

// Beyond these a number is kept and pointed out: a joke, a typing error, or seconds in the wrong column.
const unusualReps = 100
const unusualKg = 500
const longestSessionMinutes = 720

/** Reads a table of one set per row. Every record ends as a set, as not training, or as skipped with a reason. */
export const readSetTable = (
  app: TableApp,
  table: MatchedTable,
  source: TableText,
  watch: Watch,
): FileReading | 'stopped' => {
  const columnOf = (role: Role): number => table.byRole.get(role)?.index ?? -1
  const [start, time, end, duration] = [
    columnOf('start'),
    columnOf('time'),
    columnOf('end'),
    columnOf('duration'),
  ]
  const [title, name, order] = [columnOf('title'), columnOf('name'), columnOf('order')]
  const kind = app.orderTellsKind && columnOf('kind') < 0 ? order : columnOf('kind')
  const [massUnit, reps, distanceUnit] = [columnOf('massUnit'), columnOf('reps'), columnOf('distanceUnit')]
  const [rpe, rir, effort, skippedColumn] = [
    columnOf('rpe'),
    columnOf('rir'),
    columnOf('effort'),
    columnOf('skipped'),
  ]
  const [note, sessionNote] = [columnOf('note'), columnOf('sessionNote')]
  const masses = table.columns.filter((column) => column.role === 'mass')
  const aparts = table.columns.filter((column) => column.role === 'apart').map((column) => column.index)
  const secondsColumn = table.byRole.get('seconds')
  const distanceColumn = table.byRole.get('distance')
  const durationScale = table.byRole.get('duration')?.scale ?? 1
  const lastNeeded = Math.max(reps, ...masses.map((column) => column.index))

  const gathering = gatherSessions()
  const numbers = readNumbers(source.delimiter === ';')
  const stated = new Set<MassUnit>(masses.flatMap((column) => column.unit ?? []))
  const unstated: LoggedSet[] = []
  const distances: LoggedSet[] = []
  const loads = new Map<string, Set<number>>()
  const assisted = new Map<string, boolean>()
  let waiting: { readonly draft: SessionDraft; readonly name: string; readonly text: string } | undefined
  let rows = 0
  let headersLeft = source.headerRecords
  let statesKinds = columnOf('kind') >= 0

  const markerOf = (text: string, cells: Cells): SetMarker | undefined => {
    const known = app.markerOf?.(text)
    if (known) return known
    if (app.orderTellsKind && numbers.number(text) === numbers.number(text)) return working
    return app.orderTellsKind ? guessMarker(cells) : undefined
  }

  // A marker in a language not listed: rest timers hold seconds and nothing else, notes hold a note and nothing else.
  const guessMarker = (cells: Cells): SetMarker | undefined => {
    const empty = (index: number): boolean =>
      at(cells, index).trim() === '' || numbers.number(at(cells, index)) === 0
    if (!empty(reps) || !masses.every((column) => empty(column.index))) return undefined
    if (secondsColumn && !empty(secondsColumn.index)) return { notTraining: 'rest timer' }
    return at(cells, note).trim() === '' ? undefined : { notTraining: 'note', note: true }
  }

  const readRow = (given: Cells): void => {
    rows += 1
    const row = rows
    let cells = given
    if (cells.length > table.headers.length) {
      const repaired = repairRow(cells, table, source.delimiter)
      if (!repaired) {
        return gathering.skip(row, `has ${cells.length} cells where the header has ${table.headers.length}`)
      }
      if (repaired !== cells) gathering.mark(row, `an unquoted "${source.delimiter}" was joined back`)
      cells = repaired
    }
    const rawName = at(cells, name)
    const exercise = gathering.cleaned(rawName)
    if (exercise === '') {
      if (cells.every((cell) => cell.trim() === '')) return gathering.notTraining('empty row')
      return gathering.skip(row, 'has no exercise name')
    }
    const startText = time < 0 ? at(cells, start) : `${at(cells, start)} ${at(cells, time)}`.trim()
    if (rawName === table.headers[name] && at(cells, start) === table.headers[start]) {
      return gathering.notTraining('repeated header')
    }
    let apart = ''
    for (let i = 0; i < aparts.length; i += 1)
      apart = i === 0 ? at(cells, aparts[0]!) : `${apart}\u001F${at(cells, aparts[i]!)}`
    if (end >= 0) apart = apart === '' ? at(cells, end) : `${apart}\u001F${at(cells, end)}`

    const markerText = kind < 0 ? '' : at(cells, kind)
    let setKind: LoggedSet['kind'] = 'working'
    if (markerText !== '') {
      const marker = markerOf(markerText.trim(), cells)
      if (marker && 'notTraining' in marker) {
        const text = at(cells, note).trim()
        if (marker.note && text !== '') {
          const draft = gathering.session(startText, at(cells, title), apart, row)
          if (draft) keepNote(draft, exercise, text)
        }
        return gathering.notTraining(marker.notTraining)
      }
      if (marker) {
        setKind = marker.kind
        if (setKind !== 'working') statesKinds = true
      } else gathering.mark(row, `set marker "${markerText.trim()}" is not known: read as a working set`)
    }
    if (cells.length <= lastNeeded) return gathering.skip(row, 'is cut short')

    const set: LoggedSet = { kind: setKind }
    const problem = readNumbersInto(set, cells, row, exercise)
    if (problem !== undefined) return gathering.skip(row, problem)
    const draft = gathering.session(startText, at(cells, title), apart, row)
    if (!draft) return gathering.skip(row, `"${startText.slice(0, 40)}" is no date this can read`)

    const block = gathering.addSet(
      draft,
      exercise,
      order < 0 ? Number.NaN : numbers.number(at(cells, order)),
      set,
    )
    if (waiting && waiting.draft === draft && waiting.name === exercise) {
      block.note = joinNotes(block.note, waiting.text)
      waiting = undefined
    }
    const words = at(cells, note)
    if (words !== '' && words.trim() !== '') block.note = joinNotes(block.note, unescaped(words))
    readSessionCells(draft, cells, row)
  }

  const unescaped = (text: string): string =>
    (app.escapedBreaks ? text.replace(/\\r?\\n|\\n/gu, '\n') : text).replace(/\r\n?/gu, '\n').trim()

  const keepNote = (draft: SessionDraft, exercise: string, text: string): void => {
    const block = draft.blocks.findLast((one) => one.name === exercise)
    if (block) block.note = joinNotes(block.note, text)
    else waiting = { draft, name: exercise, text }
  }

  const readSessionCells = (draft: SessionDraft, cells: Cells, row: number): void => {
    const words = at(cells, sessionNote)
    if (words !== '' && draft.note === undefined && words.trim() !== '') draft.note = unescaped(words)
    if (draft.minutes !== undefined || draft.end !== undefined) return
    if (end >= 0) {
      const reading = at(cells, end) === '' ? undefined : gathering.dateOf(at(cells, end))
      if (reading) draft.end = reading
      return
    }
    const text = at(cells, duration)
    if (text === '') return
    const seconds = readDuration(text, durationScale)
    if (seconds === undefined) return
    const minutes = Math.floor(seconds / 60)
    if (minutes <= longestSessionMinutes) draft.minutes = minutes
    else {
      draft.minutes = 0
      gathering.mark(row, `a session of ${minutes} minutes: its length was left out`)
    }
  }

  /** Fills the numbers of a set; the reason when one cannot be read. */
  const readNumbersInto = (
    set: LoggedSet,
    cells: Cells,
    row: number,
    exercise: string,
  ): string | undefined => {
    const repsText = at(cells, reps)
    if (repsText !== '' && repsText.trim() !== '') {
      const value = numbers.number(repsText)
      if (!(value >= 0)) return unreadable('reps', repsText)
      set.reps = Math.floor(value)
      if (value !== set.reps) gathering.mark(row, `${repsText.trim()} repetitions counted as ${set.reps}`)
      if (value > unusualReps) gathering.mark(row, `${set.reps} repetitions: kept as written`)
    }
    for (const column of masses) {
      const problem = readMass(set, cells, column, row, exercise)
      if (problem !== undefined) return problem
      if (set.massKg !== undefined || set.assistanceKg !== undefined) break
    }
    if (secondsColumn) {
      const text = at(cells, secondsColumn.index)
      if (text !== '' && text !== '0' && text.trim() !== '') {
        const value = numbers.seconds(text, secondsColumn.scale ?? 1)
        if (!(value >= 0)) return unreadable('time', text)
        if (value > 0) set.seconds = value
      }
    }
    if (distanceColumn) {
      const text = at(cells, distanceColumn.index)
      if (text !== '' && text !== '0' && text.trim() !== '') {
        const value = numbers.number(text)
        if (!(value >= 0)) return unreadable('distance', text)
        if (value > 0) readDistance(set, value, distanceColumn, at(cells, distanceUnit), row)
      }
    }
    if (set.reps === 0 && (set.seconds !== undefined || set.metres !== undefined)) delete set.reps
    const ratingProblem = readRatings(set, cells, row)
    if (ratingProblem !== undefined) return ratingProblem
    if (skippedColumn >= 0 && app.skippedWhen?.(at(cells, skippedColumn).trim())) set.skipped = true
    return undefined
  }

  const readMass = (
    set: LoggedSet,
    cells: Cells,
    column: MatchedColumn,
    row: number,
    exercise: string,
  ): string | undefined => {
    const text = at(cells, column.index)
    if (text === '' || text === '0' || text === '0.0' || text.trim() === '') return undefined
    const unitText = massUnit < 0 ? '' : at(cells, massUnit)
    const unit = column.unit ?? (unitText === '' ? undefined : massUnitOf(unitText))
    if (unit === undefined && unitText.trim() !== '') return `"${unitText.trim()}" is no unit of mass`
    const value = unit === undefined ? numbers.number(text) : numbers.kg(text, unit)
    if (value !== value) return unreadable('weight', text)
    if (value === 0) return undefined
    const amount = value < 0 ? -value : value
    let helps = assisted.get(exercise)
    if (helps === undefined) {
      helps = isAssisted(exercise)
      assisted.set(exercise, helps)
    }
    if (helps || value < 0) {
      set.assistanceKg = amount
      if (!helps) gathering.mark(row, 'a negative weight was read as assistance')
    } else set.massKg = amount
    if (unit === undefined) {
      unstated.push(set)
      const known = loads.get(exercise)
      if (known) known.add(amount)
      else loads.set(exercise, new Set([amount]))
    } else stated.add(unit)
    if (amount >= unusualKg) gathering.mark(row, `a weight of ${text.trim()}: kept as written`)
    return undefined
  }

  const readDistance = (
    set: LoggedSet,
    value: number,
    column: MatchedColumn,
    unitText: string,
    row: number,
  ): void => {
    const scale = column.scale ?? metresPer(unitText)
    if (scale !== undefined) set.metres = Math.round(value * scale * 10) / 10
    else if (unitText.trim() !== '')
      gathering.mark(row, `"${unitText.trim()}" is no unit of distance: left out`)
    else {
      set.metres = value
      distances.push(set)
    }
  }

  const readRatings = (set: LoggedSet, cells: Cells, row: number): string | undefined => {
    for (const [column, role] of [
      [rpe, 'rpe'],
      [rir, 'rir'],
      [effort, 'effort'],
    ] as const) {
      if (column < 0) continue
      const text = at(cells, column)
      if (text === '' || text.trim() === '') continue
      const value = numbers.number(text)
      if (!(value >= 0)) return unreadable(role === 'effort' ? 'effort' : role.toUpperCase(), text)
      // One column for both: nobody stops ten repetitions short, and nobody rates a set below 6.
      const meant = role === 'effort' ? (value < 6 ? 'rir' : 'rpe') : role
      if (meant === 'rir') set.rir = value
      else if (value > 10) gathering.mark(row, `an RPE of ${text.trim()} was left out`)
      else if (value > 0) set.rpe = value
    }
    return undefined
  }

  const result = readTable(
    source.text,
    source.delimiter,
    (records, openQuote) => {
      for (let i = 0; i < records.length; i += 1) {
        const cells = records[i]!
        if (isBlankLine(cells)) continue
        if (headersLeft > 0) headersLeft -= 1
        else if (openQuote && i === records.length - 1) {
          rows += 1
          gathering.skip(rows, 'a quotation mark is never closed: the file is cut or damaged here')
        } else readRow(cells)
      }
      return true
    },
    (characters) => watch(rows, characters),
  )
  if (result.stopped) return 'stopped'
  return {
    app: app.app,
    dialect: app.dialectOf(table.headers),
    stated,
    rows,
    drafts: gathering.drafts,
    unstated,
    loads,
    distances,
    notTraining: gathering.notTrainingRows,
    skipped: gathering.skipped,
    marked: gathering.marked,
    readings: app.readings ?? [],
    statesKinds,
  }
}

const working: SetMarker = { kind: 'working' }

const unreadable = (what: string, text: string): string =>
  `${what} "${text.trim().slice(0, 40)}" is not a number`

/** Names that say the weight is help: English, Portuguese, Spanish, French, Italian, German, Dutch, Japanese, Korean. */
export const isAssisted = (name: string): boolean =>
  /assist|asistid|unterst[üu]tz|geassisteer|アシスト|어시스트/iu.test(name) &&
  !/not assisted|unassisted/iu.test(name)
