import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { ReadyMade } from '#protocol/ready-made'
import { ground } from '#plan/ground'
import type { OfferedSessions } from '#plan/plan'

/**
 * The ready-made sessions for who has no programme, those whose equipment the lifter has; all of them where that was not
 * said. None where there is a programme. They are an offer: until one is stated as the lifter's own, nothing is planned.
 */
export const offerReadyMade = (
  protocol: Protocol,
  history: History,
  { programme }: Assessment,
): readonly OfferedSessions[] => {
  if (programme !== null) return []
  const { equipment: owned } = history.profile
  const isPossible = ({ equipment }: ReadyMade): boolean =>
    owned === undefined || equipment.every((item) => owned.includes(item))
  return protocol.readyMade
    .filter(isPossible)
    .map((sessions) => ({ sessions, reasons: [ground(`ready-made/${sessions.id}`)] }))
}
