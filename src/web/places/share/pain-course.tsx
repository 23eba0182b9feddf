import type { HandOff } from '#exports/hand-off'
import { share as own } from '#web/words/en/share'
import { sayShortDay } from '#web/words/format'
import style from './share.module.css'

type Props = { readonly pain: NonNullable<HandOff['pain']> }

const top = 10

/** The scores in their order, each a bar with its number and day: a list to be read aloud, a chart to the eye. */
export const PainCourse = ({ pain: { scores, latest, baseline, leftOut } }: Props) => (
  <div class={style['pain']}>
    <p>
      <span class={style['label']}>{own.pain}:</span>{' '}
      {latest === null ? '' : own.painNow(latest.now, baseline)} {leftOut === 0 ? '' : own.leftOut(leftOut)}
    </p>
    <ul class={style['bars']}>
      {scores.map(({ on, now, worst24h }) => (
        <li key={on}>
          <span class="visually-hidden">{sayShortDay(on)}: </span>
          <span class={style['score']}>{now}</span>
          {worst24h === null ? null : <span class="visually-hidden">, {own.worst(worst24h)}</span>}
          <svg viewBox="0 0 10 20" preserveAspectRatio="none" aria-hidden="true">
            {worst24h === null ? null : (
              <rect
                class={style['worst']}
                y={20 - (20 * worst24h) / top}
                width="10"
                height={(20 * worst24h) / top}
              />
            )}
            <rect class={style['bar']} y={20 - (20 * now) / top} width="10" height={(20 * now) / top} />
          </svg>
          <span aria-hidden="true" class={style['day']}>
            {sayShortDay(on)}
          </span>
        </li>
      ))}
    </ul>
  </div>
)
