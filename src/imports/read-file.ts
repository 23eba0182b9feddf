import { fail, ok, type Result } from '#basics/result'
import { readFitnotesBackup } from './fitnotes/fitnotes-backup.ts'
import { readFit } from './fit/fit.ts'
import { isFit } from './fit/fit-messages.ts'
import { findHealth, type HealthChunks, readHealthChunks } from './health/read-health-bytes.ts'
import type { ImportQuestion } from './import-account.ts'
import type { ImportContext, ImportOptions } from './import-context.ts'
import type { ByteSource } from './reading/byte-source.ts'
import { otherKindOf } from './other-kind.ts'
import { decodeText } from './reading/decode-text.ts'
import type { FileReading } from './sessions/file-reading.ts'
import { isSqlite } from './sqlite/read-sqlite.ts'
import { findInZip } from './zip/find-in-zip.ts'
import { isZip, type Unpacked } from './zip/read-zip.ts'
import { looksLikeJson, readJsonFile } from './read-json-file.ts'
import { readTableFile } from './read-table-file.ts'

export type RecognisedFile = { readonly reading: FileReading; readonly questions: readonly ImportQuestion[] }

// The longest text a program can hold; a lifetime of training is a hundredth of it.
const largestInMemory = 500_000_000

const tooLarge = fail(
  `is larger than ${largestInMemory / 1e6} MB and no Apple Health export: choose another file`,
)
const damaged = fail('is a zip archive that is cut or damaged: export it again')

/** Recognises a file by its content and reads it. The error is the rest of a sentence about the file. */
export const readFile = (
  source: ByteSource,
  options: ImportOptions,
  context: ImportContext,
): Result<RecognisedFile, string> => {
  if (isZip(source.read(0, 4))) return readZip(source, options, context)
  const health = findHealth(source)
  if (health) return readHealthFile(health, context)
  if (source.size > largestInMemory) return tooLarge
  return readBytes(source.read(0, source.size), options, context)
}

const readBytes = (
  bytes: Uint8Array,
  options: ImportOptions,
  context: ImportContext,
): Result<RecognisedFile, string> => {
  if (isFit(bytes)) {
    const reading = readFit(bytes)
    return reading.ok ? ok({ reading: reading.value, questions: [] }) : reading
  }
  if (isSqlite(bytes)) {
    const reading = readFitnotesBackup(bytes)
    return reading.ok ? ok({ reading: reading.value, questions: [] }) : reading
  }
  const other = otherKindOf(bytes)
  if (other !== undefined) return fail(other)
  const decoded = decodeText(bytes)
  if (!decoded.ok) return fail(decoded.error)
  const { text, readings } = decoded.value
  const bytesPerCharacter = bytes.length / text.length
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

/** An archive stands for the export in it. Archives in archives are not looked into. */
const readZip = (
  source: ByteSource,
  options: ImportOptions,
  context: ImportContext,
): Result<RecognisedFile, string> => {
  const found = findInZip(source)
  if (!found.ok) return found
  const { chunks } = found.value
  if (found.value.kind === 'health') return readHealthFile(chunks, context)
  const bytes = wholeOf(chunks)
  return bytes.ok ? readBytes(bytes.value, options, context) : bytes
}

const wholeOf = (chunks: Unpacked): Result<Uint8Array, string> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for (const chunk of chunks) {
    if (chunk === 'damaged') return damaged
    size += chunk.length
    if (size > largestInMemory) return tooLarge
    pieces.push(chunk.slice())
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return ok(whole)
}

/** An Apple Health export as it streams by: the only file that does not fit into memory. */
const readHealthFile = (
  chunks: HealthChunks,
  context: Pick<ImportContext, 'today' | 'onProgress' | 'isCancelled'>,
): Result<RecognisedFile, string> => {
  const reading = readHealthChunks(chunks, context.today, (rows, bytes) => {
    context.onProgress?.({ rows, bytes })
    return !context.isCancelled?.()
  })
  if (reading === 'stopped') return fail('was not imported: the import was stopped')
  return reading === 'damaged' ? damaged : ok({ reading, questions: [] })
}
