import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import type { Cells } from '#imports/reading/read-table'
import type { Gathering } from '#imports/sessions/gather-sessions'
import { quoteCell } from '#imports/reading/quote-cell'
import { cellAt } from './cell-at.ts'
import { isAssisted } from './is-assisted.ts'
import type { MatchedColumn, MatchedTable } from './match-columns.ts'
import { massUnitOf, metresOf, metresPer, type NumberReader } from './read-set-cells.ts'
import type { Role, TableApp } from './table-app.ts'

export type SetNumbers = {
  /** Fills the numbers of a set; the reason when one cannot be read. */
  readonly read: (set: LoggedSet, cells: Cells, row: number, exercise: string) => string | undefined
  /** The last column without which a row is cut short. */
  readonly lastNeeded: number
}

/** Units that a file states, and what still waits for one: see FileReading. */
export type Amounts = {
  readonly stated: Set<MassUnit>
  readonly unstated: LoggedSet[]
  readonly distances: LoggedSet[]
  readonly loads: Map<string, Set<number>>
}

export const noAmounts = (): Amounts => ({ stated: new Set(), unstated: [], distances: [], loads: new Map() })

// Beyond these a number is kept and pointed out: a joke, a typing error, or seconds in the wrong column.
const unusualReps = 100
const unusualMass = 500

// A weight that says its own unit, as people write it by hand: `82.5 kg`.
const amountAndUnit = /^\s*([-−]?[\d.,\s]*\d)\s*(\p{L}+)\.?\s*$/u

