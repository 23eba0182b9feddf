import { useState } from 'preact/hooks'
import type { PublicAdvice } from '#advice/public'
import type { ReturnPlan } from '#web/parts/return-plan'
import { words } from '#web/words/en'
import style from './today.module.css'

type Props = {
  readonly plan: NonNullable<PublicAdvice['recurrence']>
  readonly safetyNet: string
}

/** The plan for a relapse, one tap away. Loaded when first opened: most who open Today have no need of it. */
export const ReturnLine = ({ plan, safetyNet }: Props) => {
  const [Shown, setShown] = useState<typeof ReturnPlan | null>(null)
  const open = async () => {
    const loaded = await import('#web/parts/return-plan')
    setShown(() => loaded.ReturnPlan)
  }
  return (
    <section class="stack-tight" aria-labelledby="return-heading">
      <h2 id="return-heading">{words.today.returns}</h2>
      <details class={style['returns']} onToggle={(event) => event.currentTarget.open && void open()}>
        <summary>{words.today.returnPlan}</summary>
        {Shown === null ? (
          <p class="quiet">{words.waiting}</p>
        ) : (
          <Shown plan={plan} safetyNet={safetyNet} heading="h3" />
        )}
      </details>
    </section>
  )
}
