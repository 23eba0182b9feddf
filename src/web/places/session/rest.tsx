import { sessionWords } from '#web/words/en/session'
import style from './session.module.css'
import { useSeconds } from './use-seconds.ts'

/** How long the rest has lasted. It goes by the clock, so that it stays right while the phone sleeps. */
export const Rest = ({ since }: { readonly since: number }) => {
  const seconds = Math.max(0, Math.floor((useSeconds() - since) / 1000))
  const minutes = Math.floor(seconds / 60)
  return (
    <p class={style['rest']}>
      <span class="quiet small">{sessionWords.rest}</span>
      <span role="timer">
        {minutes}:{String(seconds % 60).padStart(2, '0')}
      </span>
    </p>
  )
}
