import type { PhaseId } from '#protocol/phase'
import type { Query } from '#web/engine/query'

export type PhaseWords = { readonly id: PhaseId; readonly name: string; readonly goal: string; readonly order: number }

/** The phases of the comeback in their order, with the protocol's words. */
export const phases: Query<null, readonly PhaseWords[]> = ({ protocol }) =>
  [...protocol.phases.values()]
    .map(({ id, name, goal, order }) => ({ id, name, goal, order }))
    .toSorted((a, b) => a.order - b.order)
