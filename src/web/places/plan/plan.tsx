import { useAdvice } from '#web/engine/use-advice'
import { useQuery } from '#web/engine/use-query'
import { LevelBanner } from '#web/parts/level-banner'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { planWords } from '#web/words/en/plan'
import { ComingSession } from './coming-session.tsx'
import { EasierWeek } from './easier-week.tsx'
import { CourseSoFar } from './course-so-far.tsx'
import { PhaseList } from './phase-list.tsx'
import { WeekAhead } from './week-ahead.tsx'

/** The comeback from end to end: its phases and what each waits for, the coming session, and the course so far. */
export const Plan = () => {
  const { day } = useDay()
  const link = usePlaceLink()
  const advised = useAdvice(day)
  const asked = useQuery('plan', day, null)
  return (
    <div class="stack-wide">
      <PageTitle tab={words.places.plan}>{planWords.title}</PageTitle>
      <Waiting answered={advised}>
        {({ advice, phases, units }) => (
          <>
            {advice.triage.level === 'self-care' ? null : (
              <LevelBanner triage={advice.triage}>
                {advice.triage.level === 'incomplete' ? (
                  <p>
                    <a class="button main-button" href={link('/check-in')}>
                      {words.today.answer}
                    </a>
                  </p>
                ) : null}
              </LevelBanner>
            )}
            {advice.episode === null && advice.phase.id === 'none' ? (
              <p class="quiet">{planWords.noEpisode}</p>
            ) : (
              <PhaseList phase={advice.phase} phases={phases} />
            )}
            {advice.deload === undefined ? null : <EasierWeek deload={advice.deload} />}
            {advice.week.length === 0 ? null : <WeekAhead week={advice.week} />}
            <Waiting answered={asked}>
              {({ demands, course }) => (
                <>
                  {advice.session === null ? (
                    <p class="quiet">{planWords.noSession}</p>
                  ) : (
                    <ComingSession session={advice.session} demands={demands} units={units} />
                  )}
                  {course.length === 0 ? null : <CourseSoFar course={course} phases={phases} />}
                </>
              )}
            </Waiting>
          </>
        )}
      </Waiting>
    </div>
  )
}
