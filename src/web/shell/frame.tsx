import { useLocation } from 'preact-iso/router'
import { useJournalSize } from '#web/engine/use-journal-size'
import { Page } from './page.tsx'
import { Shell } from './shell.tsx'

/** The shell around the page; bare on Today while the journal is empty: the first run. */
export const Frame = () => {
  const { path } = useLocation()
  const size = useJournalSize()
  const isBare = path === '/' && size.state === 'ready' && size.value.lines === 0
  return (
    <Shell isBare={isBare}>
      <Page />
    </Shell>
  )
}
