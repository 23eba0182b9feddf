import type { Id } from '#basics/id'
import type { EntryWithdrawn } from '#events/entry-withdrawn'

/**
 * The ids that are withdrawn, each with a withdrawal that stands. A withdrawal that is itself withdrawn says nothing. Withdrawals that only withdraw each
 * other in a ring say nothing either: none of them can be called standing without calling another fallen.
 */
export const findWithdrawn = (withdrawals: readonly EntryWithdrawn[]): ReadonlyMap<Id, EntryWithdrawn> => {
  const byId = new Map(withdrawals.map((withdrawal) => [withdrawal.id, withdrawal]))
  const undecided = countNaming(withdrawals, byId)
  const withdrawn = new Map<Id, EntryWithdrawn>()
  // Decided from the outside in: what nobody names stands; what a standing one names falls, and then no longer counts.
  const decided = withdrawals.filter(({ id }) => !undecided.has(id))
  for (let index = 0; index < decided.length; index++) {
    const withdrawal = decided[index]!
    const { id, entry } = withdrawal
    const target = byId.get(entry)
    const stands = !withdrawn.has(id)
    if (stands && !withdrawn.has(entry)) {
      withdrawn.set(entry, withdrawal)
      if (target !== undefined && undecided.delete(entry)) decided.push(target)
    } else if (!stands && target !== undefined && undecided.has(entry)) {
      const left = undecided.get(entry)! - 1
      if (left > 0) undecided.set(entry, left)
      else if (undecided.delete(entry)) decided.push(target)
    }
  }
  return withdrawn
}

/** Withdrawal -> how many withdrawals name it, where any does. */
const countNaming = (
  withdrawals: readonly EntryWithdrawn[],
  byId: ReadonlyMap<Id, EntryWithdrawn>,
): Map<Id, number> => {
  const counts = new Map<Id, number>()
  for (const { entry } of withdrawals) if (byId.has(entry)) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return counts
}
