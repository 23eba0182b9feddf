import { useState } from 'preact/hooks'
import { training } from '#web/words/en/training'
import { DayFields } from './day-fields.tsx'
import type { OwnProgramme } from './own-programme.ts'
import { draftOf, type DraftProblem, emptyDay, type ProgrammeDraft, statementOf } from './programme-draft.ts'
import style from './programme.module.css'

type Statement = Extract<ReturnType<typeof statementOf>, { ok: true }>['value']
type Props = {
  readonly programme: OwnProgramme
  readonly onSave: (statement: Statement) => Promise<void>
  readonly onCancel: () => void
}

/** A programme by hand: days, each with its exercises. Begins with what is known. */
export const ProgrammeForm = ({ programme, onSave, onCancel }: Props) => {
  const { units, names } = programme
  const [draft, setDraft] = useState<ProgrammeDraft>(() =>
    draftOf(programme.statement === null ? '' : programme.name, programme.days, units),
  )
  const [problem, setProblem] = useState<DraftProblem | null>(null)
  const save = () => {
    const read = statementOf(draft, units, training.programme.dayNumber, training.programme.namePlaceholder)
    setProblem(read.ok ? null : read.error)
    if (read.ok) void onSave(read.value)
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label class={style['field']}>
        {training.programme.name}
        <input
          value={draft.name}
          placeholder={training.programme.namePlaceholder}
          onInput={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
      </label>
      {draft.days.map((day, index) => (
        <DayFields
          key={day.key}
          day={day}
          number={index + 1}
          units={units}
          onChange={(changed) =>
            setDraft({ ...draft, days: draft.days.map((one) => (one === day ? changed : one)) })
          }
          onRemove={
            draft.days.length === 1
              ? undefined
              : () => setDraft({ ...draft, days: draft.days.filter((one) => one !== day) })
          }
        />
      ))}
      <datalist id="programme-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p>
        <button type="button" onClick={() => setDraft({ ...draft, days: [...draft.days, emptyDay()] })}>
          {training.programme.addDay}
        </button>
      </p>
      <p role="alert" class={style['problem']}>
        {problem === null ? '' : training.programme[problem]}
      </p>
      <div class={style['taps']}>
        <button type="submit" class="main-button">
          {training.save}
        </button>
        <button type="button" onClick={onCancel}>
          {training.cancel}
        </button>
      </div>
    </form>
  )
}
