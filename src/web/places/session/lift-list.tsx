import { sessionWords } from '#web/words/en/session'
import { isFinished, type SessionDraft, setsDone } from './draft.ts'
import style from './session.module.css'

type Props = {
  readonly draft: SessionDraft
  readonly current: number
  readonly addressOf: (index: number) => string
}

/** All lifts of the session with how far each is; a tap goes there. */
export const LiftList = ({ draft, current, addressOf }: Props) => (
  <nav aria-labelledby="lifts-heading">
    <h2 id="lifts-heading">{sessionWords.lifts}</h2>
    <ol class={style['lifts']}>
      {draft.lifts.map((lift, index) => (
        <li key={`${lift.name} ${index}`}>
          <a href={addressOf(index)} aria-current={index === current ? 'step' : undefined}>
            <span>{lift.name}</span>
            <span class={style['count']}>
              {lift.planned.length > 0 && isFinished(lift) ? (
                <>
                  <span aria-hidden="true">✓ </span>
                  <span class="visually-hidden">{sessionWords.done}, </span>
                </>
              ) : null}
              {sessionWords.progress(setsDone(lift), Math.max(lift.planned.length, setsDone(lift)))}
            </span>
          </a>
        </li>
      ))}
    </ol>
  </nav>
)
