import type { ImportAccount, ImportQuestion } from '#imports/import-account'
import type { ImportOptions } from '#imports/import-context'
import { training } from '#web/words/en/training'
import style from './import.module.css'

type Props = {
  readonly account: ImportAccount
  readonly onAnswer: (options: ImportOptions) => void
}

/** What the file itself does not say, answered in one tap each. */
export const Questions = ({ account, onAnswer }: Props) => (
  <>
    {account.questions.map((question) => (
      <fieldset key={question.id} class={style['question']}>
        <legend>{training.import.questions[question.id]}</legend>
        <p class="quiet small">{groundsOf(question)}</p>
        <div class={style['taps']}>
          {question.options.map((option) => (
            <button key={option} type="button" onClick={() => onAnswer(answerOf(question, option))}>
              {training.import.options[option] ?? option}
            </button>
          ))}
        </div>
      </fieldset>
    ))}
  </>
)

/** What speaks for either answer; the question itself stands above. */
const groundsOf = ({ ask }: ImportQuestion): string => ask.slice(ask.indexOf('?') + 1).trim()

const answerOf = ({ id }: ImportQuestion, option: string): ImportOptions => {
  if (id === 'unit') return { unit: option === 'lb' ? 'lb' : 'kg' }
  if (id === 'dates') return { dates: option === 'day-first' ? 'day-first' : 'month-first' }
  return { app: option }
}
