import { openIndexedDbStore } from '#web/journal/indexed-db-store'
import { type JournalStore, StorageError } from '#web/journal/journal-store'
import { memoryStore } from '#web/journal/memory-store'
import type { Engine } from './engine.ts'
import { keptAdvice } from './kept-advice.ts'
import type { Call, EngineCalls, EngineProblem, Reply } from './messages.ts'

// The lib of web workers and that of the DOM cannot be had together; this is all of it we need.
const page = self as unknown as {
  postMessage: (reply: Reply) => void
  addEventListener: (type: 'message', listener: (event: MessageEvent<Call>) => void) => void
}

type Opened = {
  readonly store: JournalStore
  readonly kept: ReturnType<typeof keptAdvice>
  readonly isRunning: () => boolean
  /** Loaded when first needed: on a first visit there is nothing to advise on. */
  readonly engine: () => Promise<Engine>
}

let opened: Promise<Opened> | undefined

const open = async ({ journal, device }: EngineCalls['open']['input']): Promise<Opened> => {
  // Firefox's older private windows and locked-down browsers keep nothing; the page says so.
  const store = await openIndexedDbStore(journal).catch(() => memoryStore())
  let running: Promise<Engine> | undefined
  store.onChangeElsewhere(() => {
    if (running === undefined) page.postMessage({ changed: true })
    else void running.then((engine) => engine.refresh(null)).then(tellChange)
  })
  return {
    store,
    // The name of this file carries a hash of the whole program.
    kept: keptAdvice(store, location.pathname),
    isRunning: () => running !== undefined,
    engine: () => {
      running ??= import('./start-engine.ts')
        .then(({ startEngine }) => startEngine(store, device))
        .catch((error: unknown) => {
          running = undefined
          throw error
        })
      return running
    },
  }
}

const tellChange = (isNew: boolean): void => {
  if (isNew) page.postMessage({ changed: true })
}

const answer = async (call: Call): Promise<unknown> => {
  if (call.name === 'open') opened = open(call.input)
  if (opened === undefined) throw new Error('the engine was asked before a journal was opened')
  const { store, kept, isRunning, engine } = await opened
  switch (call.name) {
    case 'open':
      return null
    case 'size':
      return { lines: (await store.end()).line, isKept: store.isKept }
    case 'advise': {
      const { day } = call.input
      const found = isRunning() ? undefined : await kept.find(day)
      if (found === undefined) return kept.workOut(day, async () => (await engine()).advise(call.input))
      // Whatever is asked next finds it started.
      setTimeout(() => void engine().catch(() => {}), 500)
      return found
    }
    case 'refresh':
      // Without an engine nothing older than the store is held.
      return isRunning() ? (await engine()).refresh(null) : true
    case 'readDraft':
      return store.readDraft(call.input.name)
    case 'writeDraft':
      return store.writeDraft(call.input.name, call.input.draft)
    default:
      return ((await engine())[call.name] as (input: unknown) => Promise<unknown>)(call.input)
  }
}

const writes: readonly Call['name'][] = ['append', 'appendStamped', 'restore', 'clear']

page.addEventListener('message', ({ data: call }) => {
  answer(call).then(
    (value) => {
      if (writes.includes(call.name) || (call.name === 'refresh' && value === true))
        page.postMessage({ changed: true })
      page.postMessage({ call: call.call, ok: true, answer: value })
    },
    (error: unknown) => page.postMessage({ call: call.call, ok: false, problem: explain(error) }),
  )
})

const explain = (error: unknown): EngineProblem => {
  if (error instanceof StorageError) return error.problem
  // A RefusedError of the engine carries its problem too; the class itself is not loaded here.
  if (error instanceof Error && 'problem' in error) return error.problem as EngineProblem
  return { kind: 'bug', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
