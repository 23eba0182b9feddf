import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { words } from '#web/words/en'

type Props = {
  readonly children: ComponentChildren
  /** For the browser's tab, where the heading is not plain text. */
  readonly tab?: string
}

/** The one h1 of a page. It names the tab, and takes the focus after a change of place, so that a reader starts there. */
export const PageTitle = ({ children, tab }: Props) => {
  const name = tab ?? (typeof children === 'string' ? children : undefined)
  useLayoutEffect(() => {
    document.title = name === undefined ? words.app : `${name} · ${words.app}`
  }, [name])
  return (
    <h1 id="page-title" tabIndex={-1}>
      {children}
    </h1>
  )
}
