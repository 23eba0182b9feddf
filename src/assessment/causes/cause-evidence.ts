import type { Id } from '#basics/id'
import type { FactsOf } from '#protocol/facts'
import type { Ground } from '#protocol/reason'

/** A cause fact with what it rests on. */
export type Evidence<T> = {
  /** Undefined: the log, the answers or the screens do not say. */
  readonly value: T | undefined
  readonly events: readonly Id[]
  /** The single findings behind the fact, most telling first. */
  readonly details: readonly Ground[]
}

export type CauseFacts = FactsOf<'cause'>
export type CauseEvidence = { readonly [K in keyof CauseFacts]: Evidence<NonNullable<CauseFacts[K]>> }

export const noEvidence = { value: undefined, events: [], details: [] } as const
