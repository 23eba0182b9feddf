import { fail, ok, type Result } from '#basics/result'
import type { JsonImporter } from './json/json-importer.ts'
import { liftlogJson } from './liftlog/liftlog-json.ts'
import { liftosaurJson } from './liftosaur/liftosaur-json.ts'
import type { FileReading } from './sessions/file-reading.ts'
import { wger } from './wger/wger.ts'

const importers: readonly JsonImporter[] = [liftosaurJson, liftlogJson, wger]

/** True for a text that begins as JSON does. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/u.test(text)

/** Finds the app that wrote a JSON text and reads it. The error is the rest of a sentence about the file. */
export const readJsonFile = (text: string): Result<FileReading, string> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('is JSON that is cut or damaged: export it again')
  }
  for (const { read } of importers) {
    const reading = read(value)
    if (reading) return ok(reading)
  }
  return fail('is JSON from no app known here: choose the backup the app exported')
}
