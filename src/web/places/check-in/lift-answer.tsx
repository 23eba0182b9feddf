import { useId } from 'preact/hooks'
import type { Day } from '#basics/day'
import type { AnswerValue } from '#history/history'
import { useQuery } from '#web/engine/use-query'
import { Choices } from '#web/parts/choices'
import { Waiting } from '#web/parts/waiting'
import { checkInWords } from '#web/words/en/check-in'
import style from './check-in.module.css'

type Props = {
  readonly ask: string
  readonly day: Day
  readonly value: AnswerValue | undefined
  readonly onAnswer: (value: AnswerValue | undefined) => void
}

/** An exercise: the likely ones a tap each, any other from the list. */
export const LiftAnswer = ({ ask, day, value, onAnswer }: Props) => {
  const id = useId()
  return (
    <Waiting answered={useQuery('lifts-to-name', day, null)}>
      {({ likely, all }) => (
        <>
          <Choices
            of={ask}
            choices={likely.map((lift) => ({ value: lift.id, label: lift.name }))}
            value={typeof value === 'string' ? value : undefined}
            onChoose={onAnswer}
            columns={2}
          />
          <div class={style['earlier']}>
            <label for={id}>{checkInWords.otherLift}</label>
            <select
              id={id}
              value={typeof value === 'string' && !likely.some((lift) => lift.id === value) ? value : ''}
              onChange={({ currentTarget }) => currentTarget.value !== '' && onAnswer(currentTarget.value)}
            >
              <option value="">{checkInWords.chooseLift}</option>
              {all.map((lift) => (
                <option key={lift.id} value={lift.id}>
                  {lift.name}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
    </Waiting>
  )
}
