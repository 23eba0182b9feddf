import { EngineError, type EngineClient } from './client.ts'
import type { EngineProblem } from './messages.ts'
import { engine, onSwitch } from './running-engine.ts'

/**
 * What a screen has of an answer. While a newer one is worked out the old stays, marked `isStale`, so that nothing jumps.
 */
export type Answered<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T; readonly isStale: boolean }
  | { readonly state: 'failed'; readonly problem: EngineProblem }

type Entry = {
  answered: Answered<unknown>
  readonly listeners: Set<() => void>
  readonly ask: (client: EngineClient) => Promise<unknown>
  /** Counts the askings, so that a slow old answer never replaces a newer one. */
  round: number
}

const entries = new Map<string, Entry>()
let watched: EngineClient | undefined

/** The answer under `key`, asked for at the first look and again whenever the journal changes. */
export const answerOf = (key: string, ask: Entry['ask']): Answered<unknown> => {
  watch()
  let entry = entries.get(key)
  if (entry === undefined) {
    entry = { answered: { state: 'waiting' }, listeners: new Set(), ask, round: 0 }
    entries.set(key, entry)
    request(entry)
  }
  return entry.answered
}

/** Called when the answer under `key` changes. Returns how to stop it. */
export const onAnswer = (key: string, listener: () => void): (() => void) => {
  entries.get(key)?.listeners.add(listener)
  return () => entries.get(key)?.listeners.delete(listener)
}

/** Asks again, such as after a failure. */
export const askAgain = (): void => {
  for (const [key, entry] of entries) {
    // Nobody looks at it: the next look asks anew.
    if (entry.listeners.size === 0) entries.delete(key)
    else request(entry)
  }
}

const request = (entry: Entry): void => {
  entry.round += 1
  const { round } = entry
  if (entry.answered.state === 'ready') show(entry, { ...entry.answered, isStale: true })
  entry.ask(engine()).then(
    (value) => {
      if (round === entry.round) show(entry, { state: 'ready', value, isStale: false })
    },
    (error: unknown) => {
      const problem: EngineProblem =
        error instanceof EngineError ? error.problem : { kind: 'bug', detail: String(error) }
      if (round === entry.round) show(entry, { state: 'failed', problem })
    },
  )
}

const show = (entry: Entry, answered: Answered<unknown>): void => {
  entry.answered = answered
  for (const listener of entry.listeners) listener()
}

const watch = (): void => {
  const client = engine()
  if (watched === client) return
  watched = client
  client.onChange(askAgain)
}

onSwitch(() => {
  for (const entry of entries.values()) {
    entry.answered = { state: 'waiting' }
    for (const listener of entry.listeners) listener()
  }
  watch()
  askAgain()
})
