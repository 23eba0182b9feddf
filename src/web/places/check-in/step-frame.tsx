import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import type { CheckInState } from './check-in-query.ts'
import style from './check-in.module.css'
import { SoFar } from './so-far.tsx'

type Props = {
  readonly state: CheckInState
  /** Place of the step among those that are asked; -1: an extra one. */
  readonly at: number
  readonly of: number
  readonly back: string | undefined
  readonly emergency: string
  readonly children: ComponentChildren
}

let isFirst = true

/** What stands around a step: how far it is, the way back, and above it what must not wait. */
export const StepFrame = ({ state, at, of, back, emergency, children }: Props) => {
  useLayoutEffect(() => {
    // A reader starts each step at its question; the page itself was announced when it opened.
    if (!isFirst) {
      document.getElementById('page-title')?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    isFirst = false
  }, [])
  const { level } = state.triage
  return (
    <div class={style['step']}>
      {level === 'emergency' || level === 'same-day' ? (
        <SoFar triage={state.triage} emergency={emergency} />
      ) : null}
      <div class={style['progress']}>
        {back === undefined ? (
          <span>{words.places['check-in']}</span>
        ) : (
          <a class={style['back']} href={back}>
            {checkInWords.back}
          </a>
        )}
        {at < 0 ? null : <span>{checkInWords.step(at + 1, of)}</span>}
      </div>
      {children}
    </div>
  )
}
