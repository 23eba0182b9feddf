import { useLocation } from 'preact-iso/router'
import { usePlaceLink } from '#web/shell/use-day'
import { training } from '#web/words/en/training'
import style from './training.module.css'

const pages = [
  { path: '/training', says: training.pages.log },
  { path: '/training/lifts', says: training.pages.lifts },
  { path: '/training/programme', says: training.pages.programme },
  { path: '/training/imports', says: training.pages.imports },
] as const

/** The pages of the place, always in the same order. */
export const TrainingNav = () => {
  const { path } = useLocation()
  const link = usePlaceLink()
  return (
    <nav class={style['pages']} aria-label={training.pagesLabel}>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <a href={link(page.path)} aria-current={page.path === path ? 'page' : undefined}>
              {page.says}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
