import type { PublicAdvice } from '#advice/public'
import { Timer } from '#web/parts/timer'
import { Why } from '#web/parts/why'
import { words } from '#web/words/en'
import style from './today.module.css'

type Action = PublicAdvice['actions'][number]

type Props = { readonly actions: readonly Action[] }

/** So many are seen at once, the weightiest first: on a phone the session stands right below. */
const atOnce = 3

/** Today's few actions: what and how much at a glance, and one tap below how, a timer where it is timed, and why. */
export const Actions = ({ actions }: Props) => {
  if (actions.length === 0) return null
  // To hide a single one would save nothing.
  const seen = actions.length === atOnce + 1 ? actions.length : atOnce
  const others = actions.slice(seen)
  return (
    <section class="stack-tight" aria-labelledby="actions-heading">
      <h2 id="actions-heading">{words.today.actions}</h2>
      <Rows actions={actions.slice(0, seen)} />
      {others.length === 0 ? null : (
        <details>
          <summary>{words.today.otherActions(others.length)}</summary>
          <Rows actions={others} />
        </details>
      )}
    </section>
  )
}

const Rows = ({ actions }: Props) => (
  <ul class={style['rows']}>
    {actions.map((action) => (
      <li key={action.id}>
        <details>
          <summary>
            <span>
              <strong>{action.title}</strong>
              <span class={style['dose']}>{action.dose}</span>
            </span>
          </summary>
          <How action={action} />
        </details>
      </li>
    ))}
  </ul>
)

const How = ({ action }: { readonly action: Action }) => (
  <div class={style['how']}>
    {action.timer === undefined ? null : <Timer plan={action.timer} of={action.title} />}
    {action.cues.length === 0 ? null : (
      <ol class={style['cues']}>
        {action.cues.map((cue) => (
          <li key={cue}>{cue}</li>
        ))}
      </ol>
    )}
    {action.mind === undefined ? null : <p class="quiet">{action.mind}</p>}
    <Why reasons={action.reasons} of={action.title} />
  </div>
)
