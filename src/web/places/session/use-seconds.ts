import { useLayoutEffect, useState } from 'preact/hooks'

/** The clock in milliseconds since 1970, once a second. */
export const useSeconds = (): number => {
  const [now, setNow] = useState(Date.now)
  useLayoutEffect(() => {
    const tick = () => setNow(Date.now())
    const ticking = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(ticking)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [])
  return now
}
