import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { type ByteSource, sourceInMemory, windowsOf } from '#imports/reading/byte-source'
import { Problem } from './exit.ts'
import { fromHere, systemReason } from './files.ts'

type ExportFile = { readonly source: ByteSource; readonly sha256: string }

/** Opens a file for the time of `use`, read piece by piece however long it is. Throws a Problem where it cannot be read. */
export const withExportFile = <T>(path: string, use: (file: ExportFile) => T): T => {
  const descriptor = openOrExplain(path)
  try {
    const status = fstatSync(descriptor)
    if (status.isDirectory()) throw new Problem('it is a folder: name the file inside')
    const source = status.isFile()
      ? sourceOnDisk(descriptor, status.size)
      : sourceInMemory(readFileSync(descriptor))
    const hash = createHash('sha256')
    for (const window of windowsOf(source)) hash.update(window)
    return use({ source, sha256: hash.digest('hex') })
  } finally {
    closeSync(descriptor)
  }
}

const openOrExplain = (path: string): number => {
  try {
    return openSync(fromHere(path), 'r')
  } catch (error) {
    throw new Problem(`cannot be read (${systemReason(error)}): check the path`)
  }
}

// Pieces up to this size share one buffer: the collector is slow to see how much thousands of buffers hold.
const sharedSize = 1 << 20

const sourceOnDisk = (descriptor: number, size: number): ByteSource => {
  const shared = new Uint8Array(Math.min(sharedSize, size))
  return {
    size,
    read: (from, to) => {
      const length = Math.max(0, Math.min(to, size) - from)
      const bytes = length <= shared.length ? shared.subarray(0, length) : new Uint8Array(length)
      let filled = 0
      while (filled < length) {
        const got = readSync(descriptor, bytes, filled, length - filled, from + filled)
        // The file was cut while it was read.
        if (got === 0) return bytes.subarray(0, filled)
        filled += got
      }
      return bytes
    },
  }
}
