import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { type Cells, readTable } from '#imports/reading/read-table'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions } from '#imports/sessions/gather-sessions'
import { statedOrder } from '#imports/dates/date-order'
import { readingOf } from '#imports/sessions/reading-of'
import { eachRecord } from '#imports/table/each-record'
import { readNumbers } from '#imports/table/read-set-cells'
import type { TableSource, Watch } from '#imports/table/table-importer'
import { quoteCell } from '#imports/reading/quote-cell'

/** Columns of one exercise of the row: its name, its weight in either unit, the repetitions of each set. */
type Group = {
  readonly name: number
  readonly masses: readonly { readonly index: number; readonly unit: MassUnit }[]
  readonly sets: readonly number[]
}

/** The wide table: one row per workout, groups of columns per exercise, ragged rows. */
export const readRowPerWorkout = (
  header: Cells,
  source: TableSource,
  watch: Watch,
): FileReading | 'stopped' => {
  const groups = groupsOf(header)
  const noteAt = header.findIndex((cell) => /^note/iu.test(cell))
  const gathering = gatherSessions()
  const numbers = readNumbers(source.delimiter !== ',')
  const stated = new Set<MassUnit>()
  const loaded = loadedUnit(groups, source)

  const readGroup = (
    cells: Cells,
    group: Group,
  ): { readonly name: string; readonly sets: LoggedSet[] } | string => {
    const name = gathering.cleaned(cells[group.name] ?? '')
    const filled = group.masses.filter(({ index }) => (cells[index] ?? '').trim() !== '')
    const mass = filled.find(({ unit }) => unit === loaded) ?? filled[0]
    const kg = mass ? numbers.kg(cells[mass.index]!, mass.unit) : 0
    if (kg !== kg) return `weight "${quoteCell(cells[mass!.index]!)}" is no number a set can have`
    if (mass && kg !== 0) stated.add(mass.unit)
    const sets: LoggedSet[] = []
    for (const index of group.sets) {
      const text = (cells[index] ?? '').trim()
      if (text === '') continue
      const reps = numbers.number(text)
      if (!(reps >= 0)) return `reps "${quoteCell(text)}" is no number a set can have`
      sets.push({
        kind: 'working',
        reps: Math.floor(reps),
        ...(kg > 0 ? { massKg: kg } : kg < 0 ? { assistanceKg: -kg } : {}),
      })
    }
    return name === '' && sets.length > 0 ? 'has sets without an exercise name' : { name, sets }
  }

  const result = eachRecord(source, 1, watch, gathering, (cells, row) => {
    const lifts = []
    for (const group of groups) {
      const lift = readGroup(cells, group)
      if (typeof lift === 'string') return gathering.skip(row, lift)
      if (lift.name !== '') lifts.push(lift)
    }
    if (lifts.every((lift) => lift.sets.length === 0)) {
      return cells.every((cell) => cell.trim() === '')
        ? gathering.notTraining('empty row')
        : gathering.notTraining('workout without a set')
    }
    const draft = gathering.session(cells[0] ?? '', '', String(row), row)
    if (!draft) return gathering.skip(row, `"${quoteCell(cells[0] ?? '')}" is no date this can read`)
    draft.rows += 1
    for (const { name, sets } of lifts) {
      if (sets.length > 0) draft.blocks.push({ name, sets, lastOrder: Number.NaN })
      else gathering.mark(row, `${name}: no set was done`)
    }
    const note = (cells[noteAt] ?? '').trim()
    if (noteAt >= 0 && note !== '') draft.note = note
  })
  if (result === 'stopped') return 'stopped'
  return readingOf(gathering, {
    app: 'stronglifts',
    dialect: 'row per workout (until 2018)',
    stated: stated.size > 0 ? stated : new Set<MassUnit>(['kg']),
    rows: result.rows,
    ...statedOrder(header[0] ?? ''),
    readings: ['numbers of a set are repetitions, also of holds: the file does not tell seconds apart'],
  })
}

/** The unit of the plates, where a file tells both: the one whose numbers are whole steps more often. */
const loadedUnit = (groups: readonly Group[], source: TableSource): MassUnit => {
  const numbers = readNumbers(source.delimiter !== ',')
  const steps = { kg: 0, lb: 0 }
  readTable(source.text, source.delimiter, (records) => {
    for (const cells of records) {
      for (const { index, unit } of groups.flatMap((group) => group.masses)) {
        const amount = numbers.number(cells[index] ?? '')
        if (amount > 0 && Number.isInteger(amount / plateSteps[unit])) steps[unit] += 1
      }
    }
    return true
  })
  return steps.lb > steps.kg ? 'lb' : 'kg'
}

const plateSteps = { kg: 2.5, lb: 5 }

const groupsOf = (header: Cells): readonly Group[] => {
  const starts = header.flatMap((cell, index) => (/^Exercise \d+$/iu.test(cell) ? [index] : []))
  return starts.map((start, i) => {
    const columns = header.slice(start, starts[i + 1] ?? header.length)
    const at = (pattern: RegExp): number[] =>
      columns.flatMap((cell, offset) => (pattern.test(cell) ? [start + offset] : []))
    return {
      name: start,
      masses: [
        ...at(/^Weight \(KG\)$/iu).map((index) => ({ index, unit: 'kg' as const })),
        ...at(/^Weight \(LBS?\)$/iu).map((index) => ({ index, unit: 'lb' as const })),
      ],
      sets: at(/^Set \d+$/iu),
    }
  })
}
