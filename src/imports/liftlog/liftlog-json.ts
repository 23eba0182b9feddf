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
import type { FileReading, SessionDraft } from '#imports/sessions/file-reading'
import { gatherSessions, type Gathering, joinNotes } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { massUnitOf, metresOf, metresPer } from '#imports/table/read-set-cells'
import { loadedKg } from '#imports/units/mass-reading'

/** LiftLog's JSON backup: sessions with potential sets, of which those with a recorded set were done. */
export const liftlogJson: JsonImporter = {
  app: 'liftlog',
  read: (value) => {
    const sessions = findObjects(
      value,
      (object) => Array.isArray(object['recordedExercises']) && 'date' in object,
    )
    return sessions.length === 0 ? undefined : readSessions(sessions)
  },
}

type Found = {
  readonly name: string
  readonly note: string
  readonly set: JsonObject
  /** What was done, where the set was. */
  readonly recorded: JsonObject | undefined
  readonly kind: LoggedSet['kind'] | 'cardio'
}

const readSessions = (sessions: readonly JsonObject[]): FileReading => {
  const gathering = gatherSessions()
  const stated = new Set<MassUnit>()
  let rows = 0
  for (const session of sessions) {
    const sets = asArray(session['recordedExercises']).flatMap((one) => setsOf(asObject(one) ?? {}))
    const title = asText(asObject(session['blueprint'])?.['name'])
    for (const found of sets) {
      rows += 1
      const row = rows
      const name = gathering.cleaned(found.name)
      const set = found.kind === 'cardio' ? readCardio(found) : readSet(found, found.kind, stated)
      if (name === '' || !set) {
        gathering.skip(row, name === '' ? 'has no exercise' : 'is no set')
        continue
      }
      const draft = sessionOf(gathering, session, found.recorded, title, row)
      if (!draft) {
        gathering.skip(row, 'has no date this can read')
        continue
      }
      const block = gathering.addSet(draft, name, Number.NaN, set)
      if (found.note !== '') block.note = joinNotes(block.note, found.note)
    }
  }
  return readingOf(gathering, {
    app: 'liftlog',
    dialect: 'JSON backup',
    stated: stated.size > 0 ? stated : new Set<MassUnit>(['kg']),
    rows,
    statesKinds: true,
  })
}

/** The plain-text export knows session and time of each set, not the title: both exports must give one id. */
const sessionOf = (
  gathering: Gathering,
  session: JsonObject,
  recorded: JsonObject | undefined,
  title: string,
  row: number,
): SessionDraft | undefined => {
  const day = dateText(session['date'])
  const time = dateText(recorded?.['completionDateTime'])
  const key = asText(session['id']) || day
  const draft = gathering.sessionByKey(key, time || day, title, row)
  if (!draft) return undefined
  draft.knownAs = ''
  return draft
}

// Dates are written as text, or as an object of year, month and day.
const dateText = (value: unknown): string => {
  const object = asObject(value)
  if (!object) return asText(value)
  const [year, month, day] = ['year', 'month', 'day'].map((part) => asCount(object[part]))
  const two = (part: number | undefined): string => String(part ?? 0).padStart(2, '0')
  return year === undefined ? asText(object['value']) : `${year}-${two(month)}-${two(day)}`
}

const setsOf = (exercise: JsonObject): readonly Found[] => {
  const name = asText(asObject(exercise['blueprint'])?.['name'])
  const note = asText(exercise['notes']).trim()
  const sets = (member: string, kind: LoggedSet['kind']): Found[] =>
    asArray(exercise[member]).flatMap((one) => {
      const set = asObject(one)
      return set ? [{ name, note, set, recorded: asObject(set['set']), kind }] : []
    })
  if (!Array.isArray(exercise['potentialSets'])) return cardioOf(exercise, name, note)
  return [...sets('warmupSets', 'warm-up'), ...sets('potentialSets', 'working')]
}

/** Cardio keeps its time and distance in its sets, in older versions in itself. */
const cardioOf = (exercise: JsonObject, name: string, note: string): readonly Found[] => {
  const sets = Array.isArray(exercise['sets']) ? asObjects(exercise['sets']) : [exercise]
  return sets.map((set) => ({
    name,
    note,
    set,
    recorded: asText(set['completionDateTime']) === '' ? undefined : set,
    kind: 'cardio',
  }))
}

const readCardio = ({ set, recorded }: Found): LoggedSet => {
  const seconds = secondsOf(asText(set['duration'] ?? set['actualTime']))
  const distance = asObject(set['distance'])
  const scale = metresPer(asText(distance?.['unit']))
  const amount = asNumber(distance?.['value'])
  const metres = scale !== undefined && amount !== undefined ? metresOf(amount, scale) : undefined
  return {
    kind: 'working',
    ...(seconds > 0 ? { seconds } : {}),
    ...(metres === undefined ? {} : { metres }),
    ...(recorded ? {} : { skipped: true }),
  }
}

/** Seconds of an ISO 8601 duration, `PT1H20M30.5S`; 0 for anything else. */
const secondsOf = (text: string): number => {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/u.exec(text)
  const [hours, minutes, seconds] = [1, 2, 3].map((part) => Number(parts?.[part] ?? 0))
  return Math.min(hours! * 3600 + minutes! * 60 + seconds!, 86_400)
}

const readSet = (
  { set, recorded }: Found,
  kind: LoggedSet['kind'],
  stated: Set<MassUnit>,
): LoggedSet | undefined => {
  const weight = asObject(set['weight'])
  const amount = asNumber(weight?.['value'] ?? set['weight'])
  const unit = massUnitOf(asText(weight?.['unit'])) ?? 'kg'
  const reps = asCount(recorded?.['repsCompleted'])
  if (recorded && reps === undefined) return undefined
  const kg = amount ? loadedKg(Math.abs(amount), unit) : 0
  if (kg > 0) stated.add(unit)
  const rpe = asNumber(asObject(set['rpe'])?.['value'] ?? set['rpe'])
  const target = asCount(asObject(set['target'])?.['max'])
  return {
    kind,
    ...(reps === undefined ? (target === undefined ? {} : { reps: target }) : { reps }),
    ...(kg > 0 ? (amount! < 0 ? { assistanceKg: kg } : { massKg: kg }) : {}),
    ...(rpe !== undefined && rpe > 0 && rpe <= 10 ? { rpe } : {}),
    ...(recorded ? {} : { skipped: true }),
  }
}
