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
  const value = parseJson(text)
  if (value === undefined) return fail('is JSON that is cut or damaged: export it again')
  for (const { read } of importers) {
    const reading = read(value)
    if (reading) return ok(reading)
  }
  return fail('is JSON from no app known here: choose the backup the app exported')
}

/** One JSON value, or several, as pages saved one behind the other are; undefined for neither. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return parseSeveral(text)
  }
}

const parseSeveral = (text: string): unknown => {
  try {
    return splitValues(text).map((value) => JSON.parse(value) as unknown)
  } catch {
    return undefined
  }
}

// A string, or a bracket: inside a string a bracket is none.
const marks = /"(?:[^"\\]|\\.)*"|[[\]{}]/gsu

/** Cuts behind each bracket that closes the outermost one; what is left over at the end is a value too. */
const splitValues = (text: string): readonly string[] => {
  const values: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '[' || mark === '{') depth += 1
    else if (mark === ']' || mark === '}') depth -= 1
    else continue
    if (depth !== 0) continue
    values.push(text.slice(start, index + 1))
    start = index + 1
  }
  const rest = text.slice(start).trim()
  return rest === '' ? values : [...values, rest]
}
