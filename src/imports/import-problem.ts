import { fail, type Result } from '#basics/result'

/** Why a file cannot be imported, in one line: what is wrong, where, and what to do. */
export type ImportProblem = { readonly file: string; readonly says: string }

export const importProblem = (file: string, says: string): Result<never, ImportProblem> =>
  fail({ file, says })
