import type { History } from '#history/history'
import type { OverlayItem } from '#plan/plan'

/**
 * The lifter's latest decision on an item, or null: none, or taken back. It is recorded and shown; what is suggested stays
 * what it is.
 */
export const decisionOn = ({ decisions }: History, item: string): OverlayItem['decision'] => {
  const last = decisions.findLast((decision) => decision.item === item)
  return last === undefined || last.decision === 'undone' ? null : last.decision
}
