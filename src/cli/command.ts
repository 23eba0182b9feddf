import type { Day } from '#basics/day'
import type { Protocol } from '#protocol/protocol'

/** What a command gets from the outside world; passed in, so that a test can stand in for the terminal. */
export type Surroundings = {
  readonly now: Date
  readonly today: Day
  readonly isTerminal: boolean
  readonly protocol: () => Protocol
  /** Writes to standard output, with a line break. */
  readonly print: (text: string) => void
  /** Writes to standard error, with a line break. */
  readonly warn: (text: string) => void
  /** Puts `line` in the place of the last line on standard error; absent where that is no terminal. */
  readonly rewrite?: ((line: string) => void) | undefined
  /** Asks one question in the terminal. */
  readonly ask: (question: string) => Promise<string>
  readonly newId: () => string
}

export type Command = {
  readonly name: string
  readonly does: string
  readonly help: string
  /** Returns the exit code. */
  readonly run: (words: readonly string[], surroundings: Surroundings) => Promise<number> | number
}
