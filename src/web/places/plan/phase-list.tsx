import type { PublicAdvice } from '#advice/public'
import type { PhaseWords } from '#web/engine/messages'
import { planWords } from '#web/words/en/plan'
import { sayShortDay } from '#web/words/format'
import { Criteria } from './criteria.tsx'
import style from './plan.module.css'

type Props = { readonly phase: PublicAdvice['phase']; readonly phases: readonly PhaseWords[] }

/** The phases as one line: those behind, the one now with what the next waits for, and those ahead. */
export const PhaseList = ({ phase, phases }: Props) => {
  const line = phases.filter(({ id }) => id !== 'none')
  const at = line.findIndex(({ id }) => id === phase.id)
  const next = phase.next
  return (
    <ol class={style['phases']}>
      {line.map(({ id, name, goal }, index) => {
        const state = index < at ? 'passed' : index === at ? 'now' : 'ahead'
        return (
          <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <svg class={style['stop']} viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="12" r={state === 'ahead' ? 6 : 10} />
              {state === 'passed' ? <path d="m7.5 12.5 3 3L16.5 9" /> : null}
              {state === 'now' ? <circle class={style['dot']} cx="12" cy="12" r="4.5" /> : null}
            </svg>
            <p class={style['name']}>
              <span class={state === 'now' ? style['here'] : undefined}>{name}</span>{' '}
              <span class={state === 'ahead' ? 'visually-hidden' : style['state']}>
                {planWords.states[state]}
                {state === 'now' ? `, ${planWords.since(sayShortDay(phase.since))}` : ''}
              </span>
            </p>
            {state === 'now' ? (
              <div class="stack">
                <p>{goal}</p>
                {next === null ? null : (
                  <Criteria
                    heading={planWords.next(line.find((one) => one.id === next.to)?.name ?? next.to)}
                    criteria={next.criteria}
                  />
                )}
              </div>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
