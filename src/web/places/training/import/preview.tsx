import { useState } from 'preact/hooks'
import type { ImportOptions } from '#imports/import-context'
import { useAdvice } from '#web/engine/use-advice'
import { useDay } from '#web/shell/use-day'
import { training } from '#web/words/en/training'
import { sayRounded } from '#web/words/format'
import { Account } from './account.tsx'
import { Chooser } from './chooser.tsx'
import { ColumnForm } from './column-form.tsx'
import style from './import.module.css'
import { Questions } from './questions.tsx'
import type { Importing, ReadFile } from './use-import.ts'

type Props = {
  readonly files: readonly ReadFile[]
  readonly isKeeping: boolean
  readonly importing: Importing
}

/** What the files hold, row by row accounted for, and what they leave open. Nothing is written yet. */
export const Preview = ({ files, isKeeping, importing }: Props) => {
  const { day } = useDay()
  const advice = useAdvice(day)
  const [wantsPounds, setWantsPounds] = useState(true)
  const accounts = files.flatMap(({ result }) => (result.ok ? [result.value.account] : []))
  const sessions = accounts.reduce((sum, { imported }) => sum + imported.sessions, 0)
  const open = accounts.reduce((sum, { questions }) => sum + questions.length, 0)
  const events = files.reduce((sum, { result }) => sum + (result.ok ? result.value.events.length : 0), 0)
  // Kilograms may also stand there because nobody said anything: asked in the preview, where it is seen.
  const isPounds =
    accounts.some(({ unit }) => unit === 'lb') && advice.state === 'ready' && advice.value.units === 'kg'
  const answer = (file: File, options: ImportOptions) =>
    importing.read(
      files.map((one) => (one.file === file ? { file, options: { ...one.options, ...options } } : one)),
    )
  return (
    <>
      {files.map((one, index) => (
        <section key={`${one.file.name} ${index}`} class={style['file']}>
          <header class={style['head']}>
            <h2>{one.file.name}</h2>
            {files.length === 1 ? null : (
              <button
                type="button"
                class="plain-button"
                aria-label={training.import.leaveOutOf(one.file.name)}
                onClick={() => importing.read(files.filter((other) => other !== one))}
              >
                {training.import.leaveOut}
              </button>
            )}
          </header>
          {one.result.ok ? (
            <>
              <Questions account={one.result.value.account} onAnswer={(given) => answer(one.file, given)} />
              <Account account={one.result.value.account} />
              <Otherwise options={one.options} onAnswer={(given) => answer(one.file, given)} />
            </>
          ) : (
            <>
              <p role="alert">
                <strong>{training.import.unreadable}.</strong> {one.result.problem}
              </p>
              <ColumnForm file={one.file} onMapping={(mapping) => answer(one.file, { mapping })} />
            </>
          )}
        </section>
      ))}
      {isPounds ? (
        <label class={style['check']}>
          <input
            type="checkbox"
            checked={wantsPounds}
            onChange={(event) => setWantsPounds(event.currentTarget.checked)}
          />
          {training.import.showPounds}
        </label>
      ) : null}
      <div class={style['bring']}>
        {open > 0 ? (
          <p>{training.import.answerFirst(open)}</p>
        ) : events === 0 ? (
          <p>{accounts.length > 0 ? training.import.noNew : training.import.failed}</p>
        ) : null}
        <div class={style['taps']}>
          {events === 0 && open === 0 ? null : (
            <button
              type="button"
              class="main-button"
              disabled={isKeeping || open > 0}
              onClick={() => void importing.keep(isPounds && wantsPounds)}
            >
              {isKeeping
                ? training.import.bringing
                : sessions === 0
                  ? training.import.bringUncounted
                  : training.import.bring(sayRounded(sessions))}
            </button>
          )}
          <button type="button" disabled={isKeeping} onClick={importing.startOver}>
            {training.import.another}
          </button>
        </div>
      </div>
      <Chooser
        isMore
        onFiles={(more) => importing.read([...files, ...more.map((file) => ({ file, options: {} }))])}
      />
    </>
  )
}

type OtherwiseProps = {
  readonly options: ImportOptions
  readonly onAnswer: (options: ImportOptions) => void
}

/** For a file whose unit or order of dates was concluded wrongly. */
const Otherwise = ({ options, onAnswer }: OtherwiseProps) => (
  <details>
    <summary class="small">{training.import.otherwise}</summary>
    <p class="quiet small">{training.import.otherwiseSays}</p>
    <div class={style['otherwise']}>
      <label>
        {training.import.weights}
        <select
          value={options.unit ?? ''}
          onChange={({ currentTarget: { value } }) => onAnswer({ unit: value as 'kg' | 'lb' })}
        >
          {options.unit === undefined ? <option value="">{training.import.asRead}</option> : null}
          {['kg', 'lb'].map((unit) => (
            <option key={unit} value={unit}>
              {training.import.options[unit]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {training.import.dates}
        <select
          value={options.dates ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onAnswer({ dates: value as 'day-first' | 'month-first' })
          }
        >
          {options.dates === undefined ? <option value="">{training.import.asRead}</option> : null}
          {['day-first', 'month-first'].map((order) => (
            <option key={order} value={order}>
              {training.import.options[order]}
            </option>
          ))}
        </select>
      </label>
    </div>
  </details>
)
