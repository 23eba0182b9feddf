import { useState } from 'preact/hooks'
import { currentJournal } from '#web/engine/running-engine'
import { takeBack } from '#web/parts/done-line'
import place from '#web/places/training/training.module.css'
import { PageTitle } from '#web/shell/page-title'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { training } from '#web/words/en/training'
import { sayRounded } from '#web/words/format'
import style from './import.module.css'
import { Chooser } from './chooser.tsx'
import { Preview } from './preview.tsx'
import { type ImportState, type Importing, useImport } from './use-import.ts'

/** Bringing in files of other apps: choose, read, look, keep. */
export const Import = () => {
  const importing = useImport()
  const { state } = importing
  return (
    <div class="stack">
      <PageTitle>{state.name === 'done' ? training.import.done.title : training.import.title}</PageTitle>
      <Step importing={importing} />
    </div>
  )
}

const Step = ({ importing }: { readonly importing: Importing }) => {
  const { state } = importing
  switch (state.name) {
    case 'choose':
      return (
        <>
          <p>{training.import.says}</p>
          {currentJournal() === 'sample' ? <p class={place['notice']}>{training.import.sample}</p> : null}
          <Chooser onFiles={(files) => importing.read(files.map((file) => ({ file, options: {} })))} />
          <p role="status">{state.wasStopped ? training.import.stopped : ''}</p>
        </>
      )
    case 'reading':
      return <Reading state={state} onStop={importing.stop} />
    case 'preview':
    case 'keeping':
      return <Preview files={state.files} isKeeping={state.name === 'keeping'} importing={importing} />
    case 'done':
      return <Brought state={state} onAgain={importing.startOver} />
    default:
      return state satisfies never
  }
}

type ReadingProps = {
  readonly state: Extract<ImportState, { name: 'reading' }>
  readonly onStop: () => void
}

const Reading = ({ state: { files, index, rows, bytes }, onStop }: ReadingProps) => {
  const file = files[index]!.file
  return (
    <div class="stack">
      <label class={style['progress']}>
        {training.import.reading(file.name)}
        <progress value={bytes} max={Math.max(file.size, 1)} />
      </label>
      <p class="quiet" role="status">
        {files.length === 1 ? '' : `${training.import.fileOf(index + 1, files.length)} · `}
        {training.import.progress(sayRounded(rows))}
      </p>
      <button type="button" onClick={onStop}>
        {training.import.stop}
      </button>
    </div>
  )
}

type BroughtProps = {
  readonly state: Extract<ImportState, { name: 'done' }>
  readonly onAgain: () => void
}

/** What is in the journal now, and what to do next. */
const Brought = ({ state: { files, kept }, onAgain }: BroughtProps) => {
  const link = usePlaceLink()
  const [undo, setUndo] = useState<'open' | 'busy' | 'done'>('open')
  const accounts = files.flatMap(({ result }) => (result.ok ? [result.value.account] : []))
  const sessions = accounts.reduce((sum, { imported }) => sum + imported.sessions, 0)
  const names = new Set(accounts.flatMap(({ exercises }) => exercises.unidentified.map(({ name }) => name)))
  // What else a file brought, such as a body mass, goes with its record.
  const records = kept.filter(({ kind, by }) => kind === 'import-recorded' || by === 'lifter')
  const takeAllBack = async () => {
    setUndo('busy')
    setUndo((await takeBack(records.map(({ id }) => id))) ? 'done' : 'open')
  }
  if (undo === 'done')
    return (
      <>
        <p role="status">{training.import.done.undone}</p>
        <button type="button" onClick={onAgain}>
          {training.import.another}
        </button>
      </>
    )
  return (
    <>
      <p role="status">{training.import.done.says(sayRounded(sessions), accounts.length)}</p>
      <div class={style['taps']}>
        {names.size === 0 ? null : (
          <a class="button main-button" href={link('/training/names')}>
            {training.import.done.settle(names.size)}
          </a>
        )}
        <a class={names.size === 0 ? 'button main-button' : 'button'} href={link('/training')}>
          {training.import.done.log}
        </a>
        <a class="button" href={link('/')}>
          {training.import.done.today}
        </a>
        <button
          type="button"
          class="plain-button"
          disabled={undo === 'busy'}
          onClick={() => void takeAllBack()}
        >
          {undo === 'busy' ? words.waiting : training.import.done.undo}
        </button>
      </div>
    </>
  )
}
