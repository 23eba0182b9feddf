import { canonicalJson } from '#basics/canonical-json'
import { decodeEvent } from './decode-event.ts'
import type { Event } from './event.ts'
import { compareEvents, compareTexts } from './order-events.ts'

/** `line` is counted from 1, blank lines included, as an editor shows it. */
type JournalProblem = { readonly line: number; readonly problem: string }

export type Journal = {
  /** In the order of the file; the same id may come twice. */
  readonly events: readonly Event[]
  readonly problems: readonly JournalProblem[]
  /** What was read, unchanged: a journal is only ever appended to. */
  readonly text: string
}

type Line =
  | { readonly number: number; readonly text: string; readonly event: Event; readonly written: unknown }
  | { readonly number: number; readonly text: string; readonly problem: string }

/**
 * Reads JSON Lines. A line that cannot be read is reported and stays in `text`; nothing after it is lost. Takes CRLF,
 * byte order marks, blank lines and a last line that was cut off.
 */
export const readJournal = (text: string): Journal => {
  const events: Event[] = []
  const problems: JournalProblem[] = []
  for (const line of readLines(text)) {
    if ('event' in line) events.push(line.event)
    else problems.push({ line: line.number, problem: line.problem })
  }
  return { events, problems, text }
}

/** One event as one line, without the line end: the envelope first, then the body. */
export const journalLine = (event: Event): string => {
  if (event.kind === 'unknown') return JSON.stringify(event.original)
  const { id, kind, v, on, at, by, clock, device, ...body } = event
  return JSON.stringify({ id, kind, v, on, at, by, clock, device, ...body })
}

/**
 * What to write after `end`, which is the whole journal or its last characters (at least one, when there is one).
 * A last line that was cut off is closed first, so that it spoils nothing but itself.
 */
export const appendToJournal = (end: string, events: readonly Event[]): string => {
  if (events.length === 0) return ''
  const isOpen = end !== '' && end !== byteOrderMark && !end.endsWith('\n')
  return `${isOpen ? '\n' : ''}${events.map((event) => `${journalLine(event)}\n`).join('')}`
}

/**
 * The union of two journals, the same whichever comes first: each event once, in the total order, in the bytes it was
 * written with; two contents under one id both stay. Lines that cannot be read are kept at the end.
 */
export const mergeJournals = (a: string, b: string): string => {
  const byContent = new Map<string, Line & { readonly event: Event }>()
  const unreadable = new Set<string>()
  for (const line of [...readLines(a), ...readLines(b)]) {
    if (!('event' in line)) {
      unreadable.add(line.text)
      continue
    }
    // What was written, not what was read: a member that this version does not know is content too.
    const content = canonicalJson(line.written)
    const other = byContent.get(content)
    if (other === undefined || line.text < other.text) byContent.set(content, line)
  }
  const readable = [...byContent.values()].sort((x, y) => compareEvents(x.event, y.event))
  const lines = [...readable.map(({ text }) => text), ...[...unreadable].sort(compareTexts)]
  return lines.map((line) => `${line}\n`).join('')
}

const byteOrderMark = '\uFEFF'

const readLines = (text: string): Line[] => {
  const lines: Line[] = []
  let number = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    number += 1
    const line = readLine(number, text.slice(start, end), newline === -1)
    if (line !== undefined) lines.push(line)
    start = end + 1
  }
  return lines
}

/** undefined for a blank line. */
const readLine = (number: number, raw: string, isOpen: boolean): Line | undefined => {
  const withoutMark = raw.startsWith(byteOrderMark) ? raw.slice(1) : raw
  const text = withoutMark.endsWith('\r') ? withoutMark.slice(0, -1) : withoutMark
  if (text.trim() === '') return undefined
  const parsed = parseJson(text)
  if (parsed === undefined) {
    return { number, text, problem: isOpen ? 'it was cut off, or is not JSON' : 'it is not JSON' }
  }
  const decoded = decodeEvent(parsed.value)
  return decoded.ok
    ? { number, text, event: decoded.value, written: parsed.value }
    : { number, text, problem: decoded.error }
}

const parseJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
