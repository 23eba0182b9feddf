import type { Id } from '#basics/id'
import { ok, type Result } from '#basics/result'
import type { EntryWithdrawn } from '#events/entry-withdrawn'
import type { Event } from '#events/event'
import { indexJournal } from './existing-entries.ts'
import { type ImportProblem, importProblem } from './import-problem.ts'

export type WithdrawalEnvelope = Pick<EntryWithdrawn, 'id' | 'on' | 'at' | 'by'> & {
  readonly clock?: number
  readonly device?: string
}

/**
 * The one event that takes an import back: the one given, or else the last live one. Its sessions stop counting unless
 * another live import names them.
 */
export const undoImport = (
  events: readonly Event[],
  id: Id | undefined,
  envelope: WithdrawalEnvelope,
): Result<EntryWithdrawn, ImportProblem> => {
  const { imports } = indexJournal(events)
  const found = id === undefined ? imports.findLast((one) => one.live) : imports.find((one) => one.id === id)
  if (!found) {
    return id === undefined
      ? importProblem('', 'There is no import to undo in this journal.')
      : importProblem('', `No import has the id ${id}: give the id that the import printed.`)
  }
  if (!found.live)
    return importProblem(found.file, `The import ${found.id} of ${found.file} is already undone.`)
  return ok({
    ...envelope,
    kind: 'entry-withdrawn',
    v: 1,
    entry: found.id,
    reason: `import of ${found.file} undone`,
  })
}
