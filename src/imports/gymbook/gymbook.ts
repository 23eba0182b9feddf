import { dayNumber } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import type { CivilTime, DateReading } from '#imports/dates/civil-time'
import { readDuration } from '#imports/reading/read-duration'
import type { Cells } from '#imports/reading/read-table'
import type { FileReading, SessionDraft } from '#imports/sessions/file-reading'
import { gatherSessions } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { eachRecord } from '#imports/table/each-record'
import { isAssisted } from '#imports/table/is-assisted'
import { massUnitOf, metresOf, metresPer, readNumbers } from '#imports/table/read-set-cells'
import type { TableImporter, TableSource, Watch } from '#imports/table/table-importer'
import { quoteCell } from '#imports/reading/quote-cell'

const columnCount = 12
// Of the twelve columns; every language of the app keeps their places.
const [dateAt, programmeAt, timeAt, nameAt, kindAt, workAt, loadAt, noteAt, skippedAt] = [
  0, 1, 2, 3, 7, 8, 9, 10, 11,
]

const yes = new Set([
  'si',
  'sí',
  'sì',
  'yes',
  'ja',
  'oui',
  'sim',
  'da',
  'да',
  'tak',
  'evet',
  'はい',
  '是',
  '예',
])

// Minutes without a set after which the next one begins another session.
const gap = 180

// Longer than this it is a typing error.
const longestSeconds = 86_400

/**
 * GymBook. The header is in the language of the phone and is known by its shape: twelve columns, three of which join two
 * or three words with ` / `. Units stand inside the values; the time is that of each set.
 */
export const gymbook: TableImporter = {
  app: 'gymbook',
  recognise: (head) => {
    const header = head[0]
    if (!header || header.length !== columnCount) return undefined
    const kinds = header[kindAt]!.split(' / ')
    const pairs = [header[workAt]!, header[loadAt]!].every((cell) => cell.split(' / ').length === 2)
    return kinds.length === 3 && pairs ? (source, watch) => readGymbook(header, source, watch) : undefined
  },
}

type Open = { readonly draft: SessionDraft; last: number }

const readGymbook = (header: Cells, source: TableSource, watch: Watch): FileReading | 'stopped' => {
  // The header names the three kinds of set in the words that the rows use: set, warm-up, cool-down.
  const [, warmUp, coolDown] = header[kindAt]!.split(' / ').map((word) => word.trim())
  const gathering = gatherSessions()
  const numbers = readNumbers(true)
  const stated = new Set<MassUnit>()
  const open = new Map<string, Open>()

  const sessionOf = (cells: Cells, row: number): SessionDraft | undefined => {
    const start = gathering.dateOf(`${cells[dateAt]!} ${cells[timeAt]!}`.trim())
    if (!start) return undefined
    const title = cells[programmeAt]!
    const minute = minuteOf(start)
    const key = gathering.cleaned(title)
    const known = open.get(key)
    if (known && minute - known.last >= 0 && minute - known.last <= gap) {
      known.last = minute
      return known.draft
    }
    const draft = gathering.sessionAt(start, title, '', row)
    open.set(key, { draft, last: minute })
    return draft
  }

  const readRow = (cells: Cells, row: number): void => {
    if (cells.length < columnCount) return gathering.skip(row, 'is cut short')
    if (cells.length > columnCount)
      return gathering.skip(row, `has ${cells.length} cells where the header has 12`)
    if (cells[dateAt] === header[dateAt]) return gathering.notTraining('repeated header')
    const name = gathering.cleaned(cells[nameAt]!)
    if (name === '') return gathering.skip(row, 'has no exercise name')
    const kindText = cells[kindAt]!.trim()
    // A cool-down set is as light as a warm-up one: neither says what the lifter can do.
    const set: LoggedSet = { kind: kindText === warmUp || kindText === coolDown ? 'warm-up' : 'working' }
    for (const text of [cells[workAt]!, cells[loadAt]!]) {
      if (text.trim() === '') continue
      if (!readValue(set, text, name))
        return gathering.skip(row, `"${quoteCell(text)}" is no amount this can read`)
    }
    if (yes.has(cells[skippedAt]!.trim().toLowerCase())) set.skipped = true
    const draft = sessionOf(cells, row)
    if (!draft)
      return gathering.skip(
        row,
        `"${quoteCell(`${cells[dateAt]} ${cells[timeAt]}`)}" is no date this can read`,
      )
    const block = gathering.addSet(draft, name, Number.NaN, set)
    const note = cells[noteAt]!.trim()
    if (note !== '')
      block.note = block.note === undefined || block.note === note ? note : `${block.note}\n${note}`
  }

  const readValue = (set: LoggedSet, text: string, name: string): boolean => {
    const parts = /^\s*([-−]?[\d.,\s\u00A0\u202F]*\d)\s*(\S.*)?$/u.exec(text)
    if (!parts) return false
    const amount = numbers.number(parts[1]!)
    if (amount !== amount) return false
    const word = (parts[2] ?? '').trim()
    const unit = massUnitOf(word)
    if (unit) {
      stated.add(unit)
      const kg = numbers.kg(parts[1]!, unit)
      if (kg < 0 || isAssisted(name)) set.assistanceKg = Math.abs(kg)
      else if (kg > 0) set.massKg = kg
      return true
    }
    const metres = metresPer(word)
    if (metres !== undefined) {
      const length = metresOf(amount, metres)
      if (length !== undefined) set.metres = length
      return amount >= 0
    }
    const seconds = word === '' ? undefined : readDuration(`${parts[1]!} ${word}`)
    if (seconds !== undefined) {
      if (seconds > 0 && seconds <= longestSeconds) set.seconds = seconds
      return true
    }
    set.reps = Math.floor(amount)
    return amount >= 0
  }

  const result = eachRecord(source, 1, watch, gathering, readRow)
  if (result === 'stopped') return 'stopped'
  return readingOf(gathering, {
    app: 'gymbook',
    dialect: `header: ${header[dateAt]!.trim()}, ${header[nameAt]!.trim()}`,
    stated: stated.size > 0 ? stated : new Set<MassUnit>(['kg']),
    rows: result.rows,
    statesKinds: true,
    readings: ['cool-down sets are read as warm-up sets', 'a session begins with its first set'],
  })
}

/** Minutes on a line of days; of ambiguous dates by one order, which keeps sets of one day together. */
const minuteOf = (start: DateReading): number => {
  const time: CivilTime = start.kind === 'settled' ? start.time : { ...start.time, day: start.time.dayFirst }
  return dayNumber(time.day) * 1440 + (time.minute ?? 0)
}
