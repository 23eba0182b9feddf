import { useLayoutEffect, useState } from 'preact/hooks'

/** Chromium's own event; other browsers have none. */
type InstallOffer = Event & { readonly prompt: () => Promise<unknown> }

let offer: InstallOffer | null = null
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Keeps the browser's offer to install until somebody asks for it. It comes once, soon after the start. */
export const watchInstallOffer = (): void => {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer = event as InstallOffer
    tell()
  })
  addEventListener('appinstalled', () => {
    offer = null
    tell()
  })
}

/** Lets the browser ask. Its offer is good for one asking. */
export const install = async (): Promise<void> => {
  const taken = offer
  offer = null
  await taken?.prompt()
  tell()
}

/** `installed`: it runs as an app. `offered`: one tap installs it. `by-hand`: only the browser's menu can. */
export const useInstall = (): 'installed' | 'offered' | 'by-hand' => {
  const [, show] = useState({})
  useLayoutEffect(() => {
    const listener = () => show({})
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  if (matchMedia('(display-mode: standalone)').matches) return 'installed'
  return offer === null ? 'by-hand' : 'offered'
}
