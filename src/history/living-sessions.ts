import type { Id } from '#basics/id'
import type { SessionLogged } from '#events/session-logged'
import type { SettledEntries } from './settle-entries.ts'

/**
 * Sessions that an undone import brought and no other import still names. An imported session nobody withdrew lives
 * even when its import is younger than the day asked about: it was trained before it was brought in.
 */
export const findUndone = ({ living, withdrawn }: SettledEntries): ReadonlySet<Id> => {
  const undone = new Set<Id>()
  for (const entry of withdrawn) {
    if (entry.kind === 'import-recorded') for (const session of entry.sessions) undone.add(session)
  }
  if (undone.size === 0) return undone
  for (const entry of living) {
    if (entry.kind === 'import-recorded') for (const session of entry.sessions) undone.delete(session)
  }
  return undone
}

export const isImported = ({ by }: Pick<SessionLogged, 'by'>): boolean => by.startsWith('import:')
