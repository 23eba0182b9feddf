import { StorageError } from '#web/journal/journal-store'
import { openIndexedDbStore } from '#web/journal/indexed-db-store'
import { openJournal } from '#web/journal/journal'
import { memoryStore } from '#web/journal/memory-store'
import { createEngine, type Engine, RefusedError } from './engine.ts'
import type { Call, EngineCalls, EngineProblem, Reply } from './messages.ts'
import { fetchedProtocol } from './protocol-source.ts'
import { queries } from './queries.ts'

// The lib of web workers and that of the DOM cannot be had together; this is all of it we need.
const page = self as unknown as {
  postMessage: (reply: Reply) => void
  addEventListener: (type: 'message', listener: (event: MessageEvent<Call>) => void) => void
}

let opened: Promise<Engine> | undefined

// Needed whatever is asked first: under way while the page still says which journal it means.
void fetchedProtocol.withoutNames().catch(() => {})

const open = async ({ journal: name, device }: EngineCalls['open']['input']): Promise<Engine> => {
  // Firefox's older private windows and locked-down browsers keep nothing; the page says so.
  const store = await openIndexedDbStore(name).catch(() => memoryStore())
  const journal = await openJournal(store)
  store.onChangeElsewhere(() => {
    void journal.refresh().then((isNew) => {
      if (isNew) page.postMessage({ changed: true })
    })
  })
  return createEngine(journal, fetchedProtocol, findQuery, device)
}

const findQuery = async (name: string) => {
  const load = (queries as Record<string, (typeof queries)[keyof typeof queries] | undefined>)[name]
  if (load === undefined) throw new Error(`there is no query "${name}": list it in queries.ts`)
  return (await load()) as never
}

const answer = async (call: Call): Promise<unknown> => {
  if (call.name === 'open') {
    opened = open(call.input)
    await opened
    return null
  }
  if (opened === undefined) throw new Error('the engine was asked before a journal was opened')
  const engine = await opened
  return (engine[call.name] as (input: unknown) => Promise<unknown>)(call.input)
}

const writes: readonly Call['name'][] = ['append', 'appendStamped', 'restore', 'clear']

page.addEventListener('message', ({ data: call }) => {
  answer(call).then(
    (value) => {
      if (writes.includes(call.name) || (call.name === 'refresh' && value === true)) page.postMessage({ changed: true })
      page.postMessage({ call: call.call, ok: true, answer: value })
    },
    (error: unknown) => page.postMessage({ call: call.call, ok: false, problem: explain(error) }),
  )
})

const explain = (error: unknown): EngineProblem => {
  if (error instanceof StorageError || error instanceof RefusedError) return error.problem
  return { kind: 'bug', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
