import { useState } from 'preact/hooks'
import { dayToday } from '#web/clock'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { CheckInSteps } from './check-in-steps.tsx'
import { useCheckIn } from './use-check-in.ts'

/** The check-in: a question at a time, kept after every tap, until it is saved as one event. */
export const CheckIn = () => {
  const { day, isToday } = useDay()
  // It is about the moment it began at: midnight does not take it away. Nothing is told of a day to come.
  const [began] = useState(dayToday)
  const { answered, change, retry } = useCheckIn(isToday || day > began ? began : day)
  if (answered.state === 'failed')
    return (
      <div class="stack">
        <PageTitle>{words.places['check-in']}</PageTitle>
        <p role="alert">{words.problem[answered.problem.kind]}</p>
        <button type="button" onClick={retry}>
          {words.tryAgain}
        </button>
      </div>
    )
  return (
    <Waiting answered={answered}>{(checkIn) => <CheckInSteps checkIn={checkIn} change={change} />}</Waiting>
  )
}
