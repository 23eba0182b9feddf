import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import { append } from '#web/engine/append'
import { useQuery } from '#web/engine/use-query'
import { type Done, DoneLine, doneOf } from '#web/parts/done-line'
import { Waiting } from '#web/parts/waiting'
import { IdentifyForm } from '#web/places/training/names/identify-form'
import { saySets } from '#web/places/training/say-set'
import { sessionPath } from '#web/places/training/training-pages'
import style from '#web/places/training/training.module.css'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { training } from '#web/words/en/training'
import { sayFullDay, sayRounded } from '#web/words/format'
import { LiftChart } from './lift-chart.tsx'
import type { LiftHistory } from './lift-history.ts'

const daysShown = 60

/** One lift: its loads over time, what its name means, and every time it was done. */
export const LiftPage = ({ liftKey }: { readonly liftKey: string }) => {
  const { day } = useDay()
  const link = usePlaceLink()
  const [done, setDone] = useState<Done | null>(null)
  return (
    <div class="stack">
      <Waiting answered={useQuery('lift-history', day, { key: liftKey })}>
        {(history) =>
          history === null ? (
            <PageTitle>{training.lifts.notThere}</PageTitle>
          ) : (
            <>
              <PageTitle>{history.name}</PageTitle>
              <Meaning history={history} onDone={setDone} />
              <LiftChart history={history} />
              <EveryTime history={history} />
            </>
          )
        }
      </Waiting>
      <p>
        <a href={link('/training/lifts')}>{training.pages.lifts}</a>
      </p>
      <DoneLine done={done} />
    </div>
  )
}

type MeaningProps = { readonly history: LiftHistory; readonly onDone: (done: Done) => void }

/** Which exercise the name means, and how to say another. */
const Meaning = ({ history, onDone }: MeaningProps) => {
  const { means, said, name } = history
  const takeBack = async (entry: NonNullable<LiftHistory['said']>) => {
    const written = await append({ kind: 'entry-withdrawn', entry, reason: 'undone' })
    if (written.ok) onDone(doneOf(words.undone, written.value))
  }
  return (
    <div class={means === null ? style['notice'] : undefined}>
      <p class={means === null ? undefined : 'quiet'}>
        {means === null ? training.lifts.notKnown : training.lifts.means(means.name)}
        {said === null ? '' : ` ${training.lifts.byYou}`}
      </p>
      <div class={style['taps']}>
        <details open={means === null}>
          <summary class="small">{means === null ? training.lifts.say : training.lifts.change}</summary>
          <IdentifyForm name={name} current={means?.id ?? null} onDone={onDone} />
        </details>
        {said === null ? null : (
          <button type="button" class="plain-button" onClick={() => void takeBack(said)}>
            {training.lifts.takeBack}
          </button>
        )}
      </div>
    </div>
  )
}

const EveryTime = ({ history }: { readonly history: LiftHistory }) => {
  const link = usePlaceLink()
  const { query, path } = useLocation()
  const isAll = query['show'] === 'all'
  const shown = isAll ? history.days : history.days.slice(0, daysShown)
  const all = link(path)
  return (
    <section class="stack-tight" aria-labelledby="every-time">
      <h2 id="every-time">{training.lifts.history}</h2>
      <ul class={style['list']}>
        {shown.map((done, index) => (
          // A lift may stand twice in one session only as one entry here, so the session is key enough.
          <li key={`${done.session} ${index}`} class={style['row']}>
            <a class={style['two']} href={link(sessionPath(done.session))}>
              <span>{sayFullDay(done.on)}</span>
              <span class={style['aside']}>
                {done.pain === undefined ? '' : training.log.pain(done.pain)}
                {done.morning === undefined
                  ? ''
                  : done.pain === undefined
                    ? training.log.morningOnly(done.morning)
                    : `, ${training.log.morning(done.morning)}`}
              </span>
              <span class={style['under']}>
                {saySets(done.sets, history.units)}
                {done.units === 0 ? '' : ` · ${training.log.load(sayRounded(done.units))}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {isAll || history.days.length <= daysShown ? null : (
        <p>
          <a href={`${all}${all.includes('?') ? '&' : '?'}show=all`}>
            {training.lifts.showAll(history.days.length)}
          </a>
        </p>
      )}
    </section>
  )
}
