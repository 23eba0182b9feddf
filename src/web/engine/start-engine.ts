import { openJournal } from '#web/journal/journal'
import type { JournalStore } from '#web/journal/journal-store'
import { createEngine, type Engine, type Queries } from './engine.ts'
import { fetchedProtocol } from './protocol-source.ts'
import { queries } from './queries.ts'

/** The engine over a store: reads the journal while the protocol is fetched. */
export const startEngine = async (store: JournalStore, device: string): Promise<Engine> => {
  // Needed whatever is asked first; who asks hears of a failure.
  void fetchedProtocol.withoutExercises().catch(() => {})
  return createEngine(await openJournal(store), fetchedProtocol, loadTraining, findQuery, device)
}

/** A third of the program that advises; a first visit has no training. */
const loadTraining = () => import('#advice/training-stages').then(({ trainingStages }) => trainingStages)

const findQuery: Queries = async (name) => {
  const load = (queries as Readonly<Record<string, (() => Promise<unknown>) | undefined>>)[name]
  if (load === undefined) throw new Error(`there is no query "${name}": list it in queries.ts`)
  return (await load()) as Awaited<ReturnType<Queries>>
}
