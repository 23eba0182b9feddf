import { useState } from 'preact/hooks'
import { nameKey } from '#basics/name'
import { append } from '#web/engine/append'
import { useQuery } from '#web/engine/use-query'
import { type Done, doneOf } from '#web/parts/done-line'
import { Waiting } from '#web/parts/waiting'
import { useDay } from '#web/shell/use-day'
import { training } from '#web/words/en/training'
import type { ExerciseName } from './exercise-choices.ts'
import style from './names.module.css'

type Props = {
  /** As logged. */
  readonly name: string
  /** The exercise it is read as now; null: none. */
  readonly current: string | null
  readonly onDone: (done: Done) => void
}

/** What a logged name means: the best guesses as one tap each, and every other exercise by its name. */
export const IdentifyForm = ({ name, current, onDone }: Props) => {
  const { day } = useDay()
  return (
    <Waiting answered={useQuery('exercise-choices', day, { name })}>
      {({ guesses, exercises }) => (
        <Choices
          name={name}
          guesses={guesses.filter(({ id }) => id !== current)}
          exercises={exercises}
          onDone={onDone}
        />
      )}
    </Waiting>
  )
}

type ChoicesProps = Pick<Props, 'name' | 'onDone'> & {
  readonly guesses: readonly ExerciseName[]
  readonly exercises: readonly ExerciseName[]
}

export const Choices = ({ name, guesses, exercises, onDone }: ChoicesProps) => {
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const listId = `exercises-of-${encodeURIComponent(nameKey(name))}`
  const settle = async (exercise: ExerciseName) => {
    const written = await append({ kind: 'exercise-identified', name, exercise: exercise.id })
    if (written.ok) onDone(doneOf(training.names.settled(name, exercise.name), written.value))
  }
  return (
    <div class={style['choices']}>
      {guesses.length === 0 ? null : (
        <div class={style['guesses']} role="group" aria-label={`${training.names.guess} ${name}`}>
          {guesses.map((guess) => (
            <button key={guess.id} type="button" onClick={() => void settle(guess)}>
              {guess.name}
            </button>
          ))}
        </div>
      )}
      <form
        class={style['other']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const found = exercises.find((one) => nameKey(one.name) === nameKey(typed))
          if (found === undefined) setWrong(true)
          else void settle(found)
        }}
      >
        <label>
          <span class={style['label']}>{training.names.other}</span>
          <span class="visually-hidden">: {training.names.otherLabel(name)}</span>
          <input
            list={listId}
            value={typed}
            autocomplete="off"
            aria-invalid={isWrong ? 'true' : undefined}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              setWrong(false)
            }}
          />
        </label>
        {/* Written only once something is typed: three hundred names for each of many fields are too many. */}
        <datalist id={listId}>
          {typed === '' ? null : exercises.map((one) => <option key={one.id} value={one.name} />)}
        </datalist>
        <button type="submit" disabled={typed.trim() === ''}>
          {training.names.choose}
        </button>
        <p role="alert" class={style['problem']}>
          {isWrong ? training.names.unknown : ''}
        </p>
      </form>
    </div>
  )
}
