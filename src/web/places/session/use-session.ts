import { useLayoutEffect, useState } from 'preact/hooks'
import { readDraft, writeDraft } from '#web/engine/drafts'
import { engine, onSwitch } from '#web/engine/running-engine'
import { draftOf, type SessionDraft } from './draft.ts'
import type { SessionAnswer } from './session-query.ts'

export type UsedSession = {
  /** undefined: not read yet; null: no session is under way. */
  readonly draft: SessionDraft | null | undefined
  /** The draft as it is on the disk by now. */
  readonly kept: SessionDraft | null
  /** Shows the draft at once and keeps it; null takes it away. Resolves once it is on the disk. */
  readonly change: (draft: SessionDraft | null) => Promise<boolean>
}

/** The session under way: in memory for the screen, on the disk after every tap. */
export const useSession = (): UsedSession => {
  const [draft, setDraft] = useState<SessionDraft | null | undefined>(undefined)
  const [kept, setKept] = useState<SessionDraft | null>(null)

  useLayoutEffect(() => {
    const load = async (): Promise<void> => {
      const read = await readLiving()
      setDraft(read)
      setKept(read)
    }
    const look = () => {
      // Another tab may have gone on with it meanwhile.
      if (document.visibilityState === 'visible') void load()
    }
    void load()
    document.addEventListener('visibilitychange', look)
    const stop = onSwitch(() => void load())
    return () => {
      document.removeEventListener('visibilitychange', look)
      stop()
    }
  }, [])

  const change = async (changed: SessionDraft | null): Promise<boolean> => {
    setDraft(changed)
    const isKept = await writeDraft('session', changed ?? undefined)
    if (isKept) setKept(changed)
    return isKept
  }
  return { draft, kept, change }
}

/** The draft, if it is one; one that is in the journal already was saved just before the page was closed. */
const readLiving = async (): Promise<SessionDraft | null> => {
  const read = draftOf(await readDraft('session'))
  if (read === undefined) return null
  const input = { name: 'session', day: read.on, input: read.id } as const
  const { isLogged } = (await engine().call('query', input)) as SessionAnswer
  if (!isLogged) return read
  await writeDraft('session', undefined)
  return null
}
