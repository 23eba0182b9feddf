import { EngineError } from './client.ts'
import { engine } from './running-engine.ts'
import { tellProblem } from './told-problem.ts'

/** Names of what is kept while it is not yet an event: survives a crash and a reload. */
export type DraftName = 'check-in' | 'session'

/** The draft as it was last written, or undefined. */
export const readDraft = async <T>(name: DraftName): Promise<T | undefined> =>
  (await engine().call('readDraft', { name })) as T | undefined

/** Resolves to true once the draft is on the disk; undefined deletes it. A problem is told in the shell. */
export const writeDraft = async (name: DraftName, draft: unknown): Promise<boolean> => {
  try {
    await engine().call('writeDraft', { name, draft })
    return true
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    tellProblem(error.problem)
    return false
  }
}
