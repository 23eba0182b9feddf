import type { AdviceAnswer } from '#web/engine/messages'
import { useAdvice } from '#web/engine/use-advice'
import { CallButtons } from '#web/parts/call-buttons'
import { LevelBanner } from '#web/parts/level-banner'
import { MorningCard } from '#web/parts/morning-card'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { sayDay } from '#web/words/format'
import { Actions } from './actions.tsx'
import { Change } from './change.tsx'
import { NextCheckIn } from './next-check-in.tsx'
import { PhaseLine } from './phase-line.tsx'
import { ReturnLine } from './return-line.tsx'
import { TodaySession } from './today-session.tsx'

/** The advice of the day, in the order in which it matters. */
export const TodayAdvice = () => {
  const { day } = useDay()
  const answered = useAdvice(day)
  return (
    <div class="stack-wide">
      <PageTitle tab={words.today.title}>{sayDay(day)}</PageTitle>
      <Waiting answered={answered}>{(answer) => <Advice answer={answer} />}</Waiting>
    </div>
  )
}

type Props = { readonly answer: AdviceAnswer }

const Advice = ({ answer }: Props) => {
  const { advice, units, phases } = answer
  const link = usePlaceLink()
  const needsAnswers = advice.triage.level === 'incomplete' && advice.triage.ask.length > 0
  return (
    <>
      <LevelBanner triage={advice.triage}>
        {advice.triage.level === 'emergency' ? <CallButtons /> : null}
        {needsAnswers ? (
          <p>
            <a class="button main-button" href={link('/check-in')}>
              {words.today.answer}
            </a>
          </p>
        ) : null}
      </LevelBanner>
      <MorningCard />
      {answer.unreadable === 0 ? null : <p class="quiet">{words.problem.unreadable(answer.unreadable)}</p>}
      <PhaseLine advice={advice} phases={phases} />
      <Actions actions={advice.actions} />
      {advice.session === null ? null : <TodaySession session={advice.session} units={units} />}
      {advice.actions.every(({ id }) => id !== 'state-programme') ? null : (
        <p>
          <a href={link('/training/programme')}>{words.today.readyMade}</a>
        </p>
      )}
      {advice.change === null ? null : <Change change={advice.change} />}
      {advice.episode === null && advice.phase.id === 'maintain' && mayTrain(advice.triage.level) ? (
        <ReturnLine />
      ) : null}
      <NextCheckIn next={advice.next} isOffered={needsAnswers} />
    </>
  )
}

/** Where triage closes training there is no plan for it either. */
const mayTrain = (level: AdviceAnswer['advice']['triage']['level']): boolean =>
  level !== 'emergency' && level !== 'same-day'
