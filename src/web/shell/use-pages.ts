import { useLocation } from 'preact-iso/router'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * What follows a place's own address, such as `screen/knee-to-wall`; '' on the place itself. It stays while another place
 * loads. A new page begins at its title, as soon as that is there.
 */
export const usePages = (place: string): string => {
  const { path, wasPush } = useLocation() as ReturnType<typeof useLocation> & { readonly wasPush: boolean }
  const last = useRef(path)
  const shown = useRef(path)
  if (path === place || path.startsWith(`${place}/`)) last.current = path

  useLayoutEffect(() => {
    if (shown.current === last.current) return
    shown.current = last.current
    if (wasPush) scrollTo(0, 0)
    return focusTitle()
  }, [last.current])
  return last.current.slice(place.length + 1)
}

/** Focuses the title now, or when it comes. Returns how to stop waiting for it. */
const focusTitle = (): (() => void) => {
  const tryIt = (): boolean => {
    const title = document.getElementById('page-title')
    title?.focus({ preventScroll: true })
    return title !== null
  }
  const watching = new MutationObserver(() => {
    if (tryIt()) watching.disconnect()
  })
  if (!tryIt()) watching.observe(document.body, { childList: true, subtree: true })
  return () => watching.disconnect()
}
