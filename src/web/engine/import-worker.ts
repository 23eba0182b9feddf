import { isLumbarExercise } from '#assessment/lumbar-load'
import { makeIdentify } from '#assessment/make-identify'
import { foldHistory } from '#history/fold-history'
import { indexJournal } from '#imports/existing-entries'
import { isHealth } from '#imports/health/read-health-bytes'
import type { ImportContext } from '#imports/import-context'
import { importFile, importHealthExport } from '#imports/import-file'
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

const pieceBytes = 1 << 22

/** The bytes of a file piece by piece, so that memory does not grow with it. */
const piecesOf = function* (file: File): Iterable<Uint8Array> {
  const reader = new FileReaderSync()
  for (let at = 0; at < file.size; at += pieceBytes)
    yield new Uint8Array(reader.readAsArrayBuffer(file.slice(at, at + pieceBytes)))
}

const sha256Of = (file: File): string => {
  const hash = createSha256()
  for (const piece of piecesOf(file)) hash.update(piece)
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
  const source = { name: file.name, sha256: sha256Of(file) }
  // Such an export can be larger than the memory there is; every other file is read whole.
  const begins = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
  const result = isHealth(begins)
    ? importHealthExport(source, piecesOf(file), context)
    : importFile({ ...source, bytes: new Uint8Array(await file.arrayBuffer()) }, options, context)
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
