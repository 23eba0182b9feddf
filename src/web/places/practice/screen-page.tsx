import { useQuery } from '#web/engine/use-query'
import { FigureOf } from '#web/parts/figure/figure-of'
import { Waiting } from '#web/parts/waiting'
import { Why } from '#web/parts/why'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { practice } from '#web/words/en/practice'
import { NothingHere } from './nothing-here.tsx'
import { drillPath } from './practice-pages.ts'
import style from './practice.module.css'
import type { ScreenDetail } from './screen-detail.ts'
import { ScreenResults } from './screen-results.tsx'
import { Stopped } from './stopped.tsx'
import { TakeScreen } from './take-screen.tsx'

/** One self-screen: how it is taken, by whom not, the result, and what it changes. */
export const ScreenPage = ({ id }: { readonly id: string }) => {
  const { day } = useDay()
  return (
    <Waiting answered={useQuery('screen-detail', day, id)}>
      {(detail) => (detail === null ? <NothingHere /> : <Screen detail={detail} />)}
    </Waiting>
  )
}

const Screen = ({ detail }: { readonly detail: ScreenDetail }) => {
  const { day } = useDay()
  const link = usePlaceLink()
  const { screen, reason, mayTake, isStopped, practise } = detail
  return (
    <article class="stack-wide">
      <div class="stack-tight">
        <p class="small">
          <a class={style['up']} href={link('/practice')}>
            {practice.back}
          </a>
        </p>
        <PageTitle>{screen.title}</PageTitle>
        <p>{reason.says}</p>
        <Why reasons={[reason]} of={screen.title} isSaid />
      </div>
      {isStopped ? <Stopped /> : null}
      {screen.figure === undefined ? null : (
        <div class={style['figure']}>
          <FigureOf of={{ figure: screen.figure }} day={day} label={screen.title} moving />
        </div>
      )}
      <section class="stack-tight" aria-labelledby="how">
        <h2 id="how">{practice.how}</h2>
        {screen.needs === undefined ? null : (
          <p>
            <span class="quiet">{practice.needs}:</span> {screen.needs}
          </p>
        )}
        <ol class={style['steps']}>
          {screen.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section class="stack-tight" aria-labelledby="mind">
        <h2 id="mind">{practice.mind}</h2>
        <p>{screen.mind}</p>
      </section>
      <section class="stack" aria-labelledby="take">
        <h2 id="take">{practice.screen.take}</h2>
        {mayTake ? (
          <TakeScreen screen={screen} />
        ) : (
          <p>{isStopped ? practice.stoppedScreen : screen.notNow}</p>
        )}
      </section>
      <ScreenResults detail={detail} />
      <section class="stack-tight" aria-labelledby="changes">
        <h2 id="changes">{practice.screen.changes}</h2>
        <p>{screen.changes}</p>
      </section>
      {practise.length === 0 ? null : (
        <section class="stack-tight" aria-labelledby="practise">
          <h2 id="practise">{practice.screen.practise}</h2>
          <ul class={style['links']}>
            {practise.map(({ id, title }) => (
              <li key={id}>
                <a href={link(drillPath(id))}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
