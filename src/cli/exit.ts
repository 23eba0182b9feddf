/** Exit codes that other programs rely on: 0 done, 1 a bug. */
export const exitCode = { wrongUse: 2, answerNeeded: 3 } as const

/** A problem of the person's making, told in one line: what is wrong, where, what to do. */
export class Problem extends Error {
  readonly code: number
  constructor(message: string, code: number = exitCode.wrongUse) {
    super(message)
    this.code = code
  }
}
