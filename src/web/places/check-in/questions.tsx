import type { Question } from '#protocol/question'
import style from './check-in.module.css'
import { type CheckInDraft, withAnswer } from './draft.ts'
import { LiftAnswer } from './lift-answer.tsx'
import { QuestionAnswer } from './question-answer.tsx'

type Props = {
  readonly questions: readonly Question[]
  readonly draft: CheckInDraft
  readonly keep: (draft: CheckInDraft) => void
}

/** Questions one below the other, each with its answers in sight. */
export const Questions = ({ questions, draft, keep }: Props) => (
  <div class={style['questions']}>
    {questions.map((question) => {
      const { id, ask, help, kind, options, settle } = question
      const value = draft.answers[id]
      const onAnswer = (chosen: typeof value) =>
        // The same answer again takes it back: each may be left out.
        keep(withAnswer(draft, id, chosen === value ? undefined : chosen))
      return (
        <section key={id} class="stack-tight">
          <h2>{ask}</h2>
          {help === undefined ? null : <p class="quiet small">{help}</p>}
          {kind === 'choice' && options === undefined ? (
            <LiftAnswer ask={ask} day={draft.on} value={value} onAnswer={onAnswer} />
          ) : (
            <QuestionAnswer question={question} value={value} onAnswer={onAnswer} />
          )}
          {value === 'unsure' && settle !== undefined ? <p role="status">{settle}</p> : null}
        </section>
      )
    })}
  </div>
)
