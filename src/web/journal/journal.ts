import type { Event } from '#events/event'
import { journalLine, readJournal } from '#events/journal-text'
import { type JournalStore, type Position, start } from './journal-store.ts'
import { linesToRestore, type Restored } from './lines-to-restore.ts'

/** A journal held in memory over its store. Everything is there once it is open. */
export type OpenJournal = {
  readonly store: JournalStore
  readonly events: () => readonly Event[]
  /** Exactly what a backup file holds. */
  readonly text: () => string
  /** Lines that could not be read: kept, left out of `events`. */
  readonly unreadable: () => number
  /** Resolves once the events are on the disk; throws a StorageError when they are not. */
  readonly append: (events: readonly Event[]) => Promise<void>
  /** Adds what a backup holds and this journal does not. */
  readonly restore: (text: string) => Promise<Restored>
  readonly clear: () => Promise<void>
  /** Takes in what other tabs wrote. Resolves to whether there was anything. */
  readonly refresh: () => Promise<boolean>
}

export const openJournal = async (store: JournalStore): Promise<OpenJournal> => {
  let position: Position = start
  let lines: readonly string[] = []
  let events: readonly Event[] = []
  let unreadable = 0

  const takeIn = async (): Promise<boolean> => {
    const read = await store.read(position)
    // Two reads may be under way at once: one that began earlier and ended later has nothing new.
    if (!read.isAnew && read.position.line <= position.line) return false
    const fresh = read.isAnew
      ? read.lines
      : read.lines.slice(read.lines.length - (read.position.line - position.line))
    const decoded = readJournal(fresh.join('\n'))
    position = read.position
    lines = read.isAnew ? fresh : [...lines, ...fresh]
    events = read.isAnew ? decoded.events : [...events, ...decoded.events]
    unreadable = (read.isAnew ? 0 : unreadable) + decoded.problems.length
    return true
  }

  const appendLines = async (added: readonly string[]): Promise<void> => {
    if (added.length === 0) return
    await store.append(added)
    await takeIn()
  }

  await takeIn()
  return {
    store,
    events: () => events,
    text: () => lines.map((line) => `${line}\n`).join(''),
    unreadable: () => unreadable,
    append: (added) => appendLines(added.map(journalLine)),
    restore: async (text) => {
      await takeIn()
      const restored = linesToRestore(lines, text)
      await appendLines(restored.lines)
      return restored
    },
    clear: async () => {
      await store.clear()
      await takeIn()
    },
    refresh: takeIn,
  }
}
