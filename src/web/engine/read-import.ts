import type { Result } from '#basics/result'
import type { Event } from '#events/event'
import type { ImportOptions } from '#imports/import-context'
import type { Import } from '#imports/import-file'
import type { ImportProblem } from '#imports/import-problem'
import { dayToday, instantOf } from '#web/clock'
import type { ImportProgress, ImportReply, ImportRequest } from './import-messages.ts'
import { currentJournal } from './running-engine.ts'

type Reading = {
  readonly onProgress: (progress: ImportProgress) => void
  /** Aborted: the reading ends at once, and nothing was written. */
  readonly signal: AbortSignal
  /** Events of files read before and not yet kept: they count as there. */
  readonly earlier?: readonly Event[]
}

/**
 * Reads another app's file in a worker of its own: the account of every row, the questions it leaves open, and the events
 * that would bring it in. Keep them with `appendStamped`; read again with answers in `options` while there are questions.
 * Rejects with the signal's reason when aborted.
 */
export const readImport = async (
  file: File,
  options: ImportOptions,
  { onProgress, signal, earlier = [] }: Reading,
): Promise<Result<Import, ImportProblem>> => {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  })
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.addEventListener('message', ({ data: reply }: MessageEvent<ImportReply>) => {
        if (reply.kind === 'progress') onProgress(reply.progress)
        else if (reply.kind === 'done') resolve(reply.result)
        else reject(new Error(reply.detail))
      })
      const request: ImportRequest = {
        journal: currentJournal(),
        file,
        options,
        earlier,
        today: dayToday(),
        at: instantOf(new Date()),
      }
      worker.postMessage(request)
    })
  } finally {
    worker.terminate()
  }
}
