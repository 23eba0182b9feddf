import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import { indexJournal } from '#imports/existing-entries'
import type { Query } from '#web/engine/query'

export type MadeImport = {
  readonly id: Id
  readonly on: Day
  readonly file: string
  readonly app: string
  readonly sessions: number
  readonly isLive: boolean
  /** The withdrawal that undid it; null while it counts. */
  readonly undoneBy: Id | null
}

/** Every file that was brought in, the last first. */
export const importsMade: Query<null, readonly MadeImport[]> = ({ events }) => {
  const { imports, sessions } = indexJournal(events)
  const records = new Map(
    events.filter((event) => event.kind === 'import-recorded').map((event) => [event.id, event]),
  )
  return imports
    .map(({ id, file, sessions: named, live }) => ({
      id,
      on: records.get(id)!.on,
      file,
      app: records.get(id)!.app,
      // A record also names the corrections it brought.
      sessions: named.filter((one) => sessions.has(one)).length,
      isLive: live,
      undoneBy: live ? null : undoingOf(events, id),
    }))
    .reverse()
}

const undoingOf = (events: Parameters<typeof indexJournal>[0], id: Id): Id | null => {
  const withdrawals = events.filter((event) => event.kind === 'entry-withdrawn')
  const revoked = new Set(withdrawals.map(({ entry }) => entry))
  return withdrawals.find((one) => one.entry === id && !revoked.has(one.id))?.id ?? null
}
