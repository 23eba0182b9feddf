import { useRef } from 'preact/hooks'
import { append } from '#web/engine/append'
import { Scale } from '#web/parts/scale'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { sessionWords } from '#web/words/en/session'
import { eventOf, type SessionDraft, type SessionPain } from './draft.ts'
import style from './session.module.css'
import { rememberThrown } from './thrown-away.tsx'
import type { UsedSession } from './use-session.ts'

type Props = {
  readonly session: UsedSession
  readonly draft: SessionDraft
  readonly back: string
  readonly onSaved: () => void
  readonly onThrown: () => void
}

/** The end: one prompt for pain, and the session becomes an event. */
export const EndOfSession = ({ session, draft, back, onSaved, onThrown }: Props) => {
  const isSaving = useRef(false)
  const { pain } = draft
  const lifts = draft.lifts.filter(({ done }) => done.length > 0)
  const tell = (told: Partial<SessionPain>) => void session.change({ ...draft, pain: { ...pain, ...told } })
  const save = async (): Promise<void> => {
    if (isSaving.current || lifts.length === 0) return
    isSaving.current = true
    const saved = await append(eventOf(draft))
    isSaving.current = false
    if (!saved.ok) return
    const gone = session.change(null)
    onSaved()
    await gone
  }
  const throwAway = async (): Promise<void> => {
    rememberThrown(draft)
    const gone = session.change(null)
    onThrown()
    await gone
  }
  return (
    <div class="stack">
      <PageTitle tab={words.places.session}>{sessionWords.end.title}</PageTitle>
      {lifts.length === 0 ? (
        <p>{sessionWords.end.nothing}</p>
      ) : (
        <>
          <p class="quiet">{sessionWords.end.help}</p>
          <section class="stack-tight">
            <h2 class={style['ask']}>{sessionWords.end.before}</h2>
            <Scale
              of={sessionWords.end.before}
              value={pain.before ?? null}
              onChoose={(before) => tell({ before })}
            />
          </section>
          <section class="stack-tight">
            <h2 class={style['ask']}>{sessionWords.end.during}</h2>
            <Scale
              of={sessionWords.end.during}
              value={pain.during ?? null}
              onChoose={(during) => tell({ during })}
            />
          </section>
          <label class={style['check']}>
            <input
              type="checkbox"
              checked={pain.stoppedForSharpPain ?? false}
              onChange={({ currentTarget: { checked } }) => tell({ stoppedForSharpPain: checked })}
            />
            {sessionWords.end.stopped}
          </label>
          <details>
            <summary>{sessionWords.end.which}</summary>
            <div class="stack">
              {lifts.map(({ name }) => (
                <section key={name} class="stack-tight">
                  <h3>{sessionWords.end.of(name)}</h3>
                  <Scale
                    of={sessionWords.end.of(name)}
                    value={pain.lifts[name] ?? null}
                    onChoose={(score) => tell({ lifts: { ...pain.lifts, [name]: score } })}
                  />
                </section>
              ))}
            </div>
          </details>
          <p>
            <button type="button" class={`main-button ${style['wide']}`} onClick={() => void save()}>
              {sessionWords.end.save}
            </button>
          </p>
        </>
      )}
      <p>
        <a class={`button ${style['wide']}`} href={back}>
          {sessionWords.end.back}
        </a>
      </p>
      <p>
        <button type="button" class="plain-button" onClick={() => void throwAway()}>
          {sessionWords.end.throwAway}
        </button>
      </p>
    </div>
  )
}
