import { useLocation } from 'preact-iso/router'

type SearchParam = { readonly value: string; readonly set: (text: string) => void }

/**
 * A part of what a page shows that stands in its address, such as `?find=goblet`: back and reload show the same. Setting it
 * replaces the address; '' takes it out.
 */
export const useSearchParam = (name: string): SearchParam => {
  const { path, query, route } = useLocation()
  return {
    value: query[name] ?? '',
    set: (text) => {
      const { [name]: _, ...others } = query
      const search = new URLSearchParams(text === '' ? others : { ...others, [name]: text }).toString()
      route(search === '' ? path : `${path}?${search}`, true)
    },
  }
}
