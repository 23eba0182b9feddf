import { openIndexedDbStore } from '#web/journal/indexed-db-store'
import { StorageError } from '#web/journal/journal-store'
import { journalStoreContract, keptStoreContract } from '#tests/contracts/journal-store'

const cases = { ...journalStoreContract, ...keptStoreContract }

/** Bundled and run inside a page: runs one case of the contract on IndexedDB; null, or what was wrong. */
const runCase = async (name: string): Promise<string | null> => {
  const journal = `test-${crypto.randomUUID()}`
  try {
    await cases[name]!(() => openIndexedDbStore(journal))
    return null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

/** Appends until the device is full: what the store says of it, and what stands in it afterwards. */
const fillUp = async (lineLength: number) => {
  const store = await openIndexedDbStore('test-full')
  // Of chance, so that the disk cannot be filled for less by compressing it.
  const line = Array.from({ length: lineLength / 50_000 }, () =>
    Array.from(crypto.getRandomValues(new Uint8Array(25_000)), (byte) => byte.toString(36)).join(''),
  ).join('')
  let kept = 0
  for (;;) {
    try {
      await store.append([line])
      kept += 1
    } catch (error) {
      const { lines } = await store.read({ life: 0, line: 0 })
      return {
        kept,
        lines: lines.length,
        kind: error instanceof StorageError ? error.problem.kind : String(error),
      }
    }
  }
}

Object.assign(globalThis, { runCase, fillUp })
