import { useLocation } from 'preact-iso/router'
import type { AdviceAnswer } from '#web/engine/messages'
import { LevelBanner } from '#web/parts/level-banner'
import { MorningCard } from '#web/parts/morning-card'
import { OverlayItem } from '#web/parts/overlay-item'
import overlay from '#web/parts/overlay.module.css'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { sessionWords } from '#web/words/en/session'
import { sayDay } from '#web/words/format'
import { type PlannedLift, newDraft } from './draft.ts'
import { NoSession } from './no-session.tsx'
import { nowOf } from './now.ts'
import style from './session.module.css'
import type { SessionAnswer } from './session-query.ts'
import { ThrownAway } from './thrown-away.tsx'
import type { UsedSession } from './use-session.ts'

type Props = { readonly answer: AdviceAnswer; readonly plan: SessionAnswer; readonly session: UsedSession }

/** The next session before it begins: what is in it, and one button to start. */
export const NextSession = ({ answer, plan, session }: Props) => {
  const { advice, units } = answer
  const { day } = useDay()
  const { path, route } = useLocation()
  const link = usePlaceLink()
  const start = async (title: string, lifts: readonly PlannedLift[]): Promise<void> => {
    const draft = newDraft({ on: day, title, units, barStepKg: plan.barStepKg }, lifts, nowOf())
    if (await session.change(draft)) route(path === '/session' ? link('/session') : path)
  }
  const thrown = <ThrownAway session={session} />
  if (advice.session === null || plan.lifts === null)
    return (
      <div class="stack">
        <PageTitle>{sessionWords.noneNow}</PageTitle>
        <MorningCard />
        {thrown}
        <NoSession advice={advice} onStartOwn={() => void start(sessionWords.own, [])} />
      </div>
    )
  const { title, on, items } = advice.session
  const isToday = on === day
  const checkInFirst = advice.next.checkInOn <= day && advice.triage.level !== 'incomplete'
  return (
    <div class="stack">
      <PageTitle tab={words.places.session}>{title}</PageTitle>
      <MorningCard />
      {thrown}
      {advice.triage.level === 'book' ? <LevelBanner triage={advice.triage} /> : null}
      {isToday ? null : <p class="quiet">{sessionWords.meantFor(sayDay(on))}</p>}
      {checkInFirst ? (
        <p>
          {advice.next.why.says} <a href={link('/check-in')}>{words.today.checkIn}</a>
        </p>
      ) : null}
      <p>
        <button
          type="button"
          class={`main-button ${style['wide']}`}
          onClick={() => void start(title, plan.lifts ?? [])}
        >
          {isToday ? sessionWords.start : sessionWords.startNow}
        </button>
      </p>
      <h2>{sessionWords.next}</h2>
      <ul class={overlay['list']}>
        {items.map((item) => (
          <OverlayItem key={item.id} item={item} units={units} />
        ))}
      </ul>
      <p>
        <a href={link('/plan')}>{words.today.plan}</a>
      </p>
    </div>
  )
}
