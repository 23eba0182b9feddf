import { describe, it } from 'vitest'
import { memoryStore } from '#web/journal/memory-store'
import { journalStoreContract } from './journal-store.ts'

describe('the journal store in memory', () => {
  it.each(Object.entries(journalStoreContract))('%s', async (_, run) => {
    const store = memoryStore()
    await run(async () => store)
  })
})
