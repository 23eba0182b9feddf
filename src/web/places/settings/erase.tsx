import { useRef, useState } from 'preact/hooks'
import { downloadBackup } from '#web/engine/keep-journal'
import { currentJournal } from '#web/engine/running-engine'
import { useJournalSize } from '#web/engine/use-journal-size'
import { settings } from '#web/words/en/settings'
import { sayRounded } from '#web/words/format'
import { deletedJournal, eraseJournal, undoErase } from './deleted-journal.ts'
import style from './settings.module.css'

const words = settings.erase

/** Deletes everything, after a typed word and one last offer of a backup; undone with one tap until the page is left. */
export const Erase = () => {
  const size = useJournalSize()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState<'no' | 'deleting' | 'undoing'>('no')
  const [isUndone, setUndone] = useState(false)
  const lines = size.state === 'ready' ? size.value.lines : 0
  const deleted = deletedJournal()
  const isSample = currentJournal() === 'sample'
  const isSure = typed.trim().toLowerCase() === words.word

  const erase = async () => {
    setBusy('deleting')
    await eraseJournal()
    setBusy('no')
    setTyped('')
    setUndone(false)
    dialog.current?.close()
  }
  const undo = async () => {
    setBusy('undoing')
    setUndone(await undoErase())
    setBusy('no')
  }
  return (
    <section class="stack-tight" aria-labelledby="erase-heading">
      <h2 id="erase-heading">{words.heading}</h2>
      <p class="quiet">{words.says}</p>
      <div role="status" class="stack-tight">
        {deleted !== null && !isSample ? (
          <>
            <p>{words.done(sayRounded(deleted.lines))}</p>
            <button
              type="button"
              class="main-button"
              disabled={busy === 'undoing'}
              onClick={() => void undo()}
            >
              {busy === 'undoing' ? words.undoing : words.undo}
            </button>
          </>
        ) : isUndone ? (
          <p>{words.undone}</p>
        ) : null}
      </div>
      <p>
        <button
          type="button"
          class="danger-button"
          disabled={isSample || lines === 0}
          onClick={() => dialog.current?.showModal()}
        >
          {words.open}
        </button>
      </p>
      {isSample || lines === 0 ? <p class="quiet small">{isSample ? words.sample : words.empty}</p> : null}
      <dialog ref={dialog} aria-labelledby="erase-title" onClose={() => setTyped('')}>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (isSure && busy === 'no') void erase()
          }}
        >
          <h2 id="erase-title">{words.title}</h2>
          <p>{words.what(sayRounded(lines))}</p>
          <p>
            <button type="button" onClick={() => void downloadBackup()}>
              {settings.backup.save}
            </button>
          </p>
          <label class={style['field']}>
            {words.type(words.word)}
            <input
              value={typed}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <div class={style['taps']}>
            <button type="submit" class="danger-button" disabled={!isSure || busy !== 'no'}>
              {busy === 'deleting' ? words.deleting : words.confirm}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {words.cancel}
            </button>
          </div>
        </form>
      </dialog>
    </section>
  )
}
