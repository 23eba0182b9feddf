import { useLayoutEffect, useState } from 'preact/hooks'

const query = '(prefers-reduced-motion: reduce)'

/** True while the system asks for reduced motion. */
export const useCalm = (): boolean => {
  const [isCalm, setCalm] = useState(() => matchMedia(query).matches)
  useLayoutEffect(() => {
    const media = matchMedia(query)
    const listen = (): void => setCalm(media.matches)
    listen()
    media.addEventListener('change', listen)
    return () => media.removeEventListener('change', listen)
  }, [])
  return isCalm
}
