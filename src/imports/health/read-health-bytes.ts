import type { Day } from '#basics/day'
import { type ByteSource, windowsOf } from '#imports/reading/byte-source'
import type { FileReading } from '#imports/sessions/file-reading'
import type { Watch } from '#imports/table/table-importer'
import { looksLikeHealth, readHealth } from './read-health.ts'

// In the Encoding Standard, so in Node, browsers and workers alike; not in the language's own library.
declare class TextDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string
}

const headSize = 4096

/** The pieces of an Apple Health export in order, read once; `damaged` where an archive of it makes no sense any more. */
export type HealthChunks = Iterable<Uint8Array | 'damaged'>

/** True for bytes that begin as an Apple Health export does. */
export const isHealth = (head: Uint8Array): boolean =>
  looksLikeHealth(new TextDecoder().decode(head.subarray(0, headSize)))

/** The Apple Health export in a file, whatever its size; undefined for any other file. */
export const findHealth = (source: ByteSource): HealthChunks | undefined =>
  isHealth(source.read(0, headSize)) ? windowsOf(source) : undefined

/**
 * Reads an export chunk by chunk; memory does not grow with the file. `watch` is told rows and bytes; weighings after
 * `today` are left out.
 */
export const readHealthChunks = (
  chunks: HealthChunks,
  today: Day,
  watch: Watch,
): FileReading | 'stopped' | 'damaged' => {
  const reader = readHealth(today)
  const decoder = new TextDecoder()
  let read = 0
  for (const chunk of chunks) {
    if (chunk === 'damaged') return chunk
    reader.push(decoder.decode(chunk, { stream: true }))
    read += chunk.length
    if (!watch(reader.rows(), read)) return 'stopped'
  }
  reader.push(decoder.decode())
  return reader.finish()
}
