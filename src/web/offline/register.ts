import { useLayoutEffect, useState } from 'preact/hooks'

let waiting: ServiceWorker | null = null
const listeners = new Set<(isReady: boolean) => void>()

/** Makes the app work without a network from the second visit on. Does nothing where the browser cannot. */
export const registerServiceWorker = (): void => {
  // A chunk of a version that is gone: the page as it is now has it under another name.
  addEventListener('vite:preloadError', () => location.reload())
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const hadController = serviceWorker.controller !== null
  let isAsked = false

  serviceWorker.addEventListener('controllerchange', () => {
    if (!hadController) return
    // The tab that asked turns over at once; another one when nobody looks at it. What it showed is kept as a draft.
    if (isAsked || document.hidden) location.reload()
    else document.addEventListener('visibilitychange', () => location.reload(), { once: true })
  })
  const found = (worker: ServiceWorker): void => {
    waiting = worker
    for (const listener of listeners) listener(true)
  }
  take = () => {
    isAsked = true
    waiting?.postMessage('take over')
  }
  const register = async (): Promise<void> => {
    const registration: ServiceWorkerRegistration | undefined =
      await serviceWorker.register('/service-worker.js')
    // A browser may be told to refuse without saying so.
    if (registration === undefined) return
    if (registration.waiting !== null && hadController) found(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const installing = registration.installing
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && hadController) found(installing)
      })
    })
    // An app left open for days hears of new versions when it is looked at again.
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void registration.update().catch(() => {})
    })
  }
  register().catch((error: unknown) => console.warn('Comeback will not work offline:', error))
}

let take = (): void => {}

/** Turns to the waiting version and reloads. */
export const takeUpdate = (): void => take()

/** True while a new version waits. */
export const useUpdateReady = (): boolean => {
  const [isReady, setReady] = useState(waiting !== null)
  useLayoutEffect(() => {
    listeners.add(setReady)
    return () => void listeners.delete(setReady)
  }, [])
  return isReady
}
