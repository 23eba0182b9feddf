import { fail, ok, type Result } from '#basics/result'
import type { ImportQuestion } from './import-account.ts'
import type { ImportContext, ImportOptions, SourceFile } from './import-context.ts'
import { decodeText } from './reading/decode-text.ts'
import type { FileReading } from './sessions/file-reading.ts'
import { looksLikeJson, readJsonFile } from './read-json-file.ts'
import { readTableFile } from './read-table-file.ts'

export type RecognisedFile = { readonly reading: FileReading; readonly questions: readonly ImportQuestion[] }

/** Recognises a file by its content and reads it. The error is the rest of a sentence about the file. */
export const readFile = (
  file: SourceFile,
  options: ImportOptions,
  context: ImportContext,
): Result<RecognisedFile, string> => {
  const decoded = decodeText(file.bytes)
  if (!decoded.ok) return fail(`${decoded.error}: choose the file the app exported`)
  const { text, readings } = decoded.value
  const bytesPerCharacter = file.bytes.length / text.length
  const watch = (rows: number, characters: number): boolean => {
    context.onProgress?.({ rows, bytes: Math.round(characters * bytesPerCharacter) })
    return !context.isCancelled?.()
  }
  if (looksLikeJson(text)) {
    const reading = readJsonFile(text)
    if (!reading.ok) return reading
    watch(reading.value.rows, text.length)
    return ok({
      reading: { ...reading.value, readings: [...readings, ...reading.value.readings] },
      questions: [],
    })
  }
  const read = readTableFile(text, options, watch)
  if (!read.ok) return read
  const { reading, questions } = read.value
  return ok({ reading: { ...reading, readings: [...readings, ...reading.readings] }, questions })
}
