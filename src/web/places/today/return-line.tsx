import { useState } from 'preact/hooks'
import type { ReturnPlanOfDay } from '#web/parts/return-plan'
import { words } from '#web/words/en'
import style from './today.module.css'

/** The plan for a relapse, one tap away. Loaded when first opened: most who open Today have no need of it. */
export const ReturnLine = () => {
  const [Shown, setShown] = useState<typeof ReturnPlanOfDay | null>(null)
  const open = async () => {
    const loaded = await import('#web/parts/return-plan')
    setShown(() => loaded.ReturnPlanOfDay)
  }
  return (
    <section class="stack-tight" aria-labelledby="return-heading">
      <h2 id="return-heading">{words.today.returns}</h2>
      <details class={style['returns']} onToggle={(event) => event.currentTarget.open && void open()}>
        <summary>{words.today.returnPlan}</summary>
        {Shown === null ? <p class="quiet">{words.waiting}</p> : <Shown />}
      </details>
    </section>
  )
}
