import type { PublicAdvice } from '#advice/public'
import type { PhaseWords } from '#web/engine/messages'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import style from './today.module.css'

type Props = { readonly advice: PublicAdvice; readonly phases: readonly PhaseWords[] }

/** The day of the episode and the phase with its goal. */
export const PhaseLine = ({ advice, phases }: Props) => {
  const link = usePlaceLink()
  const phase = phases.find(({ id }) => id === advice.phase.id)
  if (advice.episode === null)
    return (
      <section class="stack-tight">
        <p class="quiet">{words.today.noEpisode}</p>
        {advice.phase.id === 'maintain' && phase !== undefined ? (
          <>
            <h2 class={style['phase']}>{phase.name}</h2>
            <p>{phase.goal}</p>
          </>
        ) : null}
      </section>
    )
  const isNamed = phase !== undefined && advice.phase.id !== 'none'
  return (
    <section class="stack-tight" aria-labelledby="phase-heading">
      <h2 id="phase-heading" class={style['phase']}>
        <span>{words.today.episodeDay(advice.episode.day)}</span> {isNamed ? phase.name : ''}
      </h2>
      {isNamed ? <p>{phase.goal}</p> : null}
      <p>
        <a href={link('/plan')}>{words.today.plan}</a>
      </p>
    </section>
  )
}
