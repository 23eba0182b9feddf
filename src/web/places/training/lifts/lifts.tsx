import { useState } from 'preact/hooks'
import { nameKey } from '#basics/name'
import { useQuery } from '#web/engine/use-query'
import { sayMass } from '#web/parts/mass'
import { Waiting } from '#web/parts/waiting'
import { TrainingHead } from '#web/places/training/training-head'
import { liftPath } from '#web/places/training/training-pages'
import style from '#web/places/training/training.module.css'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { training } from '#web/words/en/training'
import { sayFullDay } from '#web/words/format'

/** Every lift of the log, the one trained last first. */
export const Lifts = () => {
  const { day } = useDay()
  const link = usePlaceLink()
  const [sought, setSought] = useState('')
  return (
    <div class="stack">
      <TrainingHead tab={training.pages.lifts} />
      <label class={style['find']}>
        {training.lifts.find}
        <input type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </label>
      <Waiting answered={useQuery('lift-list', day, null)}>
        {({ units, lifts }) => {
          const found = lifts.filter(({ key, means }) =>
            `${key} ${means?.toLowerCase() ?? ''}`.includes(nameKey(sought)),
          )
          return (
            <>
              <p role="status" class={found.length === 0 ? '' : 'visually-hidden'}>
                {found.length === 0 ? training.lifts.none : training.lifts.found(found.length)}
              </p>
              <ul class={style['list']}>
                {found.map((lift) => (
                  <li key={lift.key} class={style['row']}>
                    <a class={style['two']} href={link(liftPath(lift.key))}>
                      <strong>{lift.name}</strong>
                      <span class={style['aside']}>
                        {lift.topKg === null || lift.topKg === 0 ? '' : sayMass(lift.topKg, units)}
                      </span>
                      <span class={style['under']}>
                        {training.sessions(lift.sessions)} · {training.lifts.last.toLowerCase()}{' '}
                        {sayFullDay(lift.lastOn)}
                        {lift.means === null ? ` · ${training.session.notKnown.toLowerCase()}` : ''}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </Waiting>
    </div>
  )
}
