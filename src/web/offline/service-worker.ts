import { PrecacheController } from 'workbox-precaching'

/** Filled in at build time (tools/web/service-worker.ts). */
declare const BUILT: {
  readonly files: { readonly url: string; readonly revision: string | null }[]
  readonly places: readonly string[]
  readonly pathsWithPages: readonly string[]
}

// The lib of service workers and that of the DOM cannot be had together; this is all of it we need.
type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type Fetching = Extendable & {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}
const worker = self as unknown as {
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: ((type: 'install' | 'activate', listener: (event: Extendable) => void) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void) &
    ((type: 'message', listener: (event: MessageEvent<unknown>) => void) => void)
}

// Once: what stands in for it is put in at every mention.
const built = BUILT

const precache = new PrecacheController()
precache.addToCacheList(built.files)

worker.addEventListener('install', (event) => event.waitUntil(precache.install(event as never)))
worker.addEventListener('activate', (event) =>
  event.waitUntil(precache.activate(event as never).then(() => worker.clients.claim())),
)
// A new version waits until the lifter asks for it: it never takes over by itself.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  const isPlace =
    request.mode === 'navigate' &&
    (built.places.includes(url.pathname.replace(/(.)\/$/, '$1')) ||
      built.pathsWithPages.some((path) => url.pathname.startsWith(`${path}/`)))
  const key = precache.getCacheKeyForURL(isPlace ? '/index.html' : url.pathname)
  if (key !== undefined) event.respondWith(caches.match(key).then((response) => response ?? fetch(request)))
})
