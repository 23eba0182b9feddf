import { useState } from 'preact/hooks'
import type { Id } from '#basics/id'
import type { Event } from '#events/event'
import { append } from '#web/engine/append'
import { words } from '#web/words/en'
import style from './done-line.module.css'

export type Done = {
  readonly says: string
  /** Takes it back; resolves to whether it did. Absent: there is nothing to take back. */
  readonly undo?: () => Promise<boolean>
}

/** Takes events back, the last first. Nothing is deleted: they stop counting. */
export const takeBack = async (entries: readonly Id[]): Promise<boolean> =>
  (
    await append(
      ...entries.toReversed().map((entry) => ({
        kind: 'entry-withdrawn' as const,
        entry,
        reason: 'undone',
      })),
    )
  ).ok

/** What was written, ready to be taken back. */
export const doneOf = (says: string, events: readonly Pick<Event, 'id'>[]): Done => ({
  says,
  undo: () => takeBack(events.map(({ id }) => id)),
})

type Props = { readonly done: Done | null; readonly onUndone?: () => void }

/** Says what was just done, with the way back beside it. Always there, so that readers hear what comes into it. */
export const DoneLine = ({ done, onUndone }: Props) => {
  const [undone, setUndone] = useState<Done | null>(null)
  const [isBusy, setBusy] = useState(false)
  const undo = async () => {
    if (done?.undo === undefined || isBusy) return
    setBusy(true)
    const worked = await done.undo()
    setBusy(false)
    if (!worked) return
    setUndone(done)
    onUndone?.()
  }
  const isUndone = done !== null && done === undone
  return (
    <div role="status" class={style['done']} data-shown={done === null ? undefined : 'yes'}>
      {done === null ? null : (
        <>
          <p>{isUndone ? words.undone : done.says}</p>
          {done.undo === undefined || isUndone ? null : (
            <button type="button" class="plain-button" disabled={isBusy} onClick={() => void undo()}>
              {words.undo}
            </button>
          )}
        </>
      )}
    </div>
  )
}
