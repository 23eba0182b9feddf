import { useAdvice } from '#web/engine/use-advice'
import { LevelBanner } from '#web/parts/level-banner'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { practice } from '#web/words/en/practice'

/** What comes before any practice: the triage line, with its way on. */
export const Stopped = () => {
  const { day } = useDay()
  const link = usePlaceLink()
  const answered = useAdvice(day)
  if (answered.state !== 'ready') return null
  const { triage } = answered.value.advice
  return (
    <LevelBanner triage={triage}>
      {triage.level === 'incomplete' ? (
        <p>
          <a class="button" href={link('/check-in')}>
            {practice.checkIn}
          </a>
        </p>
      ) : null}
    </LevelBanner>
  )
}
