import { useLayoutEffect, useState } from 'preact/hooks'

export type WakeLock = 'on' | 'off' | 'impossible'

/** Keeps the screen on while it is asked to, and says whether it does. Browsers let go when the page is hidden: it is taken again. */
export const useWakeLock = (isAsked: boolean): WakeLock => {
  const [state, setState] = useState<WakeLock>('off')
  useLayoutEffect(() => {
    if (!isAsked) return undefined
    if (!('wakeLock' in navigator)) {
      setState('impossible')
      return undefined
    }
    let lock: WakeLockSentinel | undefined
    let isOver = false
    const take = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || isOver) return
      try {
        const taken = await navigator.wakeLock.request('screen')
        if (isOver) return void taken.release()
        lock = taken
        setState('on')
        taken.addEventListener('release', () => setState('off'))
      } catch {
        // Battery saving, or a browser that was told not to.
        setState('impossible')
      }
    }
    const look = () => void take()
    void take()
    document.addEventListener('visibilitychange', look)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', look)
      void lock?.release()
    }
  }, [isAsked])
  return state
}
