/** Bytes that are read piece by piece, from memory or from a disk. */
export type ByteSource = {
  readonly size: number
  /** The bytes from `from` up to `to`, fewer where the source ends before. The next reading may overwrite them. */
  readonly read: (from: number, to: number) => Uint8Array
}

const windowSize = 1 << 20

export const sourceInMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (from, to) => bytes.subarray(from, to),
})

/** The bytes of a part of a source, window by window. */
export const windowsOf = function* (
  source: ByteSource,
  from = 0,
  to = source.size,
  step = windowSize,
): Iterable<Uint8Array> {
  for (let at = from; at < to; at += step) yield source.read(at, Math.min(at + step, to))
}
