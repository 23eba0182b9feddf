import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import { journalLine, readJournal } from '#events/journal-text'
import type { Query } from '#web/engine/query'

export type RestorePreview = {
  /** New to this journal. */
  readonly added: number
  readonly alreadyThere: number
  readonly unreadable: number
  /** Of what is new, the most first. */
  readonly kinds: readonly { readonly kind: Event['kind']; readonly count: number }[]
  /** First and last day of what is new; null where nothing is. */
  readonly between: readonly [Day, Day] | null
}

/** What a backup file would add to this journal. Nothing is written. */
export const restorePreview: Query<{ readonly text: string }, RestorePreview> = ({ events }, { text }) => {
  const { events: inFile, problems } = readJournal(text)
  const known = new Set(events.map(journalLine))
  const fresh: Event[] = []
  let alreadyThere = 0
  for (const event of inFile) {
    const line = journalLine(event)
    if (known.has(line)) alreadyThere += 1
    else {
      known.add(line)
      fresh.push(event)
    }
  }
  const days = fresh.map(({ on }) => on).toSorted()
  return {
    added: fresh.length,
    alreadyThere,
    unreadable: problems.length,
    kinds: Array.from(
      Map.groupBy(fresh, ({ kind }) => kind),
      ([kind, ofKind]) => ({ kind, count: ofKind.length }),
    ).toSorted((a, b) => b.count - a.count),
    between: days.length === 0 ? null : [days[0]!, days.at(-1)!],
  }
}
