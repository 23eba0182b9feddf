import type { PublicAdvice } from '#advice/public'
import style from './insight.module.css'

type Status = PublicAdvice['contributors'][number]['status']

/** How much speaks for a contributor, as a shape: full, half, empty, or broken where too little is known. */
export const StatusMark = ({ status }: { readonly status: Status }) => (
  <svg class={style['mark']} viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.5" data-broken={status === 'not-enough-information' ? 'yes' : undefined} />
    {status === 'leading' ? <circle class={style['full']} cx="8" cy="8" r="6.5" /> : null}
    {status === 'possible' ? <path class={style['full']} d="M8 1.5a6.5 6.5 0 0 0 0 13z" /> : null}
  </svg>
)
