import type { ComponentChildren, ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { Reason } from '#advice/say'
import { words } from '#web/words/en'
import style from './why-line.module.css'

type Props = {
  /** The reason's sentence, with what else is to be seen at once. */
  readonly children: ComponentChildren
  readonly reason: Reason
}

type Details = ComponentType<{ readonly reasons: readonly Reason[]; readonly isSaid: boolean }>

/** A line that says its reason and opens to what it rests on. Loaded when first opened. */
export const WhyLine = ({ children, reason }: Props) => {
  const [Shown, setShown] = useState<Details | null>(null)
  const open = async () => {
    const { WhyDetails } = await import('./why-details.tsx')
    setShown(() => WhyDetails)
  }
  return (
    <details class={style['line']} onToggle={(event) => event.currentTarget.open && void open()}>
      <summary>
        <span>{children}</span>
      </summary>
      {Shown === null ? <p class="quiet">{words.waiting}</p> : <Shown reasons={[reason]} isSaid />}
    </details>
  )
}
