import type { CheckedIn } from '#events/checked-in'
import type { Event } from '#events/event'
import { orderEvents } from '#events/order-events'
import type { AmendedCheckIn, CheckIn } from './history.ts'
import type { SettledEntries } from './settle-entries.ts'
import type { Placed } from './sort-by-kind.ts'
import { withoutUndefined } from './without-undefined.ts'

export const foldCheckIns = (checkIns: readonly Placed<CheckedIn>[]): CheckIn[] =>
  checkIns.map(({ event: { id, on, at, pain, episode, answers }, order }) => ({
    id,
    on,
    at,
    pain: withoutUndefined(pain),
    ...(episode && { episode: withoutUndefined(episode) }),
    answers,
    order,
  }))

/** Check-ins that a correction or a withdrawal changed, in the order of those. */
export const findAmendedCheckIns = (
  events: readonly Event[],
  { correctedBy, withdrawnBy }: SettledEntries,
): AmendedCheckIn[] => {
  if (correctedBy.size === 0 && withdrawnBy.size === 0) return []
  const amended = events.flatMap((checkIn) => {
    const amendment = withdrawnBy.get(checkIn.id) ?? correctedBy.get(checkIn.id)
    return checkIn.kind === 'checked-in' && amendment ? [{ checkIn, amendment }] : []
  })
  const byAmendment = Map.groupBy(amended, ({ amendment }) => amendment)
  return orderEvents([...byAmendment.keys()]).flatMap((amendment) =>
    byAmendment.get(amendment)!.map(({ checkIn }) => ({
      checkIn: checkIn.id,
      checkInOn: checkIn.on,
      on: amendment.on,
      event: amendment.id,
      isWithdrawn: amendment.kind === 'entry-withdrawn',
    })),
  )
}
