import { Inflate } from 'fflate'
import { type ByteSource, windowsOf } from '#imports/reading/byte-source'

/** One file in an archive, by its place in it. */
export type ZipEntry = {
  /** As written; names in other scripts may be garbled, so that files are told by content. */
  readonly name: string
  readonly method: number
  readonly isLocked: boolean
  readonly packedSize: number
  readonly size: number
  readonly headerAt: number
}

/** What is unpacked, piece by piece; `damaged` last where the archive breaks off or makes no sense. */
export type Unpacked = Iterable<Uint8Array | 'damaged'>

const [stored, deflated] = [0, 8]
const marks = {
  end: 0x06054b50,
  largeEnd: 0x06064b50,
  largeLocator: 0x07064b50,
  entry: 0x02014b50,
  local: 0x04034b50,
}

// The end record is followed by a comment of at most 65,535 bytes.
const endSize = 22
const mostComment = 65_535
const mostDirectory = 1 << 26

export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const longAt = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32

/** The files in a zip archive, from its directory at the end. Undefined: there is none that makes sense. */
export const readZipEntries = (source: ByteSource): readonly ZipEntry[] | undefined => {
  const place = directoryOf(source)
  if (!place || place.size > mostDirectory || place.at + place.size > source.size) return undefined
  const bytes = source.read(place.at, place.at + place.size).slice()
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= bytes.length && view.getUint32(at, true) === marks.entry; ) {
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const next = at + 46 + nameSize! + extraSize! + commentSize!
    if (next > bytes.length) return undefined
    const extra = bytes.subarray(at + 46 + nameSize!, at + 46 + nameSize! + extraSize!)
    const short = [24, 20, 42].map((offset) => view.getUint32(at + offset, true))
    const [size, packedSize, headerAt] = withLargeSizes(short, extra)
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameSize!)),
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) !== 0,
      packedSize: packedSize!,
      size: size!,
      headerAt: headerAt!,
    })
    at = next
  }
  return entries.length > 0 || place.size === 0 ? entries : undefined
}

type Place = { readonly at: number; readonly size: number }

const directoryOf = (source: ByteSource): Place | undefined => {
  const from = Math.max(0, source.size - endSize - mostComment)
  const tail = source.read(from, source.size)
  const view = viewOf(tail)
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== marks.end) continue
    const isLarge = at >= 20 && view.getUint32(at - 20, true) === marks.largeLocator
    if (isLarge) return largeDirectoryOf(source, longAt(view, at - 12))
    return { size: view.getUint32(at + 12, true), at: view.getUint32(at + 16, true) }
  }
  return undefined
}

const largeDirectoryOf = (source: ByteSource, at: number): Place | undefined => {
  const bytes = source.read(at, at + 56)
  const view = viewOf(bytes)
  return bytes.length === 56 && view.getUint32(0, true) === marks.largeEnd
    ? { size: longAt(view, 40), at: longAt(view, 48) }
    : undefined
}

/** Sizes and places above 4 GB stand in an extra field, in this order, those only that do not fit. */
const withLargeSizes = (short: readonly number[], extra: Uint8Array): readonly number[] => {
  if (!short.includes(0xffffffff)) return short
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return short.map((value) => {
      if (value !== 0xffffffff || next + 8 > extra.length) return value
      next += 8
      return longAt(view, next - 8)
    })
  }
  return short
}

const nameOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 512))

// Packed up to a thousandfold, a piece still unpacks into what fits easily.
const packedStep = 1 << 16

/** The content of one file of the archive, unpacked as it is read: memory does not grow with it. */
export const unpack = function* (source: ByteSource, entry: ZipEntry): Unpacked {
  const head = source.read(entry.headerAt, entry.headerAt + 30)
  const view = viewOf(head)
  if (head.length < 30 || view.getUint32(0, true) !== marks.local) return yield 'damaged'
  const from = entry.headerAt + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  const to = from + entry.packedSize
  if (to > source.size || (entry.method !== stored && entry.method !== deflated)) return yield 'damaged'
  if (entry.method === stored) return yield* windowsOf(source, from, to, packedStep)
  let pieces: Uint8Array[] = []
  const inflate = new Inflate((piece) => pieces.push(piece))
  let [at, size] = [from, 0]
  for (const packed of windowsOf(source, from, to, packedStep)) {
    at += packed.length
    try {
      inflate.push(packed, at >= to)
    } catch {
      return yield 'damaged'
    }
    size += pieces.reduce((sum, piece) => sum + piece.length, 0)
    yield* pieces
    pieces = []
  }
  if (at < to || size !== entry.size) yield 'damaged'
}
