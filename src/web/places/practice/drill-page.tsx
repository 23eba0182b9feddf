import { useQuery } from '#web/engine/use-query'
import { FigureOf } from '#web/parts/figure/figure-of'
import { SaidCondition } from '#web/parts/said-condition'
import { Timer } from '#web/parts/timer'
import { Waiting } from '#web/parts/waiting'
import { Why } from '#web/parts/why'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { practice } from '#web/words/en/practice'
import type { DrillDetail } from './drill-detail.ts'
import { NothingHere } from './nothing-here.tsx'
import { screenPath } from './practice-pages.ts'
import style from './practice.module.css'
import { Stopped } from './stopped.tsx'

/** One drill, technique, relief or habit: what it is for, how it goes, with its figure and its timer. */
export const DrillPage = ({ id }: { readonly id: string }) => {
  const { day } = useDay()
  return (
    <Waiting answered={useQuery('drill-detail', day, id)}>
      {(drill) => (drill === null ? <NothingHere /> : <Drill drill={drill} />)}
    </Waiting>
  )
}

const Drill = ({ drill }: { readonly drill: DrillDetail }) => {
  const { day } = useDay()
  const link = usePlaceLink()
  const { action, hasFigure, reason, mayDo, fits } = drill
  return (
    <article class="stack-wide">
      <div class="stack-tight">
        <p class="small">
          <a class={style['up']} href={link('/practice')}>
            {practice.back}
          </a>
        </p>
        <PageTitle>{action.title}</PageTitle>
        <p>{reason.says}</p>
        <Why reasons={[reason]} of={action.title} isSaid />
      </div>
      {mayDo ? null : <Stopped />}
      {hasFigure ? (
        <div class={style['figure']}>
          <FigureOf of={{ action: action.id }} day={day} label={action.title} moving />
        </div>
      ) : null}
      <section class="stack-tight" aria-labelledby="dose">
        <h2 id="dose">{practice.dose}</h2>
        <p>{action.dose}</p>
        {action.timer === undefined ? null : mayDo ? (
          <Timer plan={action.timer} of={action.title} />
        ) : (
          <p class="quiet">{practice.stopped}</p>
        )}
      </section>
      {action.cues.length === 0 ? null : (
        <section class="stack-tight" aria-labelledby="how">
          <h2 id="how">{practice.how}</h2>
          <ol class={style['steps']}>
            {action.cues.map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ol>
        </section>
      )}
      {action.mind === undefined ? null : (
        <section class="stack-tight" aria-labelledby="mind">
          <h2 id="mind">{practice.mind}</h2>
          <p>{action.mind}</p>
        </section>
      )}
      {drill.screens.length === 0 ? null : (
        <section class="stack-tight" aria-labelledby="screens">
          <h2 id="screens">{practice.screens}</h2>
          <ul class={style['links']}>
            {drill.screens.map(({ id, title }) => (
              <li key={id}>
                <a href={link(screenPath(id))}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details>
        <summary>{fits ? practice.fitsToday : practice.notToday}</summary>
        <ul class={style['conditions']}>
          {drill.conditions.map(({ says, met }, index) => (
            <li key={index} data-met={String(met)}>
              <SaidCondition said={says} />
              <span>{practice.met[String(met) as keyof typeof practice.met]}</span>
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}
