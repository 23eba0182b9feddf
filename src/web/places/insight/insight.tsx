import type { PublicAdvice } from '#advice/public'
import type { Answered } from '#web/engine/answers'
import { useAdvice } from '#web/engine/use-advice'
import { useQuery } from '#web/engine/use-query'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { insight } from '#web/words/en/insight'
import { BeforePain } from './before-pain.tsx'
import { Contributors } from './contributors.tsx'
import type { InsightAnswer } from './insight-query.ts'
import { PainAndLoad } from './pain-and-load.tsx'
import { Weeks } from './weeks.tsx'

/** What the log and the answers show: pain beside load, weeks, what changed before the pain, what may have contributed. */
export const Insight = () => {
  const { day } = useDay()
  const advised = useAdvice(day)
  const answered = useQuery('insight', day, null)
  return (
    <div class="stack-wide">
      <PageTitle>{words.places.insight}</PageTitle>
      <Waiting answered={both(advised, answered)}>
        {([{ advice }, { series, cannotTell, modifiers }]) =>
          isEmpty(advice, series) ? (
            <Empty />
          ) : (
            <>
              <PainAndLoad series={series} />
              <Weeks series={series} />
              {series.before === null ? null : (
                <BeforePain before={series.before} confidence={series.confidence} />
              )}
              <Contributors
                contributors={advice.contributors}
                change={advice.change}
                cannotTell={cannotTell}
                modifiers={modifiers}
                isWeighed={advice.episode !== null}
              />
            </>
          )
        }
      </Waiting>
    </div>
  )
}

const isEmpty = (advice: PublicAdvice, { weekly, lifts }: InsightAnswer['series']): boolean =>
  advice.episode === null && lifts.length === 0 && weekly.weeks.every(({ units }) => units === 0)

const Empty = () => {
  const link = usePlaceLink()
  return (
    <div class="stack">
      <p>
        <strong>{insight.none}</strong> {insight.noneSays}
      </p>
      <p>
        <a class="button main-button" href={link('/training/import')}>
          {insight.bring}
        </a>{' '}
        <a class="button" href={link('/check-in')}>
          {insight.checkIn}
        </a>
      </p>
    </div>
  )
}

/** Two answers as one: ready when both are, failed when one is. */
const both = <A, B>(a: Answered<A>, b: Answered<B>): Answered<readonly [A, B]> => {
  if (a.state === 'failed') return a
  if (b.state === 'failed') return b
  if (a.state === 'waiting' || b.state === 'waiting') return { state: 'waiting' }
  return { state: 'ready', value: [a.value, b.value], isStale: a.isStale || b.isStale }
}
