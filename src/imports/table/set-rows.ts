import type { LoggedSet } from '#events/session-logged'
import { quoteCell } from '#imports/reading/quote-cell'
import { readDuration } from '#imports/reading/read-duration'
import type { Cells } from '#imports/reading/read-table'
import type { SessionDraft } from '#imports/sessions/file-reading'
import { type Gathering, joinNotes } from '#imports/sessions/gather-sessions'
import { cellAt } from './cell-at.ts'
import type { MatchedTable } from './match-columns.ts'
import type { NumberReader } from './read-set-cells.ts'
import { type Amounts, setNumbers } from './read-set-numbers.ts'
import { repairRow } from './repair-row.ts'
import type { Role, SetMarker, TableApp } from './table-app.ts'

/** What the rows of a file have told so far; tables that follow one another in a file add to one. */
export type Told = {
  readonly gathering: Gathering
  readonly numbers: NumberReader
  readonly delimiter: string
  readonly amounts: Amounts
  statesKinds: boolean
}

// A workout nobody ended: its length says nothing.
const longestSessionMinutes = 720

const working: SetMarker = { kind: 'working' }

/** Reads the rows below one header. Every record ends as a set, as not training, or as skipped with a reason. */
export const setRows = (
  app: TableApp,
  table: MatchedTable,
  told: Told,
): ((cells: Cells, row: number) => void) => {
  const columnOf = (role: Role): number => table.byRole.get(role)?.index ?? -1
  const [start, time, end] = [columnOf('start'), columnOf('time'), columnOf('end')]
  const [title, name, order] = [columnOf('title'), columnOf('name'), columnOf('order')]
  const [note, sessionNote, duration] = [columnOf('note'), columnOf('sessionNote'), columnOf('duration')]
  const kind = app.orderTellsKind && columnOf('kind') < 0 ? order : columnOf('kind')
  const aparts = table.columns.filter((column) => column.role === 'apart').map((column) => column.index)
  if (end >= 0) aparts.push(end)
  const durationScale = table.byRole.get('duration')?.scale ?? 1

  const { gathering, numbers, delimiter } = told
  const set = setNumbers(app, table, gathering, numbers, told.amounts)
  let waiting: { readonly draft: SessionDraft; readonly name: string; readonly text: string } | undefined
  told.statesKinds ||= columnOf('kind') >= 0

  const isMarker = (text: string): boolean => app.markerOf?.(text) !== undefined

  const markerOf = (text: string, cells: Cells): SetMarker | undefined => {
    const known = app.markerOf?.(text)
    if (known || !app.orderTellsKind) return known
    const place = numbers.number(text)
    return place === place ? working : guessMarker(cells)
  }

  // A marker in a language not listed: rest timers hold seconds and nothing else, notes hold a note and nothing else.
  const guessMarker = (cells: Cells): SetMarker | undefined => {
    const empty = (role: Role): boolean =>
      table.columns.every((column) => {
        const text = column.role === role ? cellAt(cells, column.index).trim() : ''
        return text === '' || numbers.number(text) === 0
      })
    if (!empty('reps') || !empty('mass')) return undefined
    if (!empty('seconds')) return { notTraining: 'rest timer' }
    return cellAt(cells, note).trim() === '' ? undefined : { notTraining: 'note', note: true }
  }

  const apartOf = (cells: Cells): string => {
    let apart = aparts.length === 0 ? '' : cellAt(cells, aparts[0]!)
    for (let i = 1; i < aparts.length; i += 1) apart = `${apart}\u001F${cellAt(cells, aparts[i]!)}`
    return apart
  }

  const readRow = (given: Cells, row: number): void => {
    let cells = given
    if (cells.length > table.headers.length) {
      const repaired = repairRow(cells, table, delimiter, isMarker)
      if (!repaired) {
        return gathering.skip(row, `has ${cells.length} cells where the header has ${table.headers.length}`)
      }
      if (repaired !== cells) gathering.mark(row, `an unquoted "${delimiter}" was joined back`)
      cells = repaired
    }
    const exercise = gathering.cleaned(cellAt(cells, name))
    if (exercise === '') {
      if (cells.every((cell) => cell.trim() === '')) return gathering.notTraining('empty row')
      return gathering.skip(row, 'has no exercise name')
    }
    const startText =
      time < 0 ? cellAt(cells, start) : `${cellAt(cells, start)} ${cellAt(cells, time)}`.trim()
    const one: LoggedSet = { kind: 'working' }
    const markerText = cellAt(cells, kind)
    if (markerText !== '') {
      const marker = markerOf(markerText.trim(), cells)
      if (marker && 'notTraining' in marker) return readPseudoRow(marker, cells, startText, exercise, row)
      if (!marker)
        gathering.mark(row, `set marker "${quoteCell(markerText)}" is not known: read as a working set`)
      else if (marker.kind !== 'working') {
        one.kind = marker.kind
        told.statesKinds = true
      }
    }
    if (cells.length <= set.lastNeeded) return gathering.skip(row, 'is cut short')
    const problem = set.read(one, cells, row, exercise)
    if (problem !== undefined) return gathering.skip(row, problem)
    const draft = sessionOf(cells, startText, row)
    if (!draft) return gathering.skip(row, `"${quoteCell(startText)}" is no date this can read`)

    const place = order < 0 ? Number.NaN : numbers.number(cellAt(cells, order))
    const block = gathering.addSet(draft, exercise, place, one)
    if (waiting && waiting.draft === draft && waiting.name === exercise) {
      block.note = joinNotes(block.note, waiting.text)
      waiting = undefined
    }
    const words = cellAt(cells, note)
    if (words !== '' && words.trim() !== '') block.note = joinNotes(block.note, unescaped(words))
    readSessionCells(draft, cells, row)
  }

  const sessionOf = (cells: Cells, startText: string, row: number): SessionDraft | undefined =>
    app.startIsPerSet
      ? gathering.sessionByKey(apartOf(cells), startText, cellAt(cells, title), row)
      : gathering.session(startText, cellAt(cells, title), apartOf(cells), row)

  const readPseudoRow = (
    marker: Extract<SetMarker, { readonly notTraining: string }>,
    cells: Cells,
    startText: string,
    exercise: string,
    row: number,
  ): void => {
    gathering.notTraining(marker.notTraining)
    const text = cellAt(cells, note).trim()
    const draft = marker.note && text !== '' ? sessionOf(cells, startText, row) : undefined
    if (!draft) return
    const block = draft.blocks.findLast((known) => known.name === exercise)
    if (block) block.note = joinNotes(block.note, unescaped(text))
    else waiting = { draft, name: exercise, text: unescaped(text) }
  }

  const unescaped = (text: string): string =>
    (app.escapedBreaks ? text.replace(/\\r?\\n|\\n/gu, '\n') : text).replace(/\r\n?/gu, '\n').trim()

  const readSessionCells = (draft: SessionDraft, cells: Cells, row: number): void => {
    if (draft.note === undefined) {
      const words = cellAt(cells, sessionNote)
      if (words !== '' && words.trim() !== '') draft.note = unescaped(words)
    }
    if (draft.minutes !== undefined || draft.end !== undefined) return
    if (end >= 0) {
      const reading = cellAt(cells, end) === '' ? undefined : gathering.dateOf(cellAt(cells, end))
      if (reading) draft.end = reading
      return
    }
    const text = cellAt(cells, duration)
    const seconds = text === '' ? undefined : readDuration(text, durationScale)
    if (seconds === undefined) return
    const minutes = Math.floor(seconds / 60)
    draft.minutes = minutes <= longestSessionMinutes ? minutes : 0
    if (minutes > longestSessionMinutes) {
      gathering.mark(row, `a session of ${minutes} minutes: its length was left out`)
    }
  }

  return readRow
}
