import { useId } from 'preact/hooks'
import { addDays, type Day, isDay } from '#basics/day'
import { type Choice, Choices } from '#web/parts/choices'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import { sayDay } from '#web/words/format'
import style from './check-in.module.css'
import type { StepProps } from './check-in-steps.tsx'

const daysShown = 7

/** The day the pain began: the last week a tap each, with what was trained then; any other from the calendar. */
export const BeganStep = ({ checkIn: { draft, state }, goOn }: StepProps) => {
  const id = useId()
  const { ask } = state.own.days
  const choices = Array.from({ length: daysShown }, (_, daysAgo): Choice<Day> => {
    const on = addDays(draft.on, -daysAgo)
    const trained = state.trained.filter((session) => session.on === on).map(({ title }) => title)
    const note = [daysAgo < 2 ? sayDay(on) : '', ...trained].filter(Boolean).join(' · ')
    return { value: on, label: nameOf(daysAgo, on), ...(note === '' ? {} : { note }) }
  })
  const choose = (began: Day) =>
    goOn({ ...draft, began, ...(began === draft.on ? { painAtStart: null } : {}) })
  return (
    <>
      <PageTitle tab={words.places['check-in']}>{ask}</PageTitle>
      <Choices of={ask} choices={choices} value={draft.began ?? undefined} onChoose={choose} />
      <div class={style['earlier']}>
        <label for={id}>{checkInWords.earlier}</label>
        <input
          id={id}
          type="date"
          max={addDays(draft.on, -daysShown)}
          value={draft.began ?? ''}
          onChange={({ currentTarget: { value } }) => isDay(value) && value <= draft.on && choose(value)}
        />
      </div>
    </>
  )
}

const nameOf = (daysAgo: number, on: Day): string =>
  daysAgo === 0 ? checkInWords.today : daysAgo === 1 ? checkInWords.yesterday : sayDay(on)
