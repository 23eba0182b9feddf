import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Event } from '#events/event'
import { appendToJournal, type Journal, readJournal } from '#events/journal-text'
import { Problem } from './exit.ts'
import { fromHere, systemReason } from './files.ts'

/** The journal at `path`; an empty one where there is none yet. */
export const openJournal = (path: string): Journal => {
  const file = fromHere(path)
  if (!existsSync(file)) return { events: [], problems: [], text: '' }
  try {
    return readJournal(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Problem(`${path} cannot be read (${systemReason(error)}): name a journal file`)
  }
}

/** One line for each line that could not be read. It is kept as it is. */
export const journalWarnings = (path: string, journal: Journal): string[] =>
  journal.problems.map(
    ({ line, problem }) =>
      `${path}: line ${line} cannot be read: ${problem}; it is kept as it is and left out`,
  )

/**
 * Appends events and returns once they are on the disk. What stands in the file is never rewritten; a last line that was
 * cut off is closed first.
 */
export const appendEvents = (path: string, journal: Journal, events: readonly Event[]): void => {
  // A table or a picture named by mistake: what is no journal is not written to. A journal whose only line was cut off is one.
  if (journal.events.length === 0 && journal.problems.length > 1)
    throw new Problem(`${path} is no journal: none of its lines is an event; name another file`)
  const addition = appendToJournal(journal.text.slice(-4), events)
  if (addition === '') return
  try {
    const descriptor = openSync(fromHere(path), 'a')
    try {
      const bytes = Buffer.from(addition, 'utf8')
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw new Problem(
      `${path} cannot be written (${systemReason(error)}): nothing was recorded for certain, check the file`,
    )
  }
}
