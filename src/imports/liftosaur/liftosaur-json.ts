import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import type { JsonImporter } from '#imports/json/json-importer'
import {
  asArray,
  asCount,
  asNumber,
  asObject,
  asObjects,
  asText,
  findObjects,
  type JsonObject,
} from '#imports/json/json-values'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions, joinNotes } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { massUnitOf } from '#imports/table/read-set-cells'
import { loadedKg } from '#imports/units/mass-reading'
import { settleLocalMidnights } from './local-midnights.ts'

/** Liftosaur's backup: workouts under `history`; exercises by id, with own ones named in the settings. */
export const liftosaurJson: JsonImporter = {
  app: 'liftosaur',
  read: (value) => {
    const workouts = findObjects(
      value,
      (object) => 'entries' in object && 'dayName' in object && 'date' in object,
    )
    return workouts.length === 0 ? undefined : readWorkouts(workouts, ownNames(value))
  },
}

const ownNames = (value: unknown): ReadonlyMap<string, string> =>
  new Map(
    findObjects(value, (object) => 'id' in object && 'name' in object && 'isDeleted' in object).map((own) => [
      asText(own['id']),
      asText(own['name']),
    ]),
  )

const readWorkouts = (workouts: readonly JsonObject[], own: ReadonlyMap<string, string>): FileReading => {
  const gathering = gatherSessions()
  const stated = new Set<MassUnit>()
  let rows = 0
  for (const workout of workouts) {
    const date = asText(workout['date'])
    for (const entry of asObjects(workout['entries'])) {
      const name = gathering.cleaned(nameOf(asObject(entry['exercise']), own))
      const sets = [
        ...asArray(entry['warmupSets']).map((set) => ({ set, kind: 'warm-up' as const })),
        ...asArray(entry['sets']).map((set) => ({ set, kind: 'working' as const })),
      ]
      for (const { set, kind } of sets) {
        rows += 1
        const object = asObject(set)
        const read = object && readSet(object, kind, stated)
        if (!read || name === '') {
          gathering.skip(rows, name === '' ? 'has no exercise' : 'is no set')
          continue
        }
        const draft = gathering.session(date, asText(workout['dayName']), asText(workout['id']), rows)
        if (!draft) {
          gathering.skip(rows, `"${date.slice(0, 40)}" is no date this can read`)
          continue
        }
        const block = gathering.addSet(draft, name, Number.NaN, read)
        const note = asText(entry['notes']).trim()
        if (note !== '') block.note = joinNotes(block.note, note)
        const words = asText(workout['notes']).trim()
        if (words !== '') draft.note = words
      }
    }
  }
  settleLocalMidnights(gathering.drafts)
  return readingOf(gathering, {
    app: 'liftosaur',
    dialect: 'JSON backup',
    stated: stated.size > 0 ? stated : new Set<MassUnit>(['kg']),
    rows,
    statesKinds: true,
  })
}

/** What was done; a set without completed repetitions keeps what was planned and is marked as skipped. */
const readSet = (set: JsonObject, kind: LoggedSet['kind'], stated: Set<MassUnit>): LoggedSet => {
  const done = asCount(set['completedReps'])
  const planned = asCount(set['reps'])
  const weight = asObject(done === undefined ? set['weight'] : (set['completedWeight'] ?? set['weight']))
  const unit = massUnitOf(asText(weight?.['unit']))
  const amount = asNumber(weight?.['value'])
  const rpe = asNumber(set['completedRpe'])
  if (unit && amount) stated.add(unit)
  const kg = unit && amount ? loadedKg(Math.abs(amount), unit) : 0
  return {
    kind,
    ...(done === undefined ? (planned === undefined ? {} : { reps: planned }) : { reps: done }),
    ...(kg > 0 ? (amount! < 0 ? { assistanceKg: kg } : { massKg: kg }) : {}),
    ...(rpe !== undefined && rpe > 0 && rpe <= 10 ? { rpe } : {}),
    ...(done === undefined ? { skipped: true } : {}),
  }
}

/** `bentOverRow` -> `Bent Over Row`; equipment that is not the usual one is named as the app does. */
const nameOf = (exercise: JsonObject | undefined, own: ReadonlyMap<string, string>): string => {
  const id = asText(exercise?.['id'])
  const name = own.get(id) ?? words(id)
  const equipment = asText(exercise?.['equipment'])
  return name === '' || equipment === '' || usual.has(equipment) ? name : `${name}, ${words(equipment)}`
}

const usual = new Set(['barbell', 'bodyweight'])

const words = (id: string): string => {
  const spaced = id.replace(/([a-z])([A-Z])/gu, '$1 $2')
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1)
}
