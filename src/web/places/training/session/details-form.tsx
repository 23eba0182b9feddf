import { useState } from 'preact/hooks'
import { isDay } from '#basics/day'
import { dayToday } from '#web/clock'
import { training } from '#web/words/en/training'
import type { SessionBody } from './session-detail.ts'
import style from './session.module.css'

type Props = { readonly body: SessionBody; readonly correct: (body: SessionBody) => Promise<void> }

/** Title, day and note of a session. */
export const DetailsForm = ({ body, correct }: Props) => {
  const [title, setTitle] = useState(body.title ?? '')
  const [on, setOn] = useState<string>(body.on)
  const [note, setNote] = useState(body.note ?? '')
  const [isTried, setTried] = useState(false)
  const problem = !isDay(on) ? training.session.day404 : on > dayToday() ? training.session.dayAhead : null
  return (
    <form
      class={style['details']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (problem !== null || !isDay(on)) return
        const { title: _, note: __, ...rest } = body
        void correct({
          ...rest,
          on,
          ...(title.trim() === '' ? {} : { title: title.trim() }),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }}
    >
      <label class={style['field']}>
        {training.session.title}
        <input value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <label class={style['field']}>
        {training.session.day}
        <input
          type="date"
          value={on}
          max={dayToday()}
          aria-invalid={isTried && problem !== null ? 'true' : undefined}
          onInput={(event) => setOn(event.currentTarget.value)}
        />
      </label>
      <label class={style['field']}>
        {training.session.note}
        <textarea rows={2} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <p role="alert" class={style['problem']}>
        {isTried && problem !== null ? problem : ''}
      </p>
      <p>
        <button type="submit" class="main-button">
          {training.save}
        </button>
      </p>
    </form>
  )
}
