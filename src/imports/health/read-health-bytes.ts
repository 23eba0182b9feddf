import type { FileReading } from '#imports/sessions/file-reading'
import type { Watch } from '#imports/table/table-importer'
import { looksLikeHealth, readHealth } from './read-health.ts'

// In the Encoding Standard, so in Node, browsers and workers alike; not in the language's own library.
declare class TextDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string
}

const windowSize = 1 << 20

/** True for bytes that begin as an Apple Health export does. */
export const isHealth = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x3c && looksLikeHealth(new TextDecoder().decode(bytes.subarray(0, 4096)))

/** The bytes of a file in windows, for `readHealthChunks`. */
export const windowsOf = function* (bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += windowSize) yield bytes.subarray(at, at + windowSize)
}

/** Reads an export chunk by chunk; memory does not grow with the file. `watch` is told rows and bytes. */
export const readHealthChunks = (chunks: Iterable<Uint8Array>, watch: Watch): FileReading | 'stopped' => {
  const reader = readHealth()
  const decoder = new TextDecoder()
  let read = 0
  for (const chunk of chunks) {
    reader.push(decoder.decode(chunk, { stream: true }))
    read += chunk.length
    if (!watch(reader.rows(), read)) return 'stopped'
  }
  reader.push(decoder.decode())
  return reader.finish()
}
