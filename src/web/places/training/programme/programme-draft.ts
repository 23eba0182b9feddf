import type { MassUnit } from '#basics/mass'
import { fail, ok, type Result } from '#basics/result'
import { massFrom, massText } from '#web/parts/mass-field'
import { parseAmount } from '#web/parts/parse-amount'
import type { NewEvent } from '#web/journal/new-event'
import type { ProgrammeExercise, StatedDay } from './own-programme.ts'

/** A programme as it is typed. `key` keeps a row its own while others come and go. */
export type ExerciseDraft = {
  readonly key: number
  readonly name: string
  readonly sets: string
  readonly reps: string
  readonly mass: string
  /** What the row was filled with. */
  readonly before?: ProgrammeExercise
}
export type DayDraft = {
  readonly key: number
  readonly title: string
  /** '' or '1' to '7'. */
  readonly weekday: string
  readonly exercises: readonly ExerciseDraft[]
}
export type ProgrammeDraft = { readonly name: string; readonly days: readonly DayDraft[] }

let keys = 0
const nextKey = (): number => ++keys

export const emptyExercise = (): ExerciseDraft => ({ key: nextKey(), name: '', sets: '', reps: '', mass: '' })

export const emptyDay = (): DayDraft => ({
  key: nextKey(),
  title: '',
  weekday: '',
  exercises: [emptyExercise()],
})

export const draftOf = (name: string, days: readonly StatedDay[], units: MassUnit): ProgrammeDraft => ({
  name,
  days:
    days.length === 0
      ? [emptyDay()]
      : days.map(({ title, weekday, exercises }) => ({
          key: nextKey(),
          title,
          weekday: weekday === undefined ? '' : String(weekday),
          exercises: exercises.map((exercise) => ({
            key: nextKey(),
            name: exercise.name,
            sets: String(exercise.sets),
            reps: String(exercise.reps),
            mass: massText(exercise.massKg, units),
            before: exercise,
          })),
        })),
})

type Statement = Extract<NewEvent, { kind: 'programme-stated' }>
export type DraftProblem = 'needsExercise' | 'wrongNumber'

/** The statement a draft makes. Rows without a name and days without rows are left out. */
export const statementOf = (
  draft: ProgrammeDraft,
  units: MassUnit,
  nameDay: (number: number) => string,
  nameless: string,
): Result<Statement, DraftProblem> => {
  const days = draft.days
    .map((day) => ({ ...day, exercises: day.exercises.filter(({ name }) => name.trim() !== '') }))
    .filter(({ exercises }) => exercises.length > 0)
  if (days.length === 0) return fail('needsExercise')
  const stated: Statement['days'] = []
  for (const [index, { title, weekday, exercises }] of days.entries()) {
    const read = exercises.map((exercise) => readExercise(exercise, units))
    if (read.some((one) => one === null)) return fail('wrongNumber')
    stated.push({
      title: title.trim() === '' ? nameDay(index + 1) : title.trim(),
      ...(weekday === '' ? {} : { weekday: Number(weekday) }),
      exercises: read.filter((one) => one !== null),
    })
  }
  return ok({
    kind: 'programme-stated',
    name: draft.name.trim() === '' ? nameless : draft.name.trim(),
    days: stated,
  })
}

const readExercise = (
  { name, sets, reps, mass, before }: ExerciseDraft,
  units: MassUnit,
): Statement['days'][number]['exercises'][number] | null => {
  const [setCount, repCount] = [parseAmount(sets), parseAmount(reps)]
  const massKg = massFrom(mass, units, before?.massKg)
  if (!isCount(setCount) || !isCount(repCount) || Number.isNaN(massKg)) return null
  return {
    name: name.trim(),
    sets: setCount,
    reps: repCount,
    ...(massKg === null ? {} : { massKg }),
    ...(before?.rpe === undefined ? {} : { rpe: before.rpe }),
  }
}

const isCount = (amount: number | null): amount is number =>
  amount !== null && Number.isInteger(amount) && amount > 0
