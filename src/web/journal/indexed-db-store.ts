import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { type JournalStore, type Position, StorageError, type StorageProblem } from './journal-store.ts'

/** Lines in a sealed chunk. One long string opens many times faster than as many rows. */
export const chunkLines = 1000

type Chunk = { readonly first: number; readonly text: string }

interface Schema extends DBSchema {
  /** Sealed lines, joined by line ends; the key is the number of the first. */
  chunks: { key: number; value: Chunk }
  /** Lines not yet sealed, by their number. */
  lines: { key: number; value: string }
  meta: { key: 'journal'; value: { readonly life: number; readonly next: number; readonly sealed: number } }
  drafts: { key: string; value: unknown }
}

type Stores = ['chunks', 'lines', 'meta', 'drafts']
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>

/** A journal in this browser, shared by its tabs. Writes are acknowledged once they are on the disk. */
export const openIndexedDbStore = async (name: string): Promise<JournalStore> => {
  const tabs = new BroadcastChannel(`comeback-journal-${name}`)
  const database = await openDatabase(name)

  const write = async <T>(work: (transaction: Writing) => Promise<T>): Promise<T> => {
    let transaction: Writing | undefined
    try {
      transaction = database.transaction(['chunks', 'lines', 'meta', 'drafts'], 'readwrite', {
        durability: 'strict',
      })
      // Awaited together, so that a transaction that fails leaves no rejection unseen.
      const [result] = await Promise.all([work(transaction), transaction.done])
      return result
    } catch (error) {
      // A full disk aborts the whole transaction: the single request only hears that it was aborted.
      throw new StorageError(explain(transaction?.error ?? error))
    }
  }

  return {
    isKept: true,
    read: (from) => readLines(database, from),
    end: async () => {
      const { life, next } = await readMeta(database.transaction('meta'))
      return { life, line: next }
    },
    append: async (lines) => {
      const position = await write((transaction) => appendLines(transaction, lines))
      tabs.postMessage('changed')
      // Sealing is housekeeping: the lines are safe already, and what fails now is tried again next time.
      if (position.line % chunkLines < lines.length) void write(seal).catch(() => {})
      return position
    },
    clear: async () => {
      await write(clearAll)
      tabs.postMessage('changed')
    },
    readDraft: (draft) => database.get('drafts', draft),
    writeDraft: (key, draft) =>
      write(async (transaction) => {
        const drafts = transaction.objectStore('drafts')
        await (draft === undefined ? drafts.delete(key) : drafts.put(draft, key))
      }),
    onChangeElsewhere: (listener) => {
      tabs.addEventListener('message', listener)
      return () => tabs.removeEventListener('message', listener)
    },
    close: () => {
      tabs.close()
      database.close()
    },
  }
}

const openDatabase = (name: string): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(`comeback-${name}`, 1, {
    upgrade: (database) => {
      database.createObjectStore('chunks', { keyPath: 'first' })
      database.createObjectStore('lines')
      database.createObjectStore('meta')
      database.createObjectStore('drafts')
    },
    // A newer version of the app wants to change the store: step aside at once.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  })

const readMeta = async (transaction: {
  objectStore: (name: 'meta') => { get: (key: 'journal') => Promise<Schema['meta']['value'] | undefined> }
}): Promise<Schema['meta']['value']> =>
  (await transaction.objectStore('meta').get('journal')) ?? { life: 1, next: 0, sealed: 0 }

const appendLines = async (transaction: Writing, lines: readonly string[]): Promise<Position> => {
  const meta = await readMeta(transaction)
  const store = transaction.objectStore('lines')
  const next = meta.next + lines.length
  await Promise.all([
    ...lines.map((line, index) => store.put(line, meta.next + index)),
    transaction.objectStore('meta').put({ ...meta, next }, 'journal'),
  ])
  return { life: meta.life, line: next }
}

const clearAll = async (transaction: Writing): Promise<void> => {
  const { life } = await readMeta(transaction)
  await Promise.all([
    transaction.objectStore('chunks').clear(),
    transaction.objectStore('lines').clear(),
    transaction.objectStore('drafts').clear(),
    transaction.objectStore('meta').put({ life: life + 1, next: 0, sealed: 0 }, 'journal'),
  ])
}

/** Moves every full thousand of lines into a chunk. */
const seal = async (transaction: Writing): Promise<void> => {
  const meta = await readMeta(transaction)
  let { sealed } = meta
  for (; sealed + chunkLines <= meta.next; sealed += chunkLines) {
    const range = IDBKeyRange.bound(sealed, sealed + chunkLines, false, true)
    const lines = await transaction.objectStore('lines').getAll(range)
    await Promise.all([
      transaction.objectStore('chunks').put({ first: sealed, text: lines.join('\n') }),
      transaction.objectStore('lines').delete(range),
    ])
  }
  if (sealed !== meta.sealed) await transaction.objectStore('meta').put({ ...meta, sealed }, 'journal')
}

const readLines: (database: IDBPDatabase<Schema>, from: Position) => ReturnType<JournalStore['read']> =
  async (database, from) => {
    const transaction = database.transaction(['chunks', 'lines', 'meta'])
    const meta = await readMeta(transaction)
    const isAnew = meta.life !== from.life
    const first = isAnew ? 0 : from.line
    const chunkOf = Math.floor(first / chunkLines) * chunkLines
    const [chunks, newest] = await Promise.all([
      transaction.objectStore('chunks').getAll(IDBKeyRange.lowerBound(chunkOf)),
      transaction.objectStore('lines').getAll(IDBKeyRange.lowerBound(first)),
    ])
    const sealed = chunks.flatMap((chunk) => chunk.text.split('\n'))
    return {
      lines: [...(sealed.length === 0 ? [] : sealed.slice(first - chunkOf)), ...newest],
      position: { life: meta.life, line: meta.next },
      isAnew,
    }
  }

const explain = (error: unknown): StorageProblem => {
  if (error instanceof StorageError) return error.problem
  const { name, message } =
    error instanceof Error || error instanceof DOMException ? error : new Error(String(error))
  if (name === 'QuotaExceededError') return { kind: 'full', detail: message }
  if (name === 'InvalidStateError') return { kind: 'closed', detail: message }
  return { kind: 'failed', detail: `${name}: ${message}` }
}
