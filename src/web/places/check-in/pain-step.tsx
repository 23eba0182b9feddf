import { Scale } from '#web/parts/scale'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import style from './check-in.module.css'
import type { StepProps } from './check-in-steps.tsx'

/** Pain now: one tap, and on. */
export const PainStep = ({ checkIn: { draft, state }, goOn }: StepProps) => {
  const { ask, help } = state.own['nprs-now']
  const choose = (pain: number) => goOn({ ...draft, pain })
  return (
    <>
      <PageTitle tab={words.places['check-in']}>{ask}</PageTitle>
      <p class="quiet">{help}</p>
      <Scale of={ask} value={draft.pain} onChoose={choose} />
      <p class={`quiet small ${style['note']}`}>{checkInWords.kept}</p>
    </>
  )
}
