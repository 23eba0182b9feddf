import type { Id } from '#basics/id'
import { usePlaceLink } from '#web/shell/use-day'
import style from '#web/places/training/training.module.css'
import { training } from '#web/words/en/training'
import { sayFullDay } from '#web/words/format'
import type { SessionDetail } from './session-detail.ts'
import type { Write } from './correct-session.ts'

type Props = { readonly id: Id; readonly detail: SessionDetail; readonly write: Write }

/** What was done to a session since it was logged, and the way back from it. */
export const SessionState = ({ detail, write }: Props) => {
  const link = usePlaceLink()
  const takeBack = (entry: Id) =>
    void write(training.session.restoredNow, { kind: 'entry-withdrawn', entry, reason: 'undone' })
  if (detail.state === 'import-undone')
    return (
      <p class={style['notice']}>
        {training.session.importUndone} <a href={link('/training/imports')}>{training.pages.imports}</a>
      </p>
    )
  if (detail.state === 'withdrawn')
    return (
      <div class={style['notice']}>
        <p>{training.session.withdrawn}</p>
        {detail.withdrawal === null ? null : (
          <button type="button" class="plain-button" onClick={() => takeBack(detail.withdrawal!)}>
            {training.session.putBack}
          </button>
        )}
      </div>
    )
  if (detail.correction === null) return null
  return (
    <div class={style['notice']}>
      <p>{training.session.corrected(sayFullDay(detail.correction.on))}</p>
      <button type="button" class="plain-button" onClick={() => takeBack(detail.correction!.id)}>
        {training.session.takeBackCorrection}
      </button>
    </div>
  )
}
