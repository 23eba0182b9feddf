import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { Reason } from '#advice/say'
import { words } from '#web/words/en'
import style from './why.module.css'

type Props = {
  readonly reasons: readonly Reason[]
  /** What is explained, for readers who hear only "Why". */
  readonly of: string
  /** True where the sentences already stand above it: only their grounds are shown. */
  readonly isSaid?: boolean
}

type Details = ComponentType<{ readonly reasons: readonly Reason[]; readonly isSaid: boolean }>

/** The reasons of a decision, one tap away: sentence, facts compared, certainty, sources. Loaded when first opened. */
export const Why = ({ reasons, of, isSaid = false }: Props) => {
  const [Shown, setShown] = useState<Details | null>(null)
  if (reasons.length === 0) return null
  const open = async () => {
    const { WhyDetails } = await import('./why-details.tsx')
    setShown(() => WhyDetails)
  }
  return (
    <details class={style['why']} onToggle={(event) => event.currentTarget.open && void open()}>
      <summary>
        {words.why.open}
        <span class="visually-hidden">: {of}</span>
      </summary>
      {Shown === null ? <p class="quiet">{words.waiting}</p> : <Shown reasons={reasons} isSaid={isSaid} />}
    </details>
  )
}
