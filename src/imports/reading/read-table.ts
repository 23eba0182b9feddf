import Papa from 'papaparse'

export type Cells = readonly string[]

const delimiters = [',', ';', '\t', '|'] as const

/**
 * The delimiter of a table: the one that cuts the first lines into the most columns, most evenly.
 * Characters inside quotes do not count.
 */
export const sniffDelimiter = (text: string): string => {
  const lines = firstLines(text, 12)
  let best: string = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter))
    const header = counts[0] ?? 0
    if (header === 0) continue
    const even = counts.filter((count) => count === header).length / counts.length
    const score = header * (0.5 + even)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** The first `count` records as lines; a line break inside quotes does not end a line. */
const firstLines = (text: string, count: number): string[] => {
  const lines: string[] = []
  let start = 0
  let quoted = false
  const end = Math.min(text.length, 65_536)
  for (let i = 0; i < end && lines.length < count; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 34) quoted = !quoted
    else if (!quoted && (code === 10 || code === 13)) {
      if (i > start) lines.push(text.slice(start, i))
      start = i + 1
    }
  }
  if (lines.length < count && start < end) lines.push(text.slice(start, end))
  return lines
}

const countOutsideQuotes = (line: string, character: string): number => {
  let count = 0
  let quoted = false
  for (let i = 0; i < line.length; i += 1) {
    const c = line[i]
    if (c === '"') quoted = !quoted
    else if (!quoted && c === character) count += 1
  }
  return count
}

/** How lines end. Mixed endings are read as LF; the CR left over is trimmed with the last cell. */
const sniffNewline = (text: string): '\r\n' | '\n' | '\r' => {
  const sample = text.slice(0, 65_536)
  const feed = sample.indexOf('\n')
  if (feed < 0) return sample.includes('\r') ? '\r' : '\n'
  if (feed === 0 || sample[feed - 1] !== '\r') return '\n'
  const lines = sample.split('\n')
  const returned = lines.slice(0, -1).filter((line) => line.endsWith('\r')).length
  return returned === lines.length - 1 ? '\r\n' : '\n'
}

export type TableEnd = {
  /** True when `onRow` asked to stop. */
  readonly stopped: boolean
  /** True when the file ends inside a quoted cell: the last record is not whole. */
  readonly openQuote: boolean
}

// Small enough that the cells of one piece are gone before they are moved to where old things are kept.
const pieceSize = 1 << 17

/**
 * Reads a delimited text piece by piece, in order; memory does not grow with the file beyond the text itself.
 * `onRows` gets the records of a piece, and whether the last of them ends inside a quoted cell; false stops the reading.
 * `onPiece` is called after each with the characters read so far; false stops the reading.
 */
export const readTable = (
  text: string,
  delimiter: string,
  onRows: (rows: readonly Cells[], openQuote: boolean) => boolean,
  onPiece?: (characters: number) => boolean,
): TableEnd => {
  const parser = new Papa.Parser({ delimiter, newline: sniffNewline(text) })
  let openQuote = false
  let size = pieceSize
  for (let at = 0; at < text.length; ) {
    const isLast = at + size >= text.length
    const { data, errors, meta } = parser.parse(
      isLast ? text.slice(at) : text.slice(at, at + size),
      0,
      !isLast,
    ) as Piece
    if (!isLast && meta.cursor === 0) {
      // A record longer than a piece: a cell of many lines, or a quotation mark that nobody closed.
      size *= 4
      continue
    }
    at = isLast ? text.length : at + meta.cursor
    size = pieceSize
    const broken = errors.some((error) => error.code === 'MissingQuotes')
    if (broken) openQuote = true
    if (!onRows(data, broken) || (onPiece && !onPiece(at))) return { stopped: true, openQuote }
  }
  return { stopped: false, openQuote }
}

type Piece = Papa.ParseResult<string[]>

/** True for a line with nothing in it. Blank lines are not records. */
export const isBlankLine = (cells: Cells): boolean => cells.length === 1 && cells[0]!.trim() === ''

/** The first records of a delimited text, blank lines left out. */
export const firstRecords = (text: string, delimiter: string, count: number): readonly Cells[] => {
  const lines = firstLines(text, count)
  const rows = Papa.parse<string[]>(lines.join('\n'), { delimiter, newline: '\n' }).data
  return rows.filter((cells) => !isBlankLine(cells))
}
