import { describe, expect, it } from 'vitest'
import { strToU8, Zip, ZipDeflate, zipSync, type Zippable } from 'fflate'
import type { Day } from '#basics/day'
import { indexJournal } from '#imports/existing-entries'
import { importFile } from '#imports/import-file'
import { sourceInMemory } from '#imports/reading/byte-source'
import { readZipEntries, unpack } from '#imports/zip/read-zip'
import { identify, sumOfRows } from './importer.ts'
import { fixtureFile, sourceOf } from './importer-fixtures.ts'

const fixture = (path: string): Uint8Array => fixtureFile(path).bytes

/** What the import says: the app and its rows, or the problem. */
const told = (bytes: Uint8Array): string => {
  const context = {
    existing: indexJournal([]),
    today: '2026-11-22' as Day,
    at: '2026-11-22T10:00:00Z',
    identify,
  }
  const result = importFile(sourceOf('export.zip', bytes), {}, context)
  if (!result.ok) return result.error.says
  expect(sumOfRows(result.value.account)).toBe(result.value.account.rows)
  return `${result.value.account.app}: ${result.value.account.rows}`
}

const health = fixture('health/export.xml')
const zipped = (files: Zippable): Uint8Array => zipSync(files, { mtime: '2026-03-01' })

/** Written as it was packed, sizes after the content. */
const streamed = (name: string, content: Uint8Array): Uint8Array => {
  const pieces: number[] = []
  const zip = new Zip((_error, piece) => pieces.push(...piece))
  const file = new ZipDeflate(name)
  zip.add(file)
  file.push(content, true)
  zip.end()
  return Uint8Array.from(pieces)
}

/** The same archive with sizes and places written as those above 4 GB are. */
const large = (bytes: Uint8Array, name: string): Uint8Array => {
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  const [directorySize, directoryAt] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const entry = bytes.slice(directoryAt, directoryAt + 46 + name.length)
  const entryView = new DataView(entry.buffer)
  const extra = new Uint8Array(28)
  const extraView = new DataView(extra.buffer)
  extraView.setUint16(0, 1, true)
  extraView.setUint16(2, 24, true)
  for (const [i, offset] of [24, 20, 42].entries()) {
    extraView.setUint32(4 + i * 8, entryView.getUint32(offset, true), true)
    entryView.setUint32(offset, 0xffffffff, true)
  }
  entryView.setUint16(30, extra.length, true)
  expect(directorySize).toBe(entry.length)
  const largeEnd = new Uint8Array(56 + 20)
  const largeView = new DataView(largeEnd.buffer)
  largeView.setUint32(0, 0x06064b50, true)
  largeView.setUint32(40, entry.length + extra.length, true)
  largeView.setUint32(48, directoryAt, true)
  largeView.setUint32(56, 0x07064b50, true)
  largeView.setUint32(64, directoryAt + entry.length + extra.length, true)
  const last = bytes.slice(end)
  last.fill(0xff, 12, 20)
  return Uint8Array.from([...bytes.slice(0, directoryAt), ...entry, ...extra, ...largeEnd, ...last])
}

describe('a zip archive', () => {
  it.each([
    ['Apple Health', zipped({ 'apple_health_export/export.xml': health }), 'apple-health: 7'],
    ['not compressed', zipped({ 'a/Export.xml': [health, { level: 0 }] }), 'apple-health: 7'],
    [
      'beside other files',
      zipped({
        'export_cda.xml': strToU8('<ClinicalDocument/>'),
        'b/書き出したデータ.XML': health,
        'c.gpx': health,
      }),
      'apple-health: 7',
    ],
    [
      'with a comment',
      zipSync({ 'export.xml': health }, { comment: 'PK\u0005\u0006 '.repeat(9) }),
      'apple-health: 7',
    ],
    ['written as it was packed', streamed('export.xml', health), 'apple-health: 7'],
    ['of large sizes', large(zipped({ 'export.xml': health }), 'export.xml'), 'apple-health: 7'],
    ['of one watch activity', zipped({ '1234_ACTIVITY.fit': fixture('fit/strength.fit') }), 'garmin: 6'],
    [
      'of one table, packed by a Mac',
      zipped({ 'strong.csv': fixture('strong/2017-no-unit.csv'), '__MACOSX/._strong.csv': strToU8('x') }),
      'strong: 28',
    ],
  ])('%s', (_name, bytes, expected) => {
    expect(told(bytes)).toBe(expected)
  })

  it.each([
    ['of several tables', zipped({ 'a.csv': health, 'b.csv': health }), /2 files: unpack/u],
    [
      'that is a spreadsheet',
      zipped({ '[Content_Types].xml': health, 'xl/x.xml': health }),
      /save it as CSV/u,
    ],
    ['of nothing', zipped({}), /nothing in it/u],
    ['that is cut', zipped({ 'export.xml': health }).slice(0, 300), /cut or damaged/u],
    ['in an archive', zipped({ 'a.zip': zipped({ 'export.xml': health }) }), /not text/u],
    [
      'with a password',
      zipped({ 'export.xml': health }).map((byte, i, all) =>
        i === all.length - 22 - 56 + 8 ? byte | 1 : byte,
      ),
      /password/u,
    ],
  ])('%s is refused in one line', (_name, bytes, says) => {
    expect(told(bytes)).toMatch(says)
  })

  it('is refused wherever a byte of it is damaged, or read', () => {
    const whole = zipped({ 'export.xml': health })
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = whole.map((byte, i) => (i === at ? byte ^ 0xff : byte))
      expect(told(damaged)).toMatch(
        /^(?:is (?:a zip archive|not text|from no app)|apple-health: |holds no rows)/u,
      )
    }
  })

  it('is unpacked in pieces, whatever its size', () => {
    const content = strToU8('<Record type="HKx"/>\n'.repeat(500_000))
    const bytes = zipped({ 'export.xml': content })
    const source = sourceInMemory(bytes)
    const [entry] = readZipEntries(source)!
    const sizes = [...unpack(source, entry!)].map((piece) => piece.length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(content.length)
    expect(entry!.size).toBe(content.length)
  })
})
