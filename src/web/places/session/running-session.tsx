import { useLocation } from 'preact-iso/router'
import { useLayoutEffect } from 'preact/hooks'
import { holdSessionLock } from '#web/offline/session-lock'
import { PageTitle } from '#web/shell/page-title'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { sessionWords } from '#web/words/en/session'
import { sayDay } from '#web/words/format'
import { AddLift } from './add-lift.tsx'
import { addLift, isFinished, type SessionDraft, setsDone } from './draft.ts'
import { EndOfSession } from './end-of-session.tsx'
import { LiftList } from './lift-list.tsx'
import { LiftSets } from './lift-sets.tsx'
import style from './session.module.css'
import type { UsedSession } from './use-session.ts'
import { useWakeLock } from './use-wake-lock.ts'

type Props = { readonly session: UsedSession; readonly draft: SessionDraft }

/** A session under way: one lift at a time, the others a tap away, and the end. */
export const RunningSession = ({ session, draft }: Props) => {
  const { path, query, route } = useLocation()
  const { day, isToday } = useDay()
  const wakeLock = useWakeLock(true)
  // No new version of the app takes over meanwhile, in this tab or another.
  useLayoutEffect(() => holdSessionLock(), [])

  const addressOf = (to: string): string => `${path}?${isToday ? '' : `on=${day}&`}${to}`
  const addressOfLift = (index: number): string => addressOf(`lift=${index + 1}`)
  const asked = Number(query['lift']) - 1
  const index = draft.lifts[asked] === undefined ? Math.min(draft.current, draft.lifts.length - 1) : asked
  const lift = draft.lifts[index]
  const isEnd = query['step'] === 'end'
  useLayoutEffect(() => {
    if (path === '/session' && !isEnd && lift !== undefined && asked !== index)
      route(addressOfLift(index), true)
  }, [isEnd, asked, index])

  if (isEnd)
    return (
      <EndOfSession
        session={session}
        draft={draft}
        back={addressOfLift(Math.max(index, 0))}
        onSaved={() => route(addressOf('step=saved'), true)}
        onThrown={() => route(isToday ? path : `${path}?on=${day}`, true)}
      />
    )
  const planned = draft.lifts.reduce((sum, one) => sum + one.planned.length, 0)
  const done = draft.lifts.reduce((sum, one) => sum + Math.min(setsDone(one), one.planned.length), 0)
  const after = draft.lifts.findIndex((one, at) => at !== index && !isFinished(one))
  return (
    <div class={style['running']}>
      <div>
        <PageTitle tab={words.places.session}>{draft.title}</PageTitle>
        <p class="quiet small">
          {[
            draft.on === day ? '' : `${sessionWords.day(sayDay(draft.on))}.`,
            planned === 0 ? '' : `${sessionWords.progress(done, planned)}.`,
            sessionWords.awake[wakeLock],
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      {lift === undefined ? null : (
        <LiftSets
          key={index}
          session={session}
          draft={draft}
          index={index}
          next={after < 0 ? null : { name: draft.lifts[after]!.name, address: addressOfLift(after) }}
          end={addressOf('step=end')}
        />
      )}
      <LiftList draft={draft} current={index} addressOf={addressOfLift} />
      <AddLift
        onAdd={(added) => {
          void session.change(addLift(draft, { ...added, stepKg: draft.barStepKg }))
          route(addressOfLift(draft.lifts.length))
        }}
      />
      <p>
        <a class={`button ${style['wide']}`} href={addressOf('step=end')}>
          {sessionWords.finish}
        </a>
      </p>
    </div>
  )
}
