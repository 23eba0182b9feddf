import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { quoteCell } from '#imports/reading/quote-cell'
import { type Cells, readTable } from '#imports/reading/read-table'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { massUnitOf, readNumbers } from '#imports/table/read-set-cells'
import type { TableImporter, TableSource, Watch } from '#imports/table/table-importer'

const banner = /^\s*#{2,}\s*([\p{L}][\p{L}\d &/_-]*?)\s*#*\s*$/u

/** JEFIT: one file of many tables, each under a banner (`### EXERCISE LOGS ###`) with a header of its own. */
export const jefit: TableImporter = {
  app: 'jefit',
  recognise: (_head, text) => (/^\s*#{2,}\s*EXERCISE LOGS/imu.test(text) ? readJefit : undefined),
}

/** Timed work fills the same column with other things: `0x0,0x0,0x0,0x10,0x60`. */
const isTimed = (sets: readonly LoggedSet[]): boolean =>
  sets.length >= 4 &&
  sets.every((set) => set.massKg === undefined && set.assistanceKg === undefined) &&
  sets.some((set) => set.reps === 0)

const readJefit = (source: TableSource, watch: Watch): FileReading | 'stopped' => {
  const gathering = gatherSessions()
  const numbers = readNumbers(false)
  const loads = new Map<string, Set<number>>()
  const unstated: LoggedSet[] = []
  let unit: MassUnit | undefined
  let section = ''
  let header: Cells | undefined
  let rows = 0

  const cell = (cells: Cells, name: string): string => {
    const index = header?.findIndex((one) => one.trim().toLowerCase() === name) ?? -1
    return index < 0 ? '' : (cells[index] ?? '').trim()
  }

  /**
   * `44.1x5,44.1x5`: weight and repetitions of each set; `0x0` is one that was not done. Undefined when a part is neither.
   */
  const readSets = (text: string): LoggedSet[] | undefined => {
    const sets: LoggedSet[] = []
    for (const part of text.split(',')) {
      if (part.trim() === '') continue
      const match = /^\s*(-?[\d.]+)\s*[x×X*]\s*([\d.]+)\s*$/u.exec(part)
      const amount = match ? numbers.number(match[1]!) : Number.NaN
      const reps = match ? numbers.number(match[2]!) : Number.NaN
      if (!(reps >= 0) || amount !== amount) return undefined
      sets.push({
        kind: 'working',
        reps: Math.floor(reps),
        ...(reps === 0 && amount === 0 ? { skipped: true } : {}),
        ...(amount > 0 ? { massKg: amount } : amount < 0 ? { assistanceKg: -amount } : {}),
      })
    }
    return sets
  }

  const readLog = (cells: Cells, row: number): void => {
    const name = gathering.cleaned(cell(cells, 'ename'))
    if (name === '') return gathering.skip(row, 'has no exercise name')
    const sets = readSets(cell(cells, 'logs'))
    if (!sets) return gathering.skip(row, `"${quoteCell(cell(cells, 'logs'))}" is no list of sets`)
    if (sets.length === 0) return gathering.notTraining('exercise without a set')
    if (isTimed(sets))
      return gathering.notTraining('cardio or stretching, whose time and distance the file does not name')
    const day = cell(cells, 'mydate')
    const draft = gathering.session(day, '', cell(cells, 'belongsession'), row)
    if (!draft) return gathering.skip(row, `"${quoteCell(day)}" is no date this can read`)
    draft.rows += 1
    draft.blocks.push({ name, sets, lastOrder: Number.NaN })
    const amounts = loads.get(name) ?? new Set<number>()
    loads.set(name, amounts)
    for (const set of sets) {
      const amount = set.massKg ?? set.assistanceKg
      if (amount === undefined) continue
      unstated.push(set)
      amounts.add(amount)
    }
  }

  const readRecord = (cells: Cells, isCut: boolean): void => {
    const alone = cells.slice(1).every((one) => one.trim() === '')
    const found = alone ? banner.exec(cells[0]!) : null
    if (found) {
      section = found[1]!.trim().toLowerCase()
      header = undefined
    } else if (cells.every((one) => /^[#\s]*$/u.test(one))) return
    else if (!header) header = cells
    else {
      rows += 1
      if (isCut)
        return gathering.skip(rows, 'a quotation mark is never closed: the file is cut or damaged here')
      if (section === 'exercise logs') return readLog(cells, rows)
      if (section.startsWith('setting')) unit ??= massUnitOf(cell(cells, 'mass'))
      gathering.notTraining(section === '' ? 'before the first table' : section)
    }
  }

  const end = readTable(
    source.text,
    source.delimiter,
    (records, openQuote) => {
      for (const [i, cells] of records.entries()) readRecord(cells, openQuote && i === records.length - 1)
      return true
    },
    (characters) => watch(rows, characters),
  )
  if (end.stopped) return 'stopped'
  return readingOf(gathering, {
    app: 'jefit',
    dialect: 'sectioned CSV',
    stated: new Set(unit ? [unit] : []),
    rows,
    unstated,
    loads,
    readings: ['the day of a session is kept, not its time of day: the file has that in world time only'],
  })
}
