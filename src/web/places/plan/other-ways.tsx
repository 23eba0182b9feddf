import { useState } from 'preact/hooks'
import type { MassUnit } from '#basics/mass'
import { useQuery } from '#web/engine/use-query'
import { type Item, sayWork } from '#web/parts/say-work'
import { Waiting } from '#web/parts/waiting'
import { Why } from '#web/parts/why'
import { useDay } from '#web/shell/use-day'
import { planWords } from '#web/words/en/plan'
import style from './plan.module.css'

type Props = { readonly item: Item; readonly units: MassUnit }

/** Other ways to do an item, and what speaks against each: asked of the engine when it is opened. */
export const OtherWays = ({ item, units }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details class={style['other-ways']} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {planWords.otherWays.open}
        <span class="visually-hidden">: {item.programmed.name}</span>
      </summary>
      {isOpen ? <WaysOf item={item} units={units} /> : null}
    </details>
  )
}

const WaysOf = ({ item, units }: Props) => {
  const { day } = useDay()
  const of = item.programmed.name
  return (
    <Waiting answered={useQuery('other-ways', day, item.id)}>
      {(ways) =>
        ways.length === 0 ? (
          <p class="quiet">{planWords.otherWays.none}</p>
        ) : (
          <>
            <ul class={style['ways']}>
              {ways.map(({ exercise, name, adjusted, against }) => (
                <li key={exercise}>
                  <p>
                    <strong>{name}</strong>
                    {adjusted === null ? null : <span class="small">, {sayWork(adjusted, units)}</span>}
                  </p>
                  {against.map(({ rule, says }) => (
                    <p key={rule} class="small">
                      {says}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
            <Why reasons={ways.flatMap(({ against }) => against)} of={`${planWords.otherWays.open} ${of}`} />
          </>
        )
      }
    </Waiting>
  )
}
