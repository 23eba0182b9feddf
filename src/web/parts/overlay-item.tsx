import type { ComponentChildren } from 'preact'
import type { MassUnit } from '#basics/mass'
import { words } from '#web/words/en'
import style from './overlay.module.css'
import { type Item, sayWork } from './say-work.ts'
import { Why } from './why.tsx'

type Props = {
  readonly item: Item
  readonly units: MassUnit
  /** Decisions on the item, such as accept and override. */
  readonly children?: ComponentChildren
  /** What belongs after its reasons. */
  readonly more?: ComponentChildren
}

/** One line of the overlay: what is programmed, struck through, and what stands in its place, with the reasons one tap away. */
export const OverlayItem = ({ item, units, children, more }: Props) => {
  const { programmed, adjusted, change } = item
  const isKept = change === 'keep' || item.decision === 'overridden' || item.decision === 'undone'
  const name = adjusted?.name ?? programmed.name
  return (
    <li class={style['item']}>
      <div class={style['head']}>
        <span class={style['name']}>
          {change === 'swap' && !isKept ? (
            <>
              <s>
                <span class="visually-hidden">{words.work.programmed} </span>
                {programmed.name}
              </s>{' '}
              {name}
            </>
          ) : change === 'drop' && !isKept ? (
            <s>{programmed.name}</s>
          ) : (
            programmed.name
          )}
        </span>
        <span class={style['change']}>
          {isKept && change !== 'keep' ? words.changes.own : words.changes[change]}
        </span>
      </div>
      <p class={style['work']}>
        {isKept ? (
          sayWork(programmed, units)
        ) : (
          <>
            <s>
              <span class="visually-hidden">{words.work.programmed} </span>
              {sayWork(programmed, units)}
            </s>
            {adjusted === null ? null : (
              <strong>
                <span class="visually-hidden">{words.work.adjusted} </span>
                {sayWork(adjusted, units)}
              </strong>
            )}
          </>
        )}
      </p>
      {children}
      {item.goesBackWhen === null ? null : (
        <p class={style['back']}>
          {words.work.goesBack}: {item.goesBackWhen.says}
        </p>
      )}
      {change === 'keep' ? null : (
        <Why reasons={item.reasons} of={`${words.changes[change]}, ${programmed.name}`} />
      )}
      {more}
    </li>
  )
}
