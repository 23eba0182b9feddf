import { type EngineClient, startEngine } from './client.ts'
import type { JournalName } from './messages.ts'

const journalKey = 'comeback-journal'
const deviceKey = 'comeback-device'

/** Which journal this browser shows. Kept across reloads, so that a reload shows the same. */
export const currentJournal = (): JournalName =>
  localStorage.getItem(journalKey) === 'sample' ? 'sample' : 'own'

/** A name for this device in the journal's order: random, says nothing of the lifter. */
const deviceName = (): string => {
  const known = localStorage.getItem(deviceKey)
  if (known !== null) return known
  const made = `web-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`
  localStorage.setItem(deviceKey, made)
  return made
}

let running: EngineClient | undefined
const switched = new Set<() => void>()

/** The engine of this page, started at the first asking. */
export const engine = (): EngineClient => {
  running ??= startEngine(currentJournal(), deviceName())
  return running
}

/** Shows another journal from now on. */
export const switchJournal = (journal: JournalName): void => {
  localStorage.setItem(journalKey, journal)
  running?.close()
  running = undefined
  for (const listener of switched) listener()
}

/** Called after the page turned to another journal. */
export const onSwitch = (listener: () => void): (() => void) => {
  switched.add(listener)
  return () => switched.delete(listener)
}

// A page that slept may have missed what other tabs wrote.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void running?.call('refresh', null).catch(() => {})
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void running?.call('refresh', null).catch(() => {})
})
// Another tab turned to the sample or away from it: two journals on one screen would confuse.
addEventListener('storage', ({ key }) => {
  if (key === journalKey) switchJournal(currentJournal())
})
