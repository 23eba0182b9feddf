import type { PublicAdvice } from '#advice/public'
import { append } from '#web/engine/append'
import { Why } from '#web/parts/why'
import { useDay } from '#web/shell/use-day'
import { planWords } from '#web/words/en/plan'

/** An easier week: on offer, or running and to be ended at any time. */
export const EasierWeek = ({ deload }: { readonly deload: NonNullable<PublicAdvice['deload']> }) => {
  const { day } = useDay()
  const { state, item, reasons } = deload
  const isRunning = state === 'running'
  return (
    <section class="stack-tight" aria-labelledby="deload-heading">
      <h2 id="deload-heading">{planWords.deload[state]}</h2>
      {reasons.map(({ rule, says }) => (
        <p key={rule}>{says}</p>
      ))}
      <p>
        <button
          type="button"
          onClick={() =>
            void append({
              kind: 'overlay-decided',
              on: day,
              item,
              decision: isRunning ? 'undone' : 'accepted',
            })
          }
        >
          {isRunning ? planWords.deload.undo : planWords.deload.accept}
        </button>
      </p>
      <Why reasons={reasons} of={planWords.deload[state]} isSaid />
    </section>
  )
}
