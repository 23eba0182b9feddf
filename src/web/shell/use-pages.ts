import { useLocation } from 'preact-iso/router'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * What follows a place's own address, such as `screen/knee-to-wall`; '' on the place itself. It stays while another place
 * loads. A new page begins at its title.
 */
export const usePages = (place: string): string => {
  const { path, wasPush } = useLocation() as ReturnType<typeof useLocation> & { readonly wasPush: boolean }
  const last = useRef(path)
  const shown = useRef(path)
  if (path === place || path.startsWith(`${place}/`)) last.current = path

  useLayoutEffect(() => {
    if (shown.current === last.current) return
    shown.current = last.current
    document.getElementById('page-title')?.focus({ preventScroll: true })
    if (wasPush) scrollTo(0, 0)
  })
  return last.current.slice(place.length + 1)
}
