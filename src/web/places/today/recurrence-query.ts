import { publicRecurrence, type PublicRecurrence } from '#advice/public-recurrence'
import type { Query } from '#web/engine/query'

export type RecurrenceAnswer = { readonly plan: PublicRecurrence; readonly safetyNet: string } | null

/** The plan for a relapse; null unless a comeback is over. */
export const recurrenceQuery: Query<null, RecurrenceAnswer> = async ({ withWords, advice }) => {
  const protocol = await withWords()
  const { recurrence } = publicRecurrence(protocol, advice())
  return recurrence === undefined ? null : { plan: recurrence, safetyNet: protocol.safetyNet }
}
