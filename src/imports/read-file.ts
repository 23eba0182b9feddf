import { fail, ok, type Result } from '#basics/result'
import { readFitnotesBackup } from './fitnotes/fitnotes-backup.ts'
import { readFit } from './fit/fit.ts'
import { isFit } from './fit/fit-messages.ts'
import { isHealth, readHealthChunks, windowsOf } from './health/read-health-bytes.ts'
import type { ImportQuestion } from './import-account.ts'
import type { ImportContext, ImportOptions, SourceFile } from './import-context.ts'
import { decodeText } from './reading/decode-text.ts'
import type { FileReading } from './sessions/file-reading.ts'
import { isSqlite } from './sqlite/read-sqlite.ts'
import { looksLikeJson, readJsonFile } from './read-json-file.ts'
import { readTableFile } from './read-table-file.ts'

export type RecognisedFile = { readonly reading: FileReading; readonly questions: readonly ImportQuestion[] }

/** Recognises a file by its content and reads it. The error is the rest of a sentence about the file. */
export const readFile = (
  file: SourceFile,
  options: ImportOptions,
  context: ImportContext,
): Result<RecognisedFile, string> => {
  if (isFit(file.bytes)) {
    const reading = readFit(file.bytes)
    return reading.ok ? ok({ reading: reading.value, questions: [] }) : reading
  }
  if (isSqlite(file.bytes)) {
    const reading = readFitnotesBackup(file.bytes)
    return reading.ok ? ok({ reading: reading.value, questions: [] }) : reading
  }
  if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b && file.bytes[2] === 3) {
    return fail('is a zip archive: unpack it and choose the file inside')
  }
  if (isHealth(file.bytes)) return readHealthFile(windowsOf(file.bytes), context)
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

/** An Apple Health export as it streams by: the only file that does not fit into memory. */
export const readHealthFile = (
  chunks: Iterable<Uint8Array>,
  context: Pick<ImportContext, 'onProgress' | 'isCancelled'>,
): Result<RecognisedFile, string> => {
  const reading = readHealthChunks(chunks, (rows, bytes) => {
    context.onProgress?.({ rows, bytes })
    return !context.isCancelled?.()
  })
  return reading === 'stopped'
    ? fail('was not imported: the import was stopped')
    : ok({ reading, questions: [] })
}
