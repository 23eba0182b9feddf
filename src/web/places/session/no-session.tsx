import type { PublicAdvice } from '#advice/public'
import { LevelBanner } from '#web/parts/level-banner'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { sessionWords } from '#web/words/en/session'

type Props = { readonly advice: PublicAdvice; readonly onStartOwn: () => void }

/** Why there is no session, and what comes first. */
export const NoSession = ({ advice, onStartOwn }: Props) => {
  const link = usePlaceLink()
  const { level } = advice.triage
  const isClosed = level === 'emergency' || level === 'same-day' || level === 'incomplete'
  const checks = advice.actions.filter(({ kind }) => kind === 'check')
  return (
    <>
      {level === 'self-care' ? null : (
        <LevelBanner triage={advice.triage}>
          {level === 'incomplete' ? (
            <p>
              <a class="button main-button" href={link('/check-in')}>
                {words.today.answer}
              </a>
            </p>
          ) : null}
        </LevelBanner>
      )}
      {isClosed ? null : (
        <>
          {checks.map(({ id, title, dose, reasons }) => (
            <section key={id} class="stack-tight">
              <h2>{title}</h2>
              {reasons.map(({ rule, says }) => (
                <p key={rule}>{says}</p>
              ))}
              <p class="quiet">{dose}</p>
            </section>
          ))}
          <p>
            <a class="button" href={link('/training')}>
              {words.places.training}
            </a>
          </p>
          <p>
            <button type="button" onClick={onStartOwn}>
              {sessionWords.startOwn}
            </button>
          </p>
        </>
      )}
    </>
  )
}
