type Kind = { readonly starts?: readonly string[]; readonly fits?: RegExp; readonly is: string }

const exported = 'choose the file the app exported'

/** Files that people choose by mistake, known by how they begin (bytes read as one character each). */
const kinds: readonly Kind[] = [
  { starts: ['%PDF-'], is: `is a PDF document: ${exported}` },
  {
    starts: ['\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8'],
    fits: /^(?:RIFF....WEBP|....ftyp)/su,
    is: `is a picture or a film: ${exported}`,
  },
  {
    starts: ['\u001F\u008B', '7z\u00BC\u00AF', 'Rar!', 'BZh9', '\u00FD7zXZ'],
    is: 'is a packed archive: unpack it and choose the file inside',
  },
  {
    starts: ['\u00D0\u00CF\u0011\u00E0'],
    is: 'is an old spreadsheet or document: save it as CSV and choose that',
  },
  { starts: ['{\\rtf'], is: 'is a text document: save it as plain text or CSV and choose that' },
  {
    fits: /^[\s\u00EF\u00BB\u00BF]*<(?:!doctype html|html|head|body)\b/iu,
    is: `is a web page, perhaps one that asks to log in: ${exported}`,
  },
  {
    fits: /^[\s\u00EF\u00BB\u00BF]*<.{0,400}<(?:gpx|TrainingCenterDatabase|kml|ClinicalDocument)\b/isu,
    is: 'holds no strength training: choose the export of the app that has the sets',
  },
  {
    fits: /^\s*\{"id": ?"[0-9a-f-]{36}", ?"kind": ?"/iu,
    is: 'is a journal of Comeback, not an export: join journals with "journal merge"',
  },
]

const headSize = 1024

/** What a file is that no importer reads, and what to do; undefined where it may be an export. */
export const otherKindOf = (bytes: Uint8Array): string | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, headSize))
  return kinds.find(({ starts, fits }) => starts?.some((start) => head.startsWith(start)) || fits?.test(head))
    ?.is
}
