import { fail, ok, type Result } from '#basics/result'
import type { Event } from '#events/event'
import type { NewEvent } from '#web/journal/new-event'
import { EngineError } from './client.ts'
import type { EngineProblem } from './messages.ts'
import { engine } from './running-engine.ts'
import { tellProblem } from './told-problem.ts'

export type Written<T> = Promise<Result<T, EngineProblem>>

/**
 * Writes events into the journal, and resolves once they are on the disk. Say "saved" only then. What fails has written
 * nothing and is told in the shell too.
 */
export const append = (...events: readonly NewEvent[]): Written<readonly Event[]> =>
  told(async () => (await engine().call('append', { events })).events)

/** The same for events that have their envelope already, such as those of an import. */
export const appendStamped = (events: readonly Event[]): Written<readonly Event[]> =>
  told(async () => (await engine().call('appendStamped', { events })).events)

/** The result of a write; a problem is shown in the shell until something was written again. */
export const told = async <T>(write: () => Promise<T>): Written<T> => {
  try {
    const value = await write()
    tellProblem(null)
    return ok(value)
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    tellProblem(error.problem)
    return fail(error.problem)
  }
}
