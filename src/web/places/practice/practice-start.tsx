import { useQuery } from '#web/engine/use-query'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { useSearchParam } from '#web/shell/use-search-param'
import { words } from '#web/words/en'
import { practice } from '#web/words/en/practice'
import { sayShortDay } from '#web/words/format'
import { PictureOf } from './picture-of.tsx'
import type { DrillLine, PracticeList, ScreenLine } from './practice-list.ts'
import { drillPath, screenPath } from './practice-pages.ts'
import style from './practice.module.css'
import { practisedKinds } from './practised.ts'
import { Stopped } from './stopped.tsx'

/** Everything there is to practise, what fits today first. */
export const PracticeStart = () => {
  const { day } = useDay()
  return (
    <div class="stack-wide">
      <PageTitle>{words.places.practice}</PageTitle>
      <Waiting answered={useQuery('practice-list', day, null)}>{(list) => <Listed list={list} />}</Waiting>
    </div>
  )
}

const Listed = ({ list }: { readonly list: PracticeList }) => {
  const link = usePlaceLink()
  const today = list.drills.filter(({ fits }) => fits)
  return (
    <>
      {list.isStopped ? <Stopped /> : null}
      {today.length === 0 ? null : (
        <section class="stack-tight" aria-labelledby="today">
          <h2 id="today">{practice.today}</h2>
          <Drills drills={today} />
        </section>
      )}
      <section class="stack-tight" aria-labelledby="screens">
        <h2 id="screens">{practice.screens}</h2>
        <p class="quiet">{practice.screensSay}</p>
        <ul class={style['list']}>
          {list.screens.map((screen) => (
            <Screen key={screen.id} screen={screen} />
          ))}
        </ul>
      </section>
      <section class="stack-tight" aria-labelledby="library">
        <h2 id="library">{practice.library}</h2>
        <p>
          <a href={link('/practice/exercises')}>{practice.librarySays(list.exercises)}</a>
        </p>
      </section>
      <section class="stack-tight" aria-labelledby="all">
        <h2 id="all">{practice.all}</h2>
        {practisedKinds.map((kind) => (
          <Kind key={kind} kind={kind} drills={list.drills.filter((drill) => drill.kind === kind)} />
        ))}
      </section>
    </>
  )
}

type KindProps = { readonly kind: DrillLine['kind']; readonly drills: readonly DrillLine[] }

/** Drawn once it is opened: nobody looks at all of them. Which one is open stands in the address. */
const Kind = ({ kind, drills }: KindProps) => {
  const { value: open, set: setOpen } = useSearchParam('open')
  const isOpen = open === kind
  return (
    <details
      class={style['kind']}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) setOpen(currentTarget.open ? kind : '')
      }}
    >
      <summary>
        {practice.kinds[kind]} <span class="quiet">{drills.length}</span>
      </summary>
      {isOpen ? <Drills drills={drills} /> : null}
    </details>
  )
}

const Drills = ({ drills }: { readonly drills: readonly DrillLine[] }) => {
  const link = usePlaceLink()
  return (
    <ul class={style['list']}>
      {drills.map(({ id, title: name, dose }) => (
        <li key={id}>
          <a class={style['row']} href={link(drillPath(id))}>
            <PictureOf of={{ action: id }} label={name} />
            <strong>{name}</strong>
            <span class={style['under']}>{dose}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const Screen = ({ screen: { id, title, takenOn, figure } }: { readonly screen: ScreenLine }) => {
  const link = usePlaceLink()
  return (
    <li>
      <a class={style['row']} href={link(screenPath(id))}>
        <PictureOf of={figure === null ? null : { figure }} label={title} />
        <strong>{title}</strong>
        <span class={style['under']}>
          {takenOn === null ? practice.screen.none : practice.screen.takenOn(sayShortDay(takenOn))}
        </span>
      </a>
    </li>
  )
}
