import type { Call, CallName, EngineCalls, EngineProblem, JournalName, Reply } from './messages.ts'

/** The engine's answer was a problem. Show `problem`; nothing was written. */
export class EngineError extends Error {
  readonly problem: EngineProblem
  constructor(problem: EngineProblem) {
    super(`${problem.kind}: ${problem.detail}`)
    this.problem = problem
  }
}

export type EngineClient = {
  readonly call: <N extends CallName>(
    name: N,
    input: EngineCalls[N]['input'],
  ) => Promise<EngineCalls[N]['answer']>
  /** Called when the journal changed, here or in another tab. Returns how to stop it. */
  readonly onChange: (listener: () => void) => () => void
  readonly close: () => void
}

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: EngineError) => void }

/** Starts the engine's worker on one journal. */
export const startEngine = (journal: JournalName, device: string): EngineClient => {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), {
    type: 'module',
    name: 'engine',
  })
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<() => void>()
  let calls = 0

  const call: EngineClient['call'] = (name, input) =>
    new Promise((resolve, reject) => {
      calls += 1
      waiting.set(calls, { resolve, reject })
      worker.postMessage({ call: calls, name, input } as Call)
    })

  worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
    if ('changed' in reply) {
      for (const listener of listeners) listener()
      return
    }
    const asked = waiting.get(reply.call)
    waiting.delete(reply.call)
    if (reply.ok) asked?.resolve(reply.answer as never)
    else asked?.reject(new EngineError(reply.problem))
  })
  // The worker itself could not be loaded or run: everything asked of it fails, with the reason.
  worker.addEventListener('error', (event) => {
    const error = new EngineError({ kind: 'bug', detail: event.message || 'the engine could not be started' })
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  })

  void call('open', { journal, device }).catch(() => {})
  return {
    call,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => worker.terminate(),
  }
}
