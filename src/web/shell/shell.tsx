import type { ComponentChildren } from 'preact'
import { identity } from 'virtual:protocol-identity'
import { UpdateLine } from '#web/offline/update-line'
import { words } from '#web/words/en'
import { DayLine } from './day-line.tsx'
import { Navigation } from './navigation.tsx'
import { ProblemLine } from './problem-line.tsx'
import { SampleLine } from './sample-line.tsx'
import style from './shell.module.css'

type Props = {
  readonly children: ComponentChildren
  /** First run: nothing to go to yet. */
  readonly isBare: boolean
}

/** What stands around every page. */
export const Shell = ({ children, isBare }: Props) => (
  <>
    <a class={`visually-hidden ${style['skip']}`} href="#page-title">
      {words.skip}
    </a>
    {isBare ? null : <Navigation />}
    <div class={`${style['page']} ${isBare ? style['bare'] : ''}`}>
      <header class={style['lines']}>
        <SampleLine />
        <DayLine />
        <ProblemLine />
        <UpdateLine />
      </header>
      <main class={style['main']}>{children}</main>
      <footer class={style['footer']}>
        {words.notADiagnosis} {identity.reviewed ? '' : words.notReviewed}
      </footer>
    </div>
  </>
)
