import { useState } from 'preact/hooks'
import { restoreBackup } from '#web/engine/keep-journal'
import { currentJournal, engine } from '#web/engine/running-engine'
import { useDay } from '#web/shell/use-day'
import { settings } from '#web/words/en/settings'
import { sayFullDay, sayRounded } from '#web/words/format'
import type { RestorePreview } from './restore-preview.ts'
import style from './settings.module.css'

const words = settings.restore

type Step =
  | { readonly name: 'choose'; readonly says: string }
  | { readonly name: 'looking' }
  | {
      readonly name: 'preview'
      readonly file: File
      readonly preview: RestorePreview
      readonly isAdding: boolean
    }

/** A backup brought back: first what it holds, then added to what is here. */
export const Restore = () => {
  const { day } = useDay()
  const [step, setStep] = useState<Step>({ name: 'choose', says: '' })
  const look = async (file: File) => {
    setStep({ name: 'looking' })
    try {
      const text = await file.text()
      const input = { name: 'restore-preview', day, input: { text } }
      const preview = (await engine().call('query', input)) as RestorePreview
      setStep({ name: 'preview', file, preview, isAdding: false })
    } catch {
      setStep({ name: 'choose', says: words.notOne })
    }
  }
  const add = async (file: File, preview: RestorePreview) => {
    setStep({ name: 'preview', file, preview, isAdding: true })
    const restored = await restoreBackup(file)
    if (restored.ok) setStep({ name: 'choose', says: words.done(sayRounded(preview.added)) })
    else setStep({ name: 'preview', file, preview, isAdding: false })
  }
  return (
    <section class="stack-tight" aria-labelledby="restore-heading">
      <h2 id="restore-heading">{words.heading}</h2>
      <p class="quiet">{words.says}</p>
      {currentJournal() === 'sample' ? <p>{words.sample}</p> : null}
      {step.name === 'preview' ? (
        <Preview
          file={step.file}
          preview={step.preview}
          isAdding={step.isAdding}
          onAdd={() => void add(step.file, step.preview)}
          onCancel={() => setStep({ name: 'choose', says: '' })}
        />
      ) : (
        <>
          <p>
            <label class={`button ${style['choose']}`}>
              {words.choose}
              <input
                type="file"
                onChange={({ currentTarget }) => {
                  const [file] = currentTarget.files ?? []
                  if (file !== undefined) void look(file)
                  // The same file may be chosen again.
                  currentTarget.value = ''
                }}
              />
            </label>
          </p>
          <p role="status">{step.name === 'looking' ? words.looking : step.says}</p>
        </>
      )}
    </section>
  )
}

type PreviewProps = {
  readonly file: File
  readonly preview: RestorePreview
  readonly isAdding: boolean
  readonly onAdd: () => void
  readonly onCancel: () => void
}

const Preview = ({ file, preview, isAdding, onAdd, onCancel }: PreviewProps) => {
  const { added, alreadyThere, unreadable, kinds, between } = preview
  const isNone = added === 0 && alreadyThere === 0
  const isNew = added > 0 || (unreadable > 0 && !isNone)
  return (
    <div class={style['preview']} role="group" aria-label={words.preview(file.name)}>
      <h3>{words.preview(file.name)}</h3>
      {isNone ? (
        <p>
          {words.notOne} {words.trainingFile}
        </p>
      ) : (
        <ul>
          <li>
            <strong>{words.added(sayRounded(added))}</strong>
            {between === null ? '' : `. ${words.between(sayFullDay(between[0]), sayFullDay(between[1]))}.`}
          </li>
          {kinds.map(({ kind, count }) => (
            <li key={kind} class="quiet small">
              {words.kinds[kind]}: {sayRounded(count)}
            </li>
          ))}
          {alreadyThere === 0 ? null : <li>{words.there(sayRounded(alreadyThere))}</li>}
          {unreadable === 0 ? null : <li>{words.unreadable(sayRounded(unreadable))}</li>}
        </ul>
      )}
      {isNew || isNone ? null : <p>{words.nothing}</p>}
      <p class={style['taps']}>
        {isNew ? (
          <button type="button" class="main-button" disabled={isAdding} onClick={onAdd}>
            {isAdding ? words.adding : words.add(sayRounded(added))}
          </button>
        ) : null}
        <button type="button" disabled={isAdding} onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  )
}
