import type { PublicAdvice } from '#advice/public'
import { WhyLine } from '#web/parts/why-line'
import { planWords } from '#web/words/en/plan'
import style from './plan.module.css'

type Criterion = NonNullable<PublicAdvice['phase']['next']>['criteria'][number]
type Props = { readonly heading: string; readonly criteria: readonly Criterion[] }

/** What the next phase waits for, each met, not yet met, or not known: a shape and a word. */
export const Criteria = ({ heading, criteria }: Props) => (
  <section aria-label={heading}>
    <h2 class={style['heading']}>{heading}</h2>
    <ul class={style['criteria']}>
      {criteria.map(({ id, met, reason }) => (
        <li key={id}>
          <WhyLine reason={reason}>
            <span class={style['criterion']}>
              <Mark met={met} />
              <span>
                <strong class={style['word']}>{planWords.met[`${met}`]}</strong>
                {reason.says}
              </span>
            </span>
          </WhyLine>
        </li>
      ))}
    </ul>
  </section>
)

const Mark = ({ met }: { readonly met: Criterion['met'] }) => (
  <svg class={style['mark']} data-met={String(met)} viewBox="0 0 24 24" aria-hidden="true">
    {met === true ? (
      <>
        <circle class={style['full']} cx="12" cy="12" r="11" />
        <path class={style['sign']} d="m7 12.5 3.5 3.5L17 9" />
      </>
    ) : met === false ? (
      <circle class={style['empty']} cx="12" cy="12" r="10" />
    ) : (
      <>
        <circle class={style['dashed']} cx="12" cy="12" r="10" />
        <path class={style['empty']} d="M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M12 17.5v.5" />
      </>
    )}
  </svg>
)
