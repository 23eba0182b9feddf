import { fail, ok, type Result } from '#basics/result'
import { isHealth } from '#imports/health/read-health-bytes'
import type { ByteSource } from '#imports/reading/byte-source'
import { readZipEntries, type Unpacked, unpack, type ZipEntry } from './read-zip.ts'

export type FoundInZip =
  | { readonly kind: 'health'; readonly chunks: Unpacked }
  /** The only file that an archive holds. */
  | { readonly kind: 'file'; readonly entry: ZipEntry; readonly chunks: Unpacked }

const choose = 'unpack it and choose the file inside'

// What systems put into an archive besides what the person packed.
const isAside = (name: string): boolean => name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/u.test(name)

/**
 * The export in a zip archive: Apple Health's, which is known by its content since its name is in the language of the
 * phone, or else the only file there is. The error is the rest of a sentence about the archive.
 */
export const findInZip = (source: ByteSource): Result<FoundInZip, string> => {
  const all = readZipEntries(source)
  if (!all) return fail('is a zip archive that is cut or damaged: export it again')
  const entries = all.filter(({ name }) => !isAside(name))
  if (entries.some(({ isLocked }) => isLocked)) return fail(`is a zip archive with a password: ${choose}`)
  if (entries.some(({ name }) => name === '[Content_Types].xml'))
    return fail('is a spreadsheet or document: save it as CSV and choose that')
  const health = entries.find((entry) => isXml(entry) && isHealth(firstOf(unpack(source, entry))))
  if (health) return ok({ kind: 'health', chunks: unpack(source, health) })
  const [only, ...others] = entries
  if (!only) return fail('is a zip archive with nothing in it: export it again')
  if (others.length > 0) return fail(`is a zip archive of ${entries.length} files: ${choose}`)
  return ok({ kind: 'file', entry: only, chunks: unpack(source, only) })
}

const isXml = ({ name }: ZipEntry): boolean => /\.xml$/iu.test(name)

const firstOf = (chunks: Unpacked): Uint8Array => {
  for (const chunk of chunks) if (chunk !== 'damaged' && chunk.length > 0) return chunk
  return new Uint8Array()
}
