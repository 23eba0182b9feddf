import { useLocation } from 'preact-iso/router'
import { type Day, toDay } from '#basics/day'
import { useQuery } from '#web/engine/use-query'
import { Waiting } from '#web/parts/waiting'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { training } from '#web/words/en/training'
import { sayMonth, sayRounded } from '#web/words/format'
import { TrainingHead } from '#web/places/training/training-head'
import style from '#web/places/training/training.module.css'
import { SessionLine } from './session-line.tsx'
import type { TrainingLog } from './training-log.ts'

/** The sessions of one year, by month. `?year=2024` in the address; without it the newest. */
export const Log = () => {
  const { day } = useDay()
  const { query } = useLocation()
  const year = /^\d{4}$/.test(query['year'] ?? '') ? Number(query['year']) : null
  return (
    <div class="stack">
      <TrainingHead tab={words.places.training} />
      <Waiting answered={useQuery('training-log', day, { year })}>
        {(log) => (log.sessions === 0 ? <NoTraining /> : <Year log={log} />)}
      </Waiting>
    </div>
  )
}

const NoTraining = () => {
  const link = usePlaceLink()
  return (
    <div class="stack">
      <p>
        <strong>{training.log.none}</strong> {training.log.noneSays}
      </p>
      <p class={style['taps']}>
        <a class="button main-button" href={link('/training/import')}>
          {training.bring}
        </a>
        <a href={link('/training/programme')}>{training.log.programme}</a>
      </p>
    </div>
  )
}

const Year = ({ log }: { readonly log: TrainingLog }) => {
  const link = usePlaceLink()
  return (
    <>
      {log.unsettled.names === 0 ? null : (
        <p class={style['notice']}>
          {training.log.unsettled(log.unsettled.names, log.unsettled.sets)}{' '}
          <a href={link('/training/names')}>{training.log.settle}</a>
        </p>
      )}
      <Years log={log} />
      {log.months.map(({ month, sessions }) => (
        <section key={month} class={style['month']} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>
            {sayMonth(firstOf(month))} {month.slice(0, 4)}
            <span>{training.sessions(sessions.length)}</span>
          </h2>
          <ul>
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const Years = ({ log }: { readonly log: TrainingLog }) => {
  const link = usePlaceLink()
  if (log.years.length < 2) return null
  const address = (year: number): string => {
    const path = link('/training')
    return `${path}${path.includes('?') ? '&' : '?'}year=${year}`
  }
  return (
    <nav aria-label={training.log.years}>
      <ul class={style['years']}>
        {log.years.map((year) => (
          <li key={year}>
            <a href={address(year)} aria-current={year === log.year ? 'page' : undefined}>
              {year}
            </a>
          </li>
        ))}
      </ul>
      <p class="quiet small">{training.log.count(sayRounded(log.sessions))}</p>
    </nav>
  )
}

const firstOf = (month: string): Day => toDay(`${month}-01`)
