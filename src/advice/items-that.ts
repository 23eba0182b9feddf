import type { OverlayItem } from '#plan/plan'
import type { Advice } from './advise.ts'

export const itemsThat = (
  items: readonly OverlayItem[],
  change: OverlayItem['change'],
): readonly OverlayItem[] => items.filter((item) => item.change === change)

/** A change for which the next best way was weighed: its reasons say what that would have kept. */
export const isCompared = ({ reasons }: OverlayItem): boolean =>
  reasons.some(({ rule }) => rule === comparison)

export const comparison = 'overlay/instead-of'

/** A deadlift, good morning or the like, as programmed. */
export const isHinge =
  ({ assessment: { identify } }: Advice) =>
  ({ programmed }: OverlayItem): boolean =>
    identify(programmed.name, programmed.exercise ?? undefined)?.pattern === 'hinge'
