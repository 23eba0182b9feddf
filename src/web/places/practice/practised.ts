import type { ProtocolAction } from '#protocol/action'
import { factsIn } from '#protocol/evaluate-condition'

/** The kinds of action that are something to do with the body, in the order they are listed. */
export const practisedKinds = ['technique', 'drill', 'relief', 'walk', 'habit'] as const
export type PractisedKind = (typeof practisedKinds)[number]

type Practised = ProtocolAction & { readonly kind: PractisedKind }

/** True for what can be practised; what is said about medicines stays with the advice of the day and its gate. */
export const isPractised = (action: ProtocolAction): action is Practised =>
  (practisedKinds as readonly string[]).includes(action.kind) &&
  !factsIn(action.when).includes('nsaid-gate-open')
