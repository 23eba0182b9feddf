import type { Demand } from '#plan/plan'
import { append } from '#web/engine/append'
import type { Item } from '#web/parts/say-work'
import { useDay } from '#web/shell/use-day'
import { planWords } from '#web/words/en/plan'
import { OverTheCap } from './over-the-cap.tsx'
import style from './plan.module.css'

type Props = {
  readonly item: Item
  /** The lift at its worst point and the whole session's units, were it done as programmed; null: not known. */
  readonly programmed: Demand | null
  readonly cap: Demand | null
}

/** The lifter's word on one change: accept it, do it as programmed all the same, or take either back. */
export const Decide = ({ item, programmed, cap }: Props) => {
  const { day } = useDay()
  const decide = (decision: 'accepted' | 'overridden' | 'undone') =>
    void append({ kind: 'overlay-decided', on: day, item: item.id, decision })
  const { name } = item.programmed
  const of = <span class="visually-hidden">: {name}</span>
  if (item.decision === 'accepted' || item.decision === 'overridden')
    return (
      <div class={style['decided']}>
        <p>
          <strong>
            {item.decision === 'accepted' ? (
              <>
                <span aria-hidden="true">✓ </span>
                {planWords.accepted}
              </>
            ) : (
              planWords.overridden
            )}
          </strong>
        </p>
        {item.decision === 'overridden' ? (
          <>
            <OverTheCap programmed={programmed} cap={cap} />
            <p>{planWords.item.isRecorded}</p>
          </>
        ) : null}
        <button type="button" onClick={() => decide('undone')}>
          {planWords.undo}
          {of}
        </button>
      </div>
    )
  return (
    <div class={style['decide']}>
      {item.adjusted === null ? null : (
        <button type="button" onClick={() => decide('accepted')}>
          {planWords.accept}
          {of}
        </button>
      )}
      <details>
        <summary>
          {planWords.override}
          {of}
        </summary>
        <div class="stack-tight">
          <OverTheCap programmed={programmed} cap={cap} />
          <p class="quiet small">{planWords.item.recorded}</p>
          <button type="button" class="danger-button" onClick={() => decide('overridden')}>
            {planWords.override}
            {of}
          </button>
        </div>
      </details>
    </div>
  )
}
