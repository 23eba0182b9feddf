import { fail, ok, type Result } from '#basics/result'
import type { Event } from '#events/event'
import type { NewEvent } from '#web/journal/new-event'
import { EngineError } from './client.ts'
import type { EngineProblem } from './messages.ts'
import { engine } from './running-engine.ts'
import { tellProblem } from './told-problem.ts'

/**
 * Writes events into the journal, and resolves once they are on the disk. Say "saved" only then. What fails has written
 * nothing and is told in the shell too.
 */
export const append = async (
  ...events: readonly NewEvent[]
): Promise<Result<readonly Event[], EngineProblem>> => {
  try {
    const appended = await engine().call('append', { events })
    tellProblem(null)
    return ok(appended.events)
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    tellProblem(error.problem)
    return fail(error.problem)
  }
}
