import { Scale } from '#web/parts/scale'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import type { StepProps } from './check-in-steps.tsx'

/** Pain on the first day, where that was not today. */
export const StartStep = ({ checkIn: { draft, state }, goOn }: StepProps) => {
  const { ask, help } = state.own['nprs-baseline']
  return (
    <>
      <PageTitle tab={words.places['check-in']}>{ask}</PageTitle>
      <p class="quiet">{help}</p>
      <Scale of={ask} value={draft.painAtStart} onChoose={(painAtStart) => goOn({ ...draft, painAtStart })} />
      <p>
        <button type="button" class="plain-button" onClick={() => goOn({ ...draft, painAtStart: null })}>
          {checkInWords.leaveOut}
        </button>
      </p>
    </>
  )
}
