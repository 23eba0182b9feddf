import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { makeIdentify } from '#assessment/load/make-identify'
import { foldHistory } from '#history/fold-history'
import { indexJournal } from '#imports/existing-entries'
import type { ImportContext } from '#imports/import-context'
import { importLargeFile } from '#imports/import-file'
import { type ByteSource, windowsOf } from '#imports/reading/byte-source'
import { openIndexedDbStore } from '#web/journal/indexed-db-store'
import { openJournal } from '#web/journal/journal'
import { memoryStore } from '#web/journal/memory-store'
import type { ImportReply, ImportRequest } from './import-messages.ts'
import { fetchedProtocol } from './protocol-source.ts'
import { createSha256 } from './sha256.ts'

// The lib of web workers and that of the DOM cannot be had together; this is all of it we need.
const page = self as unknown as {
  postMessage: (reply: ImportReply) => void
  addEventListener: (type: 'message', listener: (event: MessageEvent<ImportRequest>) => void) => void
}
declare class FileReaderSync {
  readAsArrayBuffer(part: Blob): ArrayBuffer
}

/** A file on the disk, read where it is asked for: it need not fit into memory. */
const sourceOf = (file: File): ByteSource => {
  const reader = new FileReaderSync()
  return {
    size: file.size,
    read: (from, to) => new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to))),
  }
}

const sha256Of = (source: ByteSource): string => {
  const hash = createSha256()
  for (const window of windowsOf(source)) hash.update(window)
  return hash.digest()
}

const contextOf = async ({ journal, earlier, today, at }: ImportRequest): Promise<ImportContext> => {
  const [protocol, store] = await Promise.all([
    fetchedProtocol.withExercises(),
    openIndexedDbStore(journal).catch(() => memoryStore()),
  ])
  const events = [...(await openJournal(store)).events(), ...earlier]
  store.close()
  const identify = makeIdentify(protocol, foldHistory(events, today).identified)
  return {
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
  }
}

/** Reads one file against the journal as it stands. The page ends the worker to cancel. */
const read = async (request: ImportRequest): Promise<ImportReply> => {
  const { file, options } = request
  const context = await contextOf(request)
  const source = sourceOf(file)
  const result = importLargeFile({ name: file.name, source, sha256: sha256Of(source) }, options, context)
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
