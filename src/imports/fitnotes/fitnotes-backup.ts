import { fail, ok, type Result } from '#basics/result'
import type { LoggedSet } from '#events/session-logged'
import { asNumber, asText } from '#imports/json/json-values'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions, joinNotes } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { openSqlite, type SqlRow } from '#imports/sqlite/read-sqlite'
import { isAssisted } from '#imports/table/is-assisted'
import { loadedKg } from '#imports/units/mass-reading'

// What a comment can belong to.
const commentOnSet = 1

/**
 * The backup of FitNotes for Android: an SQLite database with a row per set in `training_log`. Weights are stored in
 * kilograms, also for lifters who load pounds. The error is the rest of a sentence about the file.
 */
export const readFitnotesBackup = (bytes: Uint8Array): Result<FileReading, string> => {
  const file = openSqlite(bytes)
  if (!file.tables.includes('training_log') || !file.tables.includes('exercise')) {
    return fail('is a database, but no FitNotes backup: choose the file the app saved')
  }
  const names = new Map(file.rowsOf('exercise').map((row) => [row['_id'], asText(row['name'])]))
  const comments = new Map(
    file
      .rowsOf('comment')
      .filter((row) => row['owner_type_id'] === commentOnSet)
      .map((row) => [row['owner_id'], asText(row['comment']).trim()]),
  )
  const gathering = gatherSessions()
  let distances = 0
  const rows = file.rowsOf('training_log')
  rows.forEach((log, index) => {
    const row = index + 1
    const name = gathering.cleaned(names.get(log['exercise_id'] ?? null) ?? '')
    if (name === '') return gathering.skip(row, `exercise ${asText(log['exercise_id'])} is not in the backup`)
    const set = readSet(log, name)
    if (typeof set === 'string') return gathering.skip(row, set)
    const day = asText(log['date']).slice(0, 10)
    const draft = gathering.session(day, '', '', row)
    if (!draft) return gathering.skip(row, `"${day}" is no date this can read`)
    const block = gathering.addSet(draft, name, Number.NaN, set)
    const comment = comments.get(log['_id'] ?? null)
    if (comment) block.note = joinNotes(block.note, comment)
    if ((asNumber(log['distance']) ?? 0) > 0) distances += 1
  })
  if (rows.length === 0) return fail('is a FitNotes backup without training')
  return ok(
    readingOf(gathering, {
      app: 'fitnotes',
      dialect: 'Android backup (SQLite)',
      stated: new Set(['kg']),
      rows: rows.length,
      readings: [
        'a day is one session: the app keeps no time of day',
        ...(distances > 0
          ? [`${distances} distances were left out: the backup does not say their unit`]
          : []),
      ],
    }),
  )
}

const readSet = (log: SqlRow, name: string): LoggedSet | string => {
  const mass = asNumber(log['metric_weight'] ?? 0)
  const reps = asNumber(log['reps'] ?? 0)
  const seconds = asNumber(log['duration_seconds'] ?? 0)
  if (mass === undefined || reps === undefined || reps < 0) return 'holds no numbers a set can have'
  const kg = loadedKg(Math.abs(mass), 'kg')
  const helps = mass < 0 || isAssisted(name)
  return {
    kind: 'working',
    ...(reps > 0 ? { reps: Math.floor(reps) } : {}),
    ...(kg > 0 ? (helps ? { assistanceKg: kg } : { massKg: kg }) : {}),
    ...(seconds !== undefined && seconds > 0 ? { seconds } : {}),
  }
}
