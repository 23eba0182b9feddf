import { useState } from 'preact/hooks'
import { append } from '#web/engine/append'
import { useQuery } from '#web/engine/use-query'
import { type Done, DoneLine, doneOf } from '#web/parts/done-line'
import { Waiting } from '#web/parts/waiting'
import { TrainingHead } from '#web/places/training/training-head'
import place from '#web/places/training/training.module.css'
import { useDay } from '#web/shell/use-day'
import { training } from '#web/words/en/training'
import { sayFullDay } from '#web/words/format'
import style from './import.module.css'
import type { MadeImport } from './imports-made.ts'

/** Every file that was brought in, each with its way out and back. */
export const Imports = () => {
  const { day } = useDay()
  const [done, setDone] = useState<Done | null>(null)
  const withdraw = async (says: string, entry: MadeImport['id']) => {
    const written = await append({ kind: 'entry-withdrawn', entry, reason: 'import undone' })
    if (written.ok) setDone(doneOf(says, written.value))
  }
  return (
    <div class="stack">
      <TrainingHead tab={training.pages.imports} />
      <Waiting answered={useQuery('imports-made', day, null)}>
        {(made) =>
          made.length === 0 ? (
            <p>{training.imports.none}</p>
          ) : (
            <ul class={place['list']}>
              {made.map((one) => (
                <li key={one.id} class={style['made']}>
                  <div>
                    <h2 class={style['name']}>{one.isLive ? one.file : <s>{one.file}</s>}</h2>
                    <p class="quiet small">
                      {training.imports.brought(sayFullDay(one.on))} · {one.app} ·{' '}
                      {training.sessions(one.sessions)}
                    </p>
                    {one.isLive ? null : <p class="small">{training.imports.undone}</p>}
                  </div>
                  <Way one={one} withdraw={withdraw} />
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
      <DoneLine done={done} />
    </div>
  )
}

type WayProps = {
  readonly one: MadeImport
  readonly withdraw: (says: string, entry: MadeImport['id']) => Promise<void>
}

const Way = ({ one, withdraw }: WayProps) => {
  if (one.isLive)
    return (
      <button
        type="button"
        aria-label={training.imports.undoOf(one.file)}
        onClick={() => void withdraw(training.imports.undoneNow(one.file), one.id)}
      >
        {training.imports.undo}
      </button>
    )
  const { undoneBy } = one
  return undoneBy === null ? null : (
    <button
      type="button"
      aria-label={training.imports.redoOf(one.file)}
      onClick={() => void withdraw(training.imports.backNow(one.file), undoneBy)}
    >
      {training.imports.redo}
    </button>
  )
}
