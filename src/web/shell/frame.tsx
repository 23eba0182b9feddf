import { useLocation } from 'preact-iso/router'
import { useAdvice } from '#web/engine/use-advice'
import { Page } from './page.tsx'
import { Shell } from './shell.tsx'
import { useDay } from './use-day.ts'

/** The shell around the page; bare on Today while the journal is empty: the first run. */
export const Frame = () => {
  const { path } = useLocation()
  const { day } = useDay()
  const answered = useAdvice(day)
  const isBare = path === '/' && (answered.state !== 'ready' || answered.value.events === 0)
  return (
    <Shell isBare={isBare}>
      <Page />
    </Shell>
  )
}
