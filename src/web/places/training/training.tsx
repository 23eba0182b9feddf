import { useLocation } from 'preact-iso/router'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { Import } from './import/import.tsx'
import { Imports } from './import/imports.tsx'
import { LiftPage } from './lifts/lift-page.tsx'
import { Lifts } from './lifts/lifts.tsx'
import { Log } from './log/log.tsx'
import { Names } from './names/names.tsx'
import { ProgrammePage } from './programme/programme-page.tsx'
import { SessionPage } from './session/session-page.tsx'
import { type TrainingPage, trainingPageAt } from './training-pages.ts'

/** The training log with its pages: sessions, lifts, names, the programme and imports. */
export const Training = () => {
  const { path, wasPush } = useLocation() as ReturnType<typeof useLocation> & { readonly wasPush: boolean }
  const last = useRef(path)
  const shown = useRef(path)
  // While the next place loads this one stays, and stays as it is.
  if (path === '/training' || path.startsWith('/training/')) last.current = path

  useLayoutEffect(() => {
    if (shown.current === last.current) return
    shown.current = last.current
    if (wasPush) scrollTo(0, 0)
    return focusTitle()
  })
  const page = trainingPageAt(last.current)
  return page === undefined ? <Nothing /> : <Shown key={last.current} page={page} />
}

/** Moves the focus to the page's title, as soon as there is one. Returns how to stop waiting for it. */
const focusTitle = (): (() => void) => {
  const focus = (): boolean => {
    const title = document.getElementById('page-title')
    title?.focus({ preventScroll: true })
    return title !== null
  }
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect()
  })
  if (!focus()) observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}

const Shown = ({ page }: { readonly page: TrainingPage }) => {
  switch (page.name) {
    case 'log':
      return <Log />
    case 'lifts':
      return <Lifts />
    case 'names':
      return <Names />
    case 'programme':
      return <ProgrammePage />
    case 'imports':
      return <Imports />
    case 'import':
      return <Import />
    case 'session':
      return <SessionPage id={page.id} />
    case 'lift':
      return <LiftPage liftKey={page.key} />
    default:
      return page satisfies never
  }
}

const Nothing = () => (
  <div class="stack">
    <PageTitle>{words.notFound}</PageTitle>
    <a href="/training">{words.places.training}</a>
  </div>
)
