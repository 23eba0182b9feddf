import { useLocation } from 'preact-iso/router'
import { words } from '#web/words/en'
import { sayFullDay } from '#web/words/format'
import style from './line.module.css'
import { useDay } from './use-day.ts'

/** Shown while a page is about another day than today. */
export const DayLine = () => {
  const { path } = useLocation()
  const { day, isToday } = useDay()
  if (isToday) return null
  return (
    <div class={style['line']}>
      <p>{words.otherDay.says(sayFullDay(day))}</p>
      <a href={path}>{words.otherDay.back}</a>
    </div>
  )
}
