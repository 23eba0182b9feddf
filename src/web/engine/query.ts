import type { Advice } from '#advice/advise'
import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import type { Protocol } from '#protocol/protocol'

/** What a query may look at. `advice()` is every stage behind the advice of `day`, worked out once. */
export type Ground = {
  readonly protocol: Protocol
  readonly events: readonly Event[]
  readonly day: Day
  readonly advice: () => Advice
  /**
   * `protocol` lacks the library of exercises while nothing in the journal speaks of one; this has it for sure. To name an
   * exercise or to list some, await it.
   */
  readonly withExercises: () => Promise<Protocol>
  /**
   * `protocol` has neither the words of questions nor those of the plan for a relapse: they are empty. This has both, and no
   * exercises. To ask a question or to say the plan, await it.
   */
  readonly withWords: () => Promise<Protocol>
}

/**
 * A screen's question to the engine beyond its advice: runs in the worker, pure, and answers plain data (no functions, no
 * Maps needed). One file a query beside its place; listed in queries.ts.
 */
export type Query<Input, Answer> = (ground: Ground, input: Input) => Answer | Promise<Answer>
