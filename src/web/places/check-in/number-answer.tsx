import { useId } from 'preact/hooks'
import type { AnswerValue } from '#history/history'
import type { Question } from '#protocol/question'
import style from './check-in.module.css'

type Props = {
  readonly question: Question
  readonly value: AnswerValue | undefined
  readonly onAnswer: (value: AnswerValue | undefined) => void
}

/** A number with its unit. What the question does not take is not kept. */
export const NumberAnswer = ({ question: { ask, unit, min = 0, max }, value, onAnswer }: Props) => {
  const id = useId()
  const take = (text: string) => {
    const number = Number(text)
    if (text === '') onAnswer(undefined)
    else if (number >= min && (max === undefined || number <= max)) onAnswer(number)
  }
  return (
    <div class={style['number']}>
      <label class="visually-hidden" for={id}>
        {ask}
      </label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step="any"
        value={typeof value === 'number' ? value : ''}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {unit === undefined ? null : <span>{unit}</span>}
    </div>
  )
}
