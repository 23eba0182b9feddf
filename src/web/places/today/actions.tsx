import type { PublicAdvice } from '#advice/public'
import { Timer } from '#web/parts/timer'
import { Why } from '#web/parts/why'
import { words } from '#web/words/en'
import style from './today.module.css'

type Props = { readonly actions: PublicAdvice['actions'] }

/** Today's few actions, each with its dose, its timer where it is timed, and why. */
export const Actions = ({ actions }: Props) =>
  actions.length === 0 ? null : (
    <section class="stack" aria-labelledby="actions-heading">
      <h2 id="actions-heading">{words.today.actions}</h2>
      <ul class={style['rows']}>
        {actions.map((action) => (
          <li key={action.id}>
            <h3>{action.title}</h3>
            <p>{action.dose}</p>
            {action.timer === undefined ? null : <Timer plan={action.timer} of={action.title} />}
            <div class={style['taps']}>
              {action.cues.length === 0 && action.mind === undefined ? null : (
                <details>
                  <summary>
                    {words.today.how}
                    <span class="visually-hidden">: {action.title}</span>
                  </summary>
                  <ul class={style['cues']}>
                    {action.cues.map((cue) => (
                      <li key={cue}>{cue}</li>
                    ))}
                  </ul>
                  {action.mind === undefined ? null : <p class={style['mind']}>{action.mind}</p>}
                </details>
              )}
              <Why reasons={action.reasons} of={action.title} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
