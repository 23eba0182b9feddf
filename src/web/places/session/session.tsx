import { useLocation } from 'preact-iso/router'
import { useAdvice } from '#web/engine/use-advice'
import { useQuery } from '#web/engine/use-query'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { NextSession } from './next-session.tsx'
import { RunningSession } from './running-session.tsx'
import { SavedSession } from './saved-session.tsx'
import { useSession } from './use-session.ts'

/** The session: what is next, then set by set, then how it was. What is under way survives everything. */
export const Session = () => {
  const { day } = useDay()
  const { query } = useLocation()
  const session = useSession()
  const advised = useAdvice(day)
  const planned = useQuery('session', day, null)
  if (session.draft === undefined) return <PageTitle>{words.places.session}</PageTitle>
  if (session.draft !== null) return <RunningSession session={session} draft={session.draft} />
  return (
    <Waiting answered={advised}>
      {(answer) =>
        query['step'] === 'saved' ? (
          <SavedSession answer={answer} />
        ) : (
          <Waiting answered={planned}>
            {(plan) => <NextSession answer={answer} plan={plan} session={session} />}
          </Waiting>
        )
      }
    </Waiting>
  )
}
