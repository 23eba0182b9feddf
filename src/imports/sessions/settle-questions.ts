import { type Day, daysBetween, weekdayOf } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import type { CivilTime, DateReading } from '#imports/dates/civil-time'
import type { DateOrder } from '#imports/dates/date-order'
import type { ImportQuestion } from '#imports/import-account'
import { inferMassUnit } from '#imports/units/infer-mass-unit'
import type { FileReading } from './file-reading.ts'

export type Answers = { readonly unit?: MassUnit | undefined; readonly dates?: DateOrder | undefined }

export type Settled = {
  /** Undefined while it is asked. */
  readonly order: DateOrder | undefined
  readonly unit: MassUnit | undefined
  readonly questions: readonly ImportQuestion[]
  readonly readings: readonly string[]
}

/** What the file, or else the answers, say of date order and unit; and what is left to ask. */
export const settleQuestions = (reading: FileReading, answers: Answers, today: Day): Settled => {
  const dates = settleDates(reading, answers.dates, today)
  const unit = settleUnit(reading, answers.unit)
  return {
    order: dates.order,
    unit: unit.unit,
    questions: [...dates.questions, ...unit.questions],
    readings: [...dates.readings, ...unit.readings],
  }
}

type Part<T> = T & { readonly questions: readonly ImportQuestion[]; readonly readings: readonly string[] }

const settleDates = (
  reading: FileReading,
  answer: DateOrder | undefined,
  today: Day,
): Part<{ readonly order: DateOrder | undefined }> => {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  for (const { start } of reading.drafts) {
    if (start.kind === 'ambiguous') either += 1
    else if (start.order === 'day-first') dayFirst += 1
    else if (start.order === 'month-first') monthFirst += 1
  }
  if (either === 0) return { order: 'day-first', questions: [], readings: [] }
  if (dayFirst > 0 !== monthFirst > 0) {
    const order = dayFirst > 0 ? 'day-first' : 'month-first'
    const said = `dates are ${order}: ${dayFirst + monthFirst} of them have a day above 12`
    return { order, questions: [], readings: [said] }
  }
  if (reading.dateOrder) {
    const said = `dates are ${reading.dateOrder}: the heading says so`
    return { order: reading.dateOrder, questions: [], readings: [said] }
  }
  if (answer) return { order: answer, questions: [], readings: [`dates are ${answer}, as answered`] }
  const why = dayFirst > 0 ? 'some dates can only be one, some only the other' : 'every day is 12 or less'
  const ask = `Is the day or the month written first? In this file ${why}. ${orderEvidence(reading, today)}`
  return {
    order: undefined,
    questions: [{ id: 'dates', ask, options: ['day-first', 'month-first'] }],
    readings: [],
  }
}

/** What speaks for either order without proving it: calendar order, weekdays kept, days to come. */
const orderEvidence = (reading: FileReading, today: Day): string => {
  const readings = (['day-first', 'month-first'] as const).map((order) => {
    const days = reading.drafts.map((draft) => resolveTime(draft.start, order)!.day)
    let forwards = 0
    let backwards = 0
    for (let i = 1; i < days.length; i += 1) {
      if (days[i]! > days[i - 1]!) forwards += 1
      if (days[i]! < days[i - 1]!) backwards += 1
    }
    const sorted = forwards === 0 || backwards === 0 ? 'in calendar order' : 'not in calendar order'
    const weekdays = new Set(days.map(weekdayOf)).size
    const future = days.filter((day) => daysBetween(today, day) > 0).length
    return `Read ${order} they are ${sorted}, on ${weekdays} weekdays, ${future} in the future.`
  })
  return readings.join(' ')
}

const settleUnit = (
  reading: FileReading,
  answer: MassUnit | undefined,
): Part<{ readonly unit: MassUnit | undefined }> => {
  if (reading.unstated.length === 0) return { unit: answer ?? 'kg', questions: [], readings: [] }
  if (reading.stated.size === 1) {
    const [unit] = [...reading.stated]
    return { unit, questions: [], readings: [`weights without a unit were read in ${unit}, as the others`] }
  }
  if (answer) return { unit: answer, questions: [], readings: [`weights are in ${answer}, as answered`] }
  const inference = inferMassUnit(
    [...reading.loads].flatMap(([name, amounts]) => [...amounts].map((amount) => ({ name, amount }))),
  )
  if (inference.unit) {
    const said = `the file states no unit; ${inference.unit} by its plate steps (${inference.evidence})`
    return { unit: inference.unit, questions: [], readings: [said] }
  }
  const ask = `Are the weights kilograms or pounds? The file does not say, and its numbers do not settle it (${inference.evidence}).`
  return { unit: undefined, questions: [{ id: 'unit', ask, options: ['kg', 'lb'] }], readings: [] }
}

/** The civil time of a start under an order of day and month; undefined while the order is asked. */
export const resolveTime = (start: DateReading, order: DateOrder | undefined): CivilTime | undefined => {
  if (start.kind === 'settled') return start.time
  if (order === undefined) return undefined
  const { dayFirst, monthFirst, ...clock } = start.time
  return { day: order === 'day-first' ? dayFirst : monthFirst, ...clock }
}
