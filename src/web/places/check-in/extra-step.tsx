import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import style from './check-in.module.css'
import type { StepProps } from './check-in-steps.tsx'
import { Questions } from './questions.tsx'
import { type Extra, questionsOf } from './steps.ts'

/** A screen for who wants to say more; the end of the check-in comes after it again. */
export const ExtraStep = ({
  extra,
  checkIn: { draft, state },
  keep,
  goOn,
}: StepProps & { readonly extra: Extra }) => (
  <>
    <PageTitle tab={words.places['check-in']}>{checkInWords.extras[extra]}</PageTitle>
    <p class="quiet">{checkInWords.aboutHelp}</p>
    <Questions questions={questionsOf(state, extra)} draft={draft} keep={keep} />
    <p>
      <button type="button" class={`main-button ${style['wide']}`} onClick={() => goOn(draft)}>
        {checkInWords.goOn}
      </button>
    </p>
  </>
)
