import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import type { JsonImporter } from '#imports/json/json-importer'
import {
  asCount,
  asNumber,
  asObject,
  asObjects,
  asText,
  findObjects,
  type JsonObject,
} from '#imports/json/json-values'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions, type Gathering } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { loadedKg } from '#imports/units/mass-reading'

/**
 * wger: pages of its API (`workoutlog`), alone, in a list, or under any names, with pages of exercises beside them for the
 * names. Decimals are text; units are ids.
 */
export const wger: JsonImporter = {
  app: 'wger',
  read: (value) => {
    const logs = findObjects(value, isLog)
    return logs.length === 0 ? undefined : readLogs(logs, exerciseNames(value))
  },
}

const isLog = (object: JsonObject): boolean =>
  'weight' in object &&
  'date' in object &&
  ('repetitions' in object || 'reps' in object) &&
  ('exercise' in object || 'exercise_base' in object) &&
  !('sets' in object)

/** Names by exercise id: of `exercise` pages, of `exerciseinfo` pages (English first), of their translations. */
const exerciseNames = (value: unknown): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const named = findObjects(
    value,
    (object) => 'id' in object && ('translations' in object || 'name' in object) && !isLog(object),
  )
  for (const object of named) {
    const translations = [...asObjects(object['translations']), ...asObjects(object['exercises'])]
    const english = translations.find((one) => asText(one['language']) === '2') ?? translations[0]
    const name = asText(english?.['name']) || asText(object['name'])
    const id = asText(object['exercise_base']) || asText(object['exercise']) || asText(object['id'])
    if (name !== '' && !names.has(id)) names.set(id, name)
  }
  return names
}

const readLogs = (logs: readonly JsonObject[], names: ReadonlyMap<string, string>): FileReading => {
  const gathering = gatherSessions()
  const stated = new Set<MassUnit>()
  let nameless = 0
  const told = new Set<string>()
  logs.forEach((log, index) => {
    const row = index + 1
    // Pages fetched while sets are added overlap.
    const own = asText(log['id'])
    if (own !== '' && told.has(own)) return gathering.notTraining('the same set on two pages')
    told.add(own)
    const id = asText(log['exercise_base']) || asText(log['exercise'])
    const name = gathering.cleaned(names.get(id) ?? asText(asObject(log['exercise'])?.['name']))
    if (name === '') nameless += 1
    const set = readSet(log, stated, gathering, row)
    if (typeof set === 'string') return gathering.skip(row, set)
    const date = asText(log['date'])
    const key = asText(log['session']) || date.slice(0, 10)
    const draft = gathering.sessionByKey(key, date, '', row)
    if (!draft) return gathering.skip(row, `"${date.slice(0, 40)}" is no date this can read`)
    gathering.addSet(draft, name === '' ? `wger exercise ${id}` : name, Number.NaN, set)
  })
  return readingOf(gathering, {
    app: 'wger',
    dialect: 'API JSON',
    stated: stated.size > 0 ? stated : new Set<MassUnit>(['kg']),
    rows: logs.length,
    readings:
      nameless > 0 ? [`${nameless} sets came without a name: add the pages of exercises to the file`] : [],
  })
}

const readSet = (
  log: JsonObject,
  stated: Set<MassUnit>,
  gathering: Gathering,
  row: number,
): LoggedSet | string => {
  const set: LoggedSet = { kind: 'working' }
  const amount = asNumber(log['repetitions'] ?? log['reps'])
  if (amount === undefined && (log['repetitions'] ?? log['reps'] ?? null) !== null)
    return 'repetitions are not a number'
  const unit = asText(log['repetitions_unit'] ?? log['repetition_unit'] ?? 1)
  if (amount !== undefined && amount < 0) return 'repetitions are below zero'
  if (amount !== undefined) {
    if (unit === '3') set.seconds = amount
    else if (unit === '4') set.seconds = amount * 60
    else if (unit === '5') set.metres = Math.round(amount * 1609.344)
    else if (unit === '6') set.metres = Math.round(amount * 1000)
    else set.reps = Math.floor(amount)
  }
  const mass = asNumber(log['weight'])
  if (mass === undefined && (log['weight'] ?? null) !== null) return 'weight is not a number'
  const massUnit = asText(log['weight_unit'] ?? 1)
  if (mass !== undefined && mass !== 0) {
    const known = massUnit === '1' ? 'kg' : massUnit === '2' ? 'lb' : undefined
    if (known) {
      stated.add(known)
      if (mass < 0) set.assistanceKg = loadedKg(-mass, known)
      else set.massKg = loadedKg(mass, known)
    } else if (massUnit !== '3') gathering.mark(row, `weight unit ${massUnit} is neither kg nor lb: left out`)
  }
  const rir = asNumber(log['rir'])
  if (rir !== undefined && rir >= 0) set.rir = rir
  const planned = asCount(log['repetitions_target'])
  if (set.reps === undefined && set.seconds === undefined && planned !== undefined) {
    set.reps = planned
    set.skipped = true
  }
  return set
}
