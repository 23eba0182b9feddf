import { sessionPath } from '#web/places/training/training-pages'
import style from '#web/places/training/training.module.css'
import { usePlaceLink } from '#web/shell/use-day'
import { training } from '#web/words/en/training'
import { sayRounded, sayWeekday } from '#web/words/format'
import type { SessionRow } from './training-log.ts'

const liftsShown = 3

/** One session in the log: day, title, lifts, and how the back took it. */
export const SessionLine = ({ session }: { readonly session: SessionRow }) => {
  const link = usePlaceLink()
  return (
    <li class={style['row']}>
      <a href={link(sessionPath(session.id))}>
        <span>{sayWeekday(session.on)}</span>
        <strong>{session.title === '' ? training.log.session : session.title}</strong>
        <span class={style['aside']}>{sayPain(session)}</span>
        <span class={style['below']}>
          {sayLifts(session.lifts)}
          <br />
          {training.sets(session.workingSets)}
          {session.units === 0 ? '' : ` · ${training.log.load(sayRounded(session.units))}`}
        </span>
      </a>
    </li>
  )
}

const sayLifts = (lifts: readonly string[]): string =>
  lifts.length <= liftsShown
    ? lifts.join(', ')
    : `${lifts.slice(0, liftsShown - 1).join(', ')} ${training.log.moreLifts(lifts.length - liftsShown + 1)}`

const sayPain = ({ during, morning }: SessionRow): string => {
  if (during === undefined) return morning === undefined ? '' : training.log.morningOnly(morning)
  const said = training.log.pain(during)
  return morning === undefined ? said : `${said}, ${training.log.morning(morning)}`
}
