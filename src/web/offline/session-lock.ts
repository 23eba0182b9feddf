const name = 'comeback-session'

/** Held while a session runs, seen by every tab: nothing updates meanwhile. Returns how to let go. */
export const holdSessionLock = (): (() => void) => {
  if (!('locks' in navigator)) return () => {}
  const { promise, resolve } = Promise.withResolvers<void>()
  void navigator.locks.request(name, { mode: 'shared' }, () => promise)
  return resolve
}

/** Whether a session runs in any tab of this browser. */
export const isSessionRunning = async (): Promise<boolean> => {
  if (!('locks' in navigator)) return false
  const { held } = await navigator.locks.query()
  return held?.some((lock) => lock.name === name) ?? false
}
