import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSha256 } from './sha256.ts'

const hashOf = (...pieces: readonly Uint8Array[]): string => {
  const hash = createSha256()
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

describe('createSha256', () => {
  it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 100_003])(
    'hashes %d bytes as Node does',
    (length) => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + 7) % 256)
      expect(hashOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    },
  )

  it('is the same however the bytes are cut', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
    for (const cut of [1, 10, 63, 64, 65, 128, 299])
      expect(hashOf(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(hashOf(bytes))
  })
})
