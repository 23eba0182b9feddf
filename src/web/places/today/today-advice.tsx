import type { Day } from '#basics/day'
import type { AdviceAnswer } from '#web/engine/messages'
import { LevelBanner } from '#web/parts/level-banner'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { Actions } from './actions.tsx'
import { Change } from './change.tsx'
import { NextCheckIn } from './next-check-in.tsx'
import { PhaseLine } from './phase-line.tsx'
import { TodaySession } from './today-session.tsx'

type Props = { readonly answer: AdviceAnswer; readonly day: Day }

/** The advice of the day, in the order in which it matters. */
export const TodayAdvice = ({ answer, day }: Props) => {
  const { advice, units } = answer
  const link = usePlaceLink()
  const needsAnswers = advice.triage.level === 'incomplete' && advice.triage.ask.length > 0
  return (
    <>
      <LevelBanner triage={advice.triage}>
        {needsAnswers ? (
          <p>
            <a class="button main-button" href={link('/check-in')}>
              {words.today.answer}
            </a>
          </p>
        ) : null}
      </LevelBanner>
      <PhaseLine advice={advice} day={day} />
      <Actions actions={advice.actions} />
      {advice.session === null ? null : <TodaySession session={advice.session} units={units} />}
      {advice.change === null ? null : <Change change={advice.change} />}
      <NextCheckIn next={advice.next} />
    </>
  )
}
