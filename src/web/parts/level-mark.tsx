import type { PublicAdvice } from '#advice/public'
import style from './level.module.css'

export type Level = PublicAdvice['triage']['level']

const shapes: Record<Level, preact.JSX.Element> = {
  emergency: (
    <>
      <path class={style['fill']} d="M8 1h8l7 7v8l-7 7H8l-7-7V8z" />
      <path class={style['sign']} d="M12 6v7M12 17v.5" />
    </>
  ),
  'same-day': (
    <>
      <path class={style['fill']} d="M12 2 23 22H1z" />
      <path class={style['sign']} d="M12 9v6M12 18.5v.5" />
    </>
  ),
  book: (
    <>
      <path class={style['fill']} d="M2 4h20v18H2z" />
      <path class={style['sign']} d="M7 1.5V6M17 1.5V6M7 13h10" />
    </>
  ),
  'self-care': (
    <>
      <circle class={style['fill']} cx="12" cy="12" r="11" />
      <path class={style['sign']} d="m7 12.5 3.5 3.5L17 9" />
    </>
  ),
  incomplete: (
    <>
      <circle class={style['open']} cx="12" cy="12" r="10" />
      <path class={style['openSign']} d="M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M12 17.5v.5" />
    </>
  ),
}

/** The shape of a triage level: always beside its word. */
export const LevelMark = ({ level }: { readonly level: Level }) => (
  <svg class={`${style['mark']} ${style[level]}`} viewBox="0 0 24 24" aria-hidden="true">
    {shapes[level]}
  </svg>
)
