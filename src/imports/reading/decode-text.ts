import { fail, ok, type Result } from '#basics/result'

// In the Encoding Standard, so in Node, browsers and workers alike; not in the language's own library.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

export type DecodedText = {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** What had to be decided, in words. */
  readonly readings: readonly string[]
}

const sampleSize = 4096

/** Bytes of a text file -> text without byte order mark. The error says why it is no text. */
export const decodeText = (bytes: Uint8Array): Result<DecodedText, string> => {
  if (bytes.length === 0) return empty
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes.subarray(2))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeBytes(bytes.subarray(3))
  const wide = wideEncodingOf(bytes)
  if (wide) return decoded(wide, bytes)
  return decodeBytes(bytes)
}

const decodeBytes = (bytes: Uint8Array): Result<DecodedText, string> => {
  if (looksBinary(bytes)) return fail('is not text: choose the file the app exported')
  try {
    return textOf(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'utf-8', [])
  } catch {
    return decodeBroken(bytes)
  }
}

/** Not clean UTF-8: either damaged UTF-8 or an old single-byte encoding; the more frequent pattern decides. */
const decodeBroken = (bytes: Uint8Array): Result<DecodedText, string> => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken += 1
    else if (code > 0x7f) whole += 1
  }
  if (whole >= broken) {
    return ok({ text, encoding: 'utf-8', readings: [`${broken} damaged characters were replaced`] })
  }
  return decoded('windows-1252', bytes, 'not UTF-8: read as Windows-1252 (Latin-1)')
}

const decoded = (
  encoding: DecodedText['encoding'],
  bytes: Uint8Array,
  reading?: string,
): Result<DecodedText, string> => {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return textOf(text, encoding, reading === undefined ? [] : [reading])
}

const empty = fail('is empty: export it again')

const textOf = (
  text: string,
  encoding: DecodedText['encoding'],
  readings: readonly string[],
): Result<DecodedText, string> => (/\S/u.test(text) ? ok({ text, encoding, readings }) : empty)

/** UTF-16 without a byte order mark: nearly every other byte of a table is zero. */
const wideEncodingOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const length = Math.min(bytes.length, sampleSize) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1
    if (bytes[i + 1] === 0) odd += 1
  }
  const half = length / 2
  if (half < 4) return undefined
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

const looksBinary = (bytes: Uint8Array): boolean => {
  const length = Math.min(bytes.length, sampleSize)
  let control = 0
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i]!
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b) control += 1
  }
  return control > length * 0.02 + 1
}
