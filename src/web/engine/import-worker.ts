import { isLumbarExercise } from '#assessment/lumbar-load'
import { makeIdentify } from '#assessment/make-identify'
import { foldHistory } from '#history/fold-history'
import { indexJournal } from '#imports/existing-entries'
import { importFile } from '#imports/import-file'
import { openIndexedDbStore } from '#web/journal/indexed-db-store'
import { openJournal } from '#web/journal/journal'
import { memoryStore } from '#web/journal/memory-store'
import type { ImportReply, ImportRequest } from './import-messages.ts'
import { fetchedProtocol } from './protocol-source.ts'

// The lib of web workers and that of the DOM cannot be had together; this is all of it we need.
const page = self as unknown as {
  postMessage: (reply: ImportReply) => void
  addEventListener: (type: 'message', listener: (event: MessageEvent<ImportRequest>) => void) => void
}

/** Reads one file against the journal as it stands. The page ends the worker to cancel. */
const read = async ({ journal, name, bytes, options, today, at }: ImportRequest): Promise<ImportReply> => {
  const [protocol, store] = await Promise.all([
    fetchedProtocol.withExercises(),
    openIndexedDbStore(journal).catch(() => memoryStore()),
  ])
  const events = (await openJournal(store)).events()
  const identify = makeIdentify(protocol, foldHistory(events, today).identified)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const result = importFile({ name, bytes: new Uint8Array(bytes), sha256 }, options, {
    existing: indexJournal(events),
    today,
    at,
    identify: (written) => {
      const exercise = identify(written)
      return exercise === undefined
        ? undefined
        : { id: exercise.id, lumbar: isLumbarExercise(protocol.limits, exercise) }
    },
    onProgress: (progress) => page.postMessage({ kind: 'progress', progress }),
  })
  store.close()
  return { kind: 'done', result }
}

page.addEventListener('message', ({ data }) => {
  read(data).then(page.postMessage.bind(self), (error: unknown) =>
    page.postMessage({
      kind: 'failed',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  )
})
