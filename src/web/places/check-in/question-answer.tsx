import type { AnswerValue } from '#history/history'
import type { Question } from '#protocol/question'
import { type Choice, Choices } from '#web/parts/choices'
import { Scale } from '#web/parts/scale'
import { checkInWords } from '#web/words/en/check-in'
import { ListAnswer } from './list-answer.tsx'
import { NumberAnswer } from './number-answer.tsx'

type Props = {
  readonly question: Question
  readonly value: AnswerValue | undefined
  readonly onAnswer: (value: AnswerValue | undefined) => void
}

const yesNo: readonly Choice<boolean | string>[] = [
  { value: true, label: checkInWords.yes },
  { value: 'unsure', label: checkInWords.unsure },
  { value: false, label: checkInWords.no },
]

/** The ways to answer one question of the protocol. */
export const QuestionAnswer = ({ question, value, onAnswer }: Props) => {
  const { kind, ask, options = [], min = 0, max = Number.MAX_SAFE_INTEGER } = question
  if (kind === 'scale')
    return (
      <Scale
        of={ask}
        value={typeof value === 'number' ? value : null}
        onChoose={onAnswer}
        min={min}
        max={max}
      />
    )
  if (kind === 'number') return <NumberAnswer question={question} value={value} onAnswer={onAnswer} />
  if (kind === 'list') return <ListAnswer question={question} value={value} onAnswer={onAnswer} />
  const chosen = typeof value === 'string' || typeof value === 'boolean' ? value : undefined
  if (kind === 'yes-no')
    return <Choices of={ask} choices={yesNo} value={chosen} onChoose={onAnswer} columns={3} />
  const choices: readonly Choice<string>[] = options
  return (
    <Choices
      of={ask}
      choices={choices}
      value={typeof chosen === 'string' ? chosen : undefined}
      onChoose={onAnswer}
      {...(choices.every(({ label }) => label.length <= shortLabel)
        ? { columns: columnsFor(choices.length) }
        : {})}
    />
  )
}

/** Labels up to this length stand side by side. */
const shortLabel = 18
const columnsFor = (count: number): 2 | 3 => (count === 3 ? 3 : 2)
