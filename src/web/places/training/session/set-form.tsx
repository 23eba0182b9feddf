import { useState } from 'preact/hooks'
import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { massText } from '#web/parts/mass-field'
import { training } from '#web/words/en/training'
import { NumberField } from '#web/parts/number-field'
import { readSet, type SetTexts } from './read-set.ts'
import style from './session.module.css'

type Props = {
  readonly set: LoggedSet
  readonly isNew: boolean
  readonly units: MassUnit
  /** null: the set is taken out. */
  readonly onSave: (set: LoggedSet | null) => Promise<void>
  readonly onCancel: () => void
}

/** A set in its fields. Those it does not use stay away, save repetitions and load. */
export const SetForm = ({ set, isNew, units, onSave, onCancel }: Props) => {
  const [texts, setTexts] = useState<SetTexts>(() => textsOf(set, units))
  const [isBusy, setBusy] = useState(false)
  const read = readSet(set, texts, units)
  const [isTried, setTried] = useState(false)
  const problem = isTried && !read.ok ? read.error : null
  const save = async (changed: LoggedSet | null) => {
    setBusy(true)
    await onSave(changed)
    setBusy(false)
  }
  const field = (name: Exclude<keyof SetTexts, 'kind'>, label: string) => (
    <NumberField
      label={label}
      value={texts[name]}
      isWrong={problem?.field === name}
      onInput={(text) => setTexts({ ...texts, [name]: text })}
    />
  )
  return (
    <form
      class={style['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (read.ok) void save(read.value)
        else setTried(true)
      }}
    >
      {field('reps', training.session.reps)}
      {set.assistanceKg === undefined
        ? field('mass', training.session.mass(units))
        : field('help', training.session.help(units))}
      {set.seconds === undefined ? null : field('seconds', training.session.seconds)}
      {set.metres === undefined ? null : field('metres', training.session.metres)}
      {set.rir === undefined ? field('rpe', training.session.rpe) : field('rir', training.session.rir)}
      <label class={style['field']}>
        {training.session.kind}
        <select
          value={texts.kind}
          onChange={(event) => setTexts({ ...texts, kind: event.currentTarget.value as LoggedSet['kind'] })}
        >
          {(['working', 'warm-up', 'drop'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {training.session.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <p role="alert" class={style['problem']}>
        {problem === null ? '' : training.session[problem.says]}
      </p>
      <div class={style['taps']}>
        <button type="submit" class="main-button" disabled={isBusy}>
          {training.save}
        </button>
        <button type="button" onClick={onCancel}>
          {training.cancel}
        </button>
        {isNew ? null : (
          <button type="button" class="plain-button" disabled={isBusy} onClick={() => void save(null)}>
            {training.session.removeSet}
          </button>
        )}
      </div>
    </form>
  )
}

const textsOf = (set: LoggedSet, units: MassUnit): SetTexts => ({
  kind: set.kind,
  reps: textOf(set.reps),
  mass: massText(set.massKg, units),
  help: massText(set.assistanceKg, units),
  seconds: textOf(set.seconds),
  metres: textOf(set.metres),
  rpe: textOf(set.rpe),
  rir: textOf(set.rir),
})

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value))
