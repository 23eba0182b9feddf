import { useRef, useState } from 'preact/hooks'
import type { AnswerValue } from '#history/history'
import type { Question } from '#protocol/question'
import { checkInWords } from '#web/words/en/check-in'
import style from './check-in.module.css'
import { QuestionAnswer } from './question-answer.tsx'

type Props = {
  readonly question: Question
  readonly value: AnswerValue | undefined
  readonly onAnswer: (value: AnswerValue | undefined) => void
}

/** One warning sign: a line that opens to its answers. What only another answer raises stands open from the start. */
export const GroupItem = ({ question, value, onAnswer }: Props) => {
  const { ask, help, noneValue, settle } = question
  const [isOpen, setOpen] = useState(noneValue === undefined)
  const line = useRef<HTMLElement>(null)
  const said = value === undefined ? undefined : sayAnswer(question, value)
  const answer = (chosen: AnswerValue | undefined) => {
    onAnswer(chosen)
    // What settles a doubt stays in sight.
    if (noneValue === undefined || (chosen === 'unsure' && settle !== undefined)) return
    setOpen(false)
    line.current?.focus({ preventScroll: true })
  }
  return (
    <li>
      <details open={isOpen} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
        <summary ref={line}>
          <span>
            {ask}
            {said === undefined ? null : <strong class={style['said']}>{said}</strong>}
          </span>
        </summary>
        <div class={`stack-tight ${style['open']}`}>
          {help === undefined ? null : <p class="quiet small">{help}</p>}
          <QuestionAnswer question={question} value={value} onAnswer={answer} />
          {value === 'unsure' && settle !== undefined ? <p role="status">{settle}</p> : null}
        </div>
      </details>
    </li>
  )
}

/** An answer in the words of its question. */
const sayAnswer = ({ options, unit }: Question, value: AnswerValue): string => {
  if (value === true) return checkInWords.yes
  if (value === false) return checkInWords.no
  const option = options?.find((one) => one.value === value)
  if (option !== undefined) return option.label
  if (value === 'unsure') return checkInWords.unsure
  return [String(value), unit].filter(Boolean).join(' ')
}
