import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Problem } from './exit.ts'

/** A path as the person typed it: npm runs scripts in the package's folder and keeps theirs in INIT_CWD. */
export const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

export const readBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(fromHere(path))
  } catch (error) {
    throw new Problem(`${path} cannot be read (${systemReason(error)}): check the path`)
  }
}

/** The JSON value in a file. */
export const readJson = (path: string): unknown => {
  const text = new TextDecoder().decode(readBytes(path)).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem(
      `${path} is not JSON (${error instanceof Error ? error.message : String(error)}): mend the file`,
    )
  }
}

export const systemReason = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  }
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
