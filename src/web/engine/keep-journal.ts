import { dayToday } from '#web/clock'
import { told, type Written } from './append.ts'
import type { RestoreAnswer } from './messages.ts'
import { engine } from './running-engine.ts'

/** Hands the lifter the whole journal as one file: exactly its text, nothing left out. */
export const downloadBackup = async (): Promise<void> => {
  const { text } = await engine().call('backup', null)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }))
  link.download = `comeback-${dayToday()}.jsonl`
  link.click()
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Adds what a backup file holds and the journal does not. */
export const restoreBackup = async (file: File): Written<RestoreAnswer> => {
  const text = await file.text()
  return told(() => engine().call('restore', { text }))
}

/** Deletes the journal and its drafts from this device. Offer a backup first: this cannot be undone by itself. */
export const deleteJournal = (): Written<null> => told(() => engine().call('clear', null))

export type Persistence = 'kept' | 'may-be-deleted' | 'not-known'

/** Whether the browser promises to keep the journal when it clears unused sites. */
export const persistence = async (): Promise<Persistence> => {
  if (navigator.storage?.persisted === undefined) return 'not-known'
  return (await navigator.storage.persisted()) ? 'kept' : 'may-be-deleted'
}

/** Asks the browser to keep it. Ask from a tap, with the reason beside it; some browsers ask the lifter in turn. */
export const askToPersist = async (): Promise<Persistence> => {
  if (navigator.storage?.persist === undefined) return 'not-known'
  return (await navigator.storage.persist()) ? 'kept' : 'may-be-deleted'
}
