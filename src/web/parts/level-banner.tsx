import type { ComponentChildren } from 'preact'
import type { PublicAdvice } from '#advice/public'
import { words } from '#web/words/en'
import style from './level.module.css'
import { LevelMark } from './level-mark.tsx'
import { Why } from './why.tsx'

type Props = {
  readonly triage: PublicAdvice['triage']
  /** What can be done about it, such as a link to the check-in. */
  readonly children?: ComponentChildren
}

/** Where triage stands: shape, word, and the sentences that put it there. The safety net stands one tap below. */
export const LevelBanner = ({ triage, children }: Props) => {
  const word = words.levels[triage.level]
  return (
    <section class={`${style['banner']} ${style[triage.level]}`} aria-label={word}>
      <p class={style['word']}>
        <LevelMark level={triage.level} />
        {word}
      </p>
      {triage.reasons.map((reason) => (
        <p key={reason.rule}>{reason.says}</p>
      ))}
      {children}
      <div class={style['more']}>
        <Why reasons={triage.reasons} of={word} isSaid />
        <details open={triage.level === 'emergency'}>
          <summary>{words.safetyNet}</summary>
          <SafetyNet text={triage.safetyNet} />
        </details>
      </div>
    </section>
  )
}

/** The safety-net card of the protocol, a paragraph a line. */
export const SafetyNet = ({ text }: { readonly text: string }) => (
  <div class={`stack-tight ${style['net']}`}>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <p key={line}>{line}</p>
      ))}
  </div>
)
