import type { MassUnit } from '#basics/mass'
import { NumberField } from '#web/parts/number-field'
import { training } from '#web/words/en/training'
import { type DayDraft, emptyExercise, type ExerciseDraft } from './programme-draft.ts'
import style from './programme.module.css'

type Props = {
  readonly day: DayDraft
  readonly number: number
  readonly units: MassUnit
  readonly onChange: (day: DayDraft) => void
  /** Absent: the only day stays. */
  readonly onRemove: (() => void) | undefined
}

/** One day of a programme in its fields. */
export const DayFields = ({ day, number, units, onChange, onRemove }: Props) => {
  const title = day.title.trim() === '' ? training.programme.dayNumber(number) : day.title
  const change = (exercise: ExerciseDraft, changed: Partial<ExerciseDraft>) =>
    onChange({
      ...day,
      exercises: day.exercises.map((one) => (one === exercise ? { ...one, ...changed } : one)),
    })
  return (
    <fieldset class={style['fields']}>
      <legend>{title}</legend>
      <div class={style['two']}>
        <label class={style['field']}>
          {training.programme.dayTitle}
          <input
            value={day.title}
            placeholder={training.programme.dayNumber(number)}
            onInput={(event) => onChange({ ...day, title: event.currentTarget.value })}
          />
        </label>
        <label class={style['field']}>
          {training.programme.weekday}
          <select
            value={day.weekday}
            onChange={(event) => onChange({ ...day, weekday: event.currentTarget.value })}
          >
            <option value="">{training.programme.anyWeekday}</option>
            {training.programme.weekdays.map((weekday, index) => (
              <option key={weekday} value={String(index + 1)}>
                {weekday}
              </option>
            ))}
          </select>
        </label>
      </div>
      {day.exercises.map((exercise, index) => (
        <div
          key={exercise.key}
          class={style['exercise']}
          role="group"
          aria-label={training.programme.exerciseOf(index + 1)}
        >
          <label class={style['field']}>
            {training.programme.exercise}
            <input
              list="programme-names"
              autocomplete="off"
              value={exercise.name}
              onInput={(event) => change(exercise, { name: event.currentTarget.value })}
            />
          </label>
          <NumberField
            label={training.programme.sets}
            isCount
            value={exercise.sets}
            onInput={(sets) => change(exercise, { sets })}
          />
          <NumberField
            label={training.programme.reps}
            isCount
            value={exercise.reps}
            onInput={(reps) => change(exercise, { reps })}
          />
          <NumberField
            label={training.programme.mass(units)}
            value={exercise.mass}
            onInput={(mass) => change(exercise, { mass })}
          />
          <button
            type="button"
            class="plain-button"
            aria-label={training.programme.removeExercise(
              exercise.name || training.programme.exerciseOf(index + 1),
            )}
            onClick={() => onChange({ ...day, exercises: day.exercises.filter((one) => one !== exercise) })}
          >
            {training.programme.remove}
          </button>
        </div>
      ))}
      <div class={style['taps']}>
        <button
          type="button"
          onClick={() => onChange({ ...day, exercises: [...day.exercises, emptyExercise()] })}
        >
          {training.programme.addExercise}
        </button>
        {onRemove === undefined ? null : (
          <button type="button" class="plain-button" onClick={onRemove}>
            {training.programme.removeDay(title)}
          </button>
        )}
      </div>
    </fieldset>
  )
}
