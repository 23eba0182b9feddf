import { EmergencyCard } from '#web/parts/emergency-card'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import style from './check-in.module.css'
import type { CheckIn } from './use-check-in.ts'

type Props = { readonly checkIn: CheckIn; readonly back: string; readonly onSave: () => void }

/** What to do now, before anything else is asked. */
export const EmergencyStep = ({ checkIn: { state }, back, onSave }: Props) => (
  <div class={style['step']}>
    <PageTitle>{state.referrals[0]?.title ?? words.levels.emergency}</PageTitle>
    <EmergencyCard triage={state.triage} referrals={state.referrals}>
      <p>
        <button type="button" class={style['wide']} onClick={onSave}>
          {checkInWords.emergency.save}
        </button>
      </p>
      <p>
        <a class={style['back']} href={back}>
          {checkInWords.emergency.mistake}
        </a>
      </p>
    </EmergencyCard>
  </div>
)
