import { deleteJournal } from '#web/engine/keep-journal'
import { told } from '#web/engine/append'
import { engine } from '#web/engine/running-engine'
import { forgetBackup, lastBackup, rememberBackup, type LastBackup } from './last-backup.ts'

/** What was deleted in this visit: in memory only, gone with the page. */
export type Deleted = { readonly text: string; readonly lines: number; readonly backup: LastBackup | null }

let deleted: Deleted | null = null

export const deletedJournal = (): Deleted | null => deleted

/** Deletes the journal from the device and keeps it aside until the page is left. Resolves to whether it worked. */
export const eraseJournal = async (): Promise<boolean> => {
  const { text } = await engine().call('backup', null)
  const backup = lastBackup()
  if (!(await deleteJournal()).ok) return false
  deleted = { text, lines: text.split('\n').length - 1, backup }
  forgetBackup()
  return true
}

/** Brings back what was deleted. Resolves to whether it is on the disk again. */
export const undoErase = async (): Promise<boolean> => {
  if (deleted === null) return false
  const { text, backup } = deleted
  if (!(await told(() => engine().call('restore', { text }))).ok) return false
  if (backup !== null) rememberBackup(backup)
  deleted = null
  return true
}
