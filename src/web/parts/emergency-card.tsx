import type { ComponentChildren } from 'preact'
import type { PublicAdvice } from '#advice/public'
import { words } from '#web/words/en'
import { CallButtons } from './call-buttons.tsx'
import style from './emergency.module.css'
import { SafetyNet } from './level-banner.tsx'
import { LevelMark } from './level-mark.tsx'
import { Why } from './why.tsx'

type Props = {
  readonly triage: PublicAdvice['triage']
  readonly referrals: PublicAdvice['actions']
  /** Ways on, between what to do and the safety net. */
  readonly children?: ComponentChildren
}

/** The card of an emergency: what to do, the number to call, what to say, and the safety net. */
export const EmergencyCard = ({ triage, referrals, children }: Props) => (
  <>
    <section class={style['card']} aria-label={words.levels.emergency}>
      <p class={style['word']}>
        <LevelMark level="emergency" />
        {words.levels.emergency}
      </p>
      {referrals.map(({ id, dose }) => (
        <p key={id} class={style['act']}>
          {dose}
        </p>
      ))}
      <CallButtons />
      {referrals.map(({ id, title, reasons, cues }) => (
        <div key={id} class="stack-tight">
          {reasons.map(({ rule, says }) => (
            <p key={rule}>{says}</p>
          ))}
          {cues.length === 0 ? null : (
            <ul class={style['cues']}>
              {cues.map((cue) => (
                <li key={cue}>{cue}</li>
              ))}
            </ul>
          )}
          <Why reasons={reasons} of={title} isSaid />
        </div>
      ))}
    </section>
    {children}
    <section class="stack-tight">
      <h2>{words.safetyNet}</h2>
      <SafetyNet text={triage.safetyNet} />
    </section>
  </>
)
