import { bookUrl, coreUrl, exercisesUrl, wordsUrl } from 'virtual:protocol-files'
import { loadProtocol } from '#protocol/load-protocol'
import type { Protocol } from '#protocol/protocol'
import type { CompiledProtocol } from '#protocol/protocol-content'
import type { ProtocolSource } from './engine.ts'
import {
  joinProtocol,
  type ProtocolBook,
  type ProtocolCore,
  type ProtocolExercises,
  type ProtocolWords,
} from './protocol-parts.ts'

/** Fetched once; a failure is forgotten, so that the next asking tries again. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

const fetchJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}

const core = once(() => fetchJson(coreUrl) as Promise<ProtocolCore>)
const words = once(() => fetchJson(wordsUrl) as Promise<ProtocolWords>)
const exercises = once(() => fetchJson(exercisesUrl) as Promise<ProtocolExercises>)
const book = once(() => fetchJson(bookUrl) as Promise<ProtocolBook>)

/** The protocol as the engine needs it, from its files. */
export const fetchedProtocol: ProtocolSource = {
  withoutExercises: once(async () => loadProtocol(joinProtocol(await core(), null, null, null))),
  withExercises: once(async () =>
    loadProtocol(joinProtocol(...(await Promise.all([core(), null, exercises()])), null)),
  ),
  withWords: once(async () =>
    loadProtocol(joinProtocol(...(await Promise.all([core(), words()])), null, null)),
  ),
}

/** The whole protocol with sources, for pages that show grounds. */
export const wholeProtocol: () => Promise<Protocol> = once(async () =>
  loadProtocol(joinProtocol(...(await Promise.all([core(), words(), exercises(), book()])))),
)

/** The same as it was compiled: what the protocol book is made of. */
export const wholeCompiled: () => Promise<CompiledProtocol> = once(async () =>
  joinProtocol(...(await Promise.all([core(), words(), exercises(), book()]))),
)

/** Only the sources and grounds: what a "why" opens. */
export const fetchBook: () => Promise<ProtocolBook> = book
