import type { AnswerValue } from '#history/history'
import type { Question } from '#protocol/question'
import style from './check-in.module.css'

type Props = {
  readonly question: Question
  readonly value: AnswerValue | undefined
  readonly onAnswer: (value: AnswerValue | undefined) => void
}

const none = 'none'

/** Any number of a list; "none of these" takes the others away. */
export const ListAnswer = ({ question: { ask, options = [] }, value, onAnswer }: Props) => {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  const toggle = (option: string) => {
    if (option === none) return onAnswer(chosen.includes(none) ? undefined : [none])
    const others = chosen.filter((one) => one !== none && one !== option)
    const next = chosen.includes(option) ? others : [...others, option]
    onAnswer(next.length === 0 ? undefined : next)
  }
  return (
    <ul class={style['list']} aria-label={ask}>
      {options.map(({ value: option, label }) => (
        <li key={option}>
          <label>
            <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
            {label}
          </label>
        </li>
      ))}
    </ul>
  )
}
