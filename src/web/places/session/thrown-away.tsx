import { useState } from 'preact/hooks'
import { words } from '#web/words/en'
import { sessionWords } from '#web/words/en/session'
import type { SessionDraft } from './draft.ts'
import style from './session.module.css'
import type { UsedSession } from './use-session.ts'

let thrown: SessionDraft | null = null

/** Remembers what is thrown away, as long as the page is open, so that it can be taken back. */
export const rememberThrown = (draft: SessionDraft): void => {
  thrown = draft
}

/** After a session was thrown away: the way back. */
export const ThrownAway = ({ session }: { readonly session: UsedSession }) => {
  const [draft, setDraft] = useState(thrown)
  if (draft === null) return null
  const takeBack = async (): Promise<void> => {
    if (!(await session.change(draft))) return
    thrown = null
    setDraft(null)
  }
  return (
    <p class={style['thrown']} role="status">
      {sessionWords.end.thrown}{' '}
      <button type="button" class="plain-button" onClick={() => void takeBack()}>
        {words.undo}
      </button>
    </p>
  )
}
