import { useLocation } from 'preact-iso/router'

/** What is looked for on a page: `?find=goblet` in the URL, so that back and reload show the same. */
export const useFind = (): { readonly find: string; readonly setFind: (text: string) => void } => {
  const { path, query, route } = useLocation()
  return {
    find: query['find'] ?? '',
    setFind: (text) => {
      const { find: _, ...others } = query
      const search = new URLSearchParams(text === '' ? others : { ...others, find: text }).toString()
      route(search === '' ? path : `${path}?${search}`, true)
    },
  }
}
