import type { Id } from '#basics/id'
import type { FactValue } from './condition.ts'

/** Why something was decided: the rule (a key of `Protocol.words`), the facts compared, the events they rest on. Words are made from the protocol's templates at the end. */
export type Ground = {
  readonly rule: string
  readonly facts: readonly {
    readonly fact: string
    readonly value: FactValue | null
    readonly unit?: string
  }[]
  readonly events: readonly Id[]
}
