import { useState } from 'preact/hooks'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { CheckInSteps } from './check-in-steps.tsx'
import { useCheckIn } from './use-check-in.ts'

/** The check-in: a question at a time, kept after every tap, until it is saved as one event. */
export const CheckIn = () => {
  const { day, isToday } = useDay()
  // It is about the moment it began at: midnight does not take it away.
  const [began] = useState(day)
  const { answered, change } = useCheckIn(isToday ? began : day)
  return (
    <Waiting answered={answered}>{(checkIn) => <CheckInSteps checkIn={checkIn} change={change} />}</Waiting>
  )
}

/** Until the first question is there, the page has its name. */
export const CheckInTitle = () => <PageTitle>{words.places['check-in']}</PageTitle>