/** Reads the number columns of a table. Blank and zero are absent; nothing is rounded away that a plate can hold. */
export const setNumbers = (
  app: TableApp,
  table: MatchedTable,
  gathering: Gathering,
  numbers: NumberReader,
  { stated, unstated, distances, loads }: Amounts,
): SetNumbers => {
  const columnOf = (role: Role): number => table.byRole.get(role)?.index ?? -1
  const reps = columnOf('reps')
  const [massUnit, distanceUnit] = [columnOf('massUnit'), columnOf('distanceUnit')]
  const [plannedReps, plannedMass] = [columnOf('plannedReps'), columnOf('plannedMass')]
  const plannedMassUnit = columnOf('plannedMassUnit')
  const skipped = columnOf('skipped')
  const masses = table.columns.filter((column) => column.role === 'mass')
  const seconds = table.byRole.get('seconds')
  const distance = table.byRole.get('distance')
  const ratings = (['rpe', 'rir', 'effort'] as const).flatMap((role) => {
    const index = columnOf(role)
    return index < 0 ? [] : [{ role, index }]
  })

  if (masses.length === 1 && masses[0]!.unit) stated.add(masses[0]!.unit)
  const assisted = new Map<string, boolean>()

  const readReps = (set: LoggedSet, cells: Cells, row: number): string | undefined => {
    const text = cellAt(cells, reps)
    if (text === '' || text.trim() === '') return undefined
    const value = numbers.number(text)
    if (!(value >= 0)) return unreadable('reps', text)
    set.reps = Math.floor(value)
    if (value !== set.reps) gathering.mark(row, `${text.trim()} repetitions counted as ${set.reps}`)
    if (value > unusualReps) gathering.mark(row, `${set.reps} repetitions: kept as written`)
    return undefined
  }

  // Both units side by side: one is what the lifter loaded, the other a conversion with odd decimals.
  const massesOf = (cells: Cells): readonly MatchedColumn[] => {
    if (masses.length < 2) return masses
    const stepped = masses.filter(({ index }) => {
      const value = numbers.number(cellAt(cells, index))
      return Number.isInteger(value * 4) && value !== 0
    })
    return stepped.length > 0 ? stepped : masses
  }

  const helps = (exercise: string): boolean => {
    let known = assisted.get(exercise)
    if (known === undefined) {
      known = isAssisted(exercise)
      assisted.set(exercise, known)
    }
    return known
  }

  const readMass = (
    set: LoggedSet,
    cells: Cells,
    column: MatchedColumn,
    row: number,
    exercise: string,
  ): string | undefined => {
    const text = cellAt(cells, column.index)
    if (text === '' || text === '0' || text === '0.0' || text.trim() === '') return undefined
    const unitText = massUnit < 0 ? '' : cellAt(cells, massUnit)
    let unit = column.unit ?? (unitText === '' ? undefined : massUnitOf(unitText))
    let value = unit === undefined ? numbers.number(text) : numbers.kg(text, unit)
    if (value !== value) {
      const parts = amountAndUnit.exec(text)
      unit = parts ? massUnitOf(parts[2]!) : undefined
      if (!parts || unit === undefined) return unreadable('weight', text)
      value = numbers.kg(parts[1]!, unit)
      if (value !== value) return unreadable('weight', text)
    }
    if (value === 0) return undefined
    if (unit === undefined && unitText.trim() !== '') return `"${quoteCell(unitText)}" is no unit of mass`
    const amount = value < 0 ? -value : value
    const help = helps(exercise)
    if (help || value < 0) {
      set.assistanceKg = amount
      if (!help) gathering.mark(row, 'a negative weight was read as assistance')
    } else set.massKg = amount
    if (unit === undefined) {
      unstated.push(set)
      const known = loads.get(exercise)
      if (known) known.add(amount)
      else loads.set(exercise, new Set([amount]))
    } else stated.add(unit)
    if (amount >= unusualMass) gathering.mark(row, `a weight of ${text.trim()}: kept as written`)
    return undefined
  }

  const readSeconds = (set: LoggedSet, cells: Cells, column: MatchedColumn): string | undefined => {
    const text = cellAt(cells, column.index)
    if (text === '' || text === '0' || text.trim() === '') return undefined
    const value = numbers.seconds(text, column.scale ?? 1)
    if (!(value >= 0)) return unreadable('time', text)
    if (value > 0) set.seconds = value
    return undefined
  }

  const readDistance = (
    set: LoggedSet,
    cells: Cells,
    column: MatchedColumn,
    row: number,
  ): string | undefined => {
    const text = cellAt(cells, column.index)
    if (text === '' || text === '0' || text.trim() === '') return undefined
    const value = numbers.number(text)
    if (!(value >= 0)) return unreadable('distance', text)
    if (value === 0) return undefined
    const unitText = cellAt(cells, distanceUnit).trim()
    const scale = column.scale ?? metresPer(unitText)
    if (scale !== undefined) {
      const metres = metresOf(value, scale)
      if (metres !== undefined) set.metres = metres
      else gathering.mark(row, `a distance of ${quoteCell(text)}: left out`)
    } else if (unitText !== '')
      gathering.mark(row, `"${quoteCell(unitText)}" is no unit of distance: left out`)
    else {
      set.metres = value
      distances.push(set)
    }
    return undefined
  }

  /** A set that was planned and not done keeps what was planned. */
  const readPlanned = (set: LoggedSet, cells: Cells): void => {
    set.skipped = true
    const value = numbers.number(cellAt(cells, plannedReps))
    if (value > 0) set.reps = Math.floor(value)
    const unit = massUnitOf(cellAt(cells, plannedMassUnit))
    const kg = unit === undefined ? Number.NaN : numbers.kg(cellAt(cells, plannedMass), unit)
    if (kg > 0 && set.massKg === undefined) set.massKg = kg
  }

  const readRatings = (set: LoggedSet, cells: Cells, row: number): string | undefined => {
    for (const { role, index } of ratings) {
      const text = cellAt(cells, index)
      if (text === '' || text.trim() === '') continue
      const value = numbers.number(text)
      if (!(value >= 0)) return unreadable(role === 'effort' ? 'effort' : role.toUpperCase(), text)
      // One column for both: nobody stops ten repetitions short, and nobody rates a set below 6.
      const meant = role === 'effort' ? (value < 6 ? 'rir' : 'rpe') : role
      if (meant === 'rir') set.rir = value
      else if (value > 10) gathering.mark(row, `an RPE of ${text.trim()} was left out`)
      // Zero is how apps write "not rated".
      else if (value > 0) set.rpe = value
    }
    return undefined
  }

  return {
    lastNeeded: Math.max(reps, ...masses.map((column) => column.index)),
    read: (set, cells, row, exercise) => {
      let problem = readReps(set, cells, row)
      if (problem !== undefined) return problem
      for (const column of massesOf(cells)) {
        problem = readMass(set, cells, column, row, exercise)
        if (problem !== undefined) return problem
        if (set.massKg !== undefined || set.assistanceKg !== undefined) break
      }
      if (seconds) problem = readSeconds(set, cells, seconds)
      if (problem === undefined && distance) problem = readDistance(set, cells, distance, row)
      if (problem !== undefined) return problem
      if (set.reps === 0 && (set.seconds !== undefined || set.metres !== undefined)) delete set.reps
      if (plannedReps >= 0 && set.reps === undefined && set.seconds === undefined) readPlanned(set, cells)
      if (skipped >= 0 && app.skippedWhen?.(cellAt(cells, skipped).trim())) set.skipped = true
      return readRatings(set, cells, row)
    },
  }
}

const unreadable = (what: string, text: string): string =>
  `${what} "${quoteCell(text)}" is no number a set can have`
