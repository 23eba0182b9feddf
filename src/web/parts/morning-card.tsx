import { useState } from 'preact/hooks'
import type { Id } from '#basics/id'
import { append } from '#web/engine/append'
import { useQuery } from '#web/engine/use-query'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { morningWords } from '#web/words/en/morning'
import { sayDay } from '#web/words/format'
import { Choices } from './choices.tsx'
import style from './morning.module.css'
import type { MorningDue } from './morning-query.ts'
import { Scale } from './scale.tsx'

type Told = {
  readonly due: MorningDue
  readonly pain: number
  readonly newLegSymptoms?: boolean
  readonly settledWithin48h?: boolean
  readonly events: readonly Id[]
}

const yesNo = [
  { value: true, label: morningWords.yes },
  { value: false, label: morningWords.no },
]

/** The morning after the last session with load on the back: one tap, kept at once; two more taps for who wants to say more. */
export const MorningCard = () => {
  const { day } = useDay()
  const answered = useQuery('morning', day, null)
  const [told, setTold] = useState<Told | null>(null)
  const due = told?.due ?? (answered.state === 'ready' ? answered.value : null)
  if (due === null) return null

  const tell = async (given: Omit<Told, 'due' | 'events'>): Promise<void> => {
    const saved = await append({ kind: 'morning-after-reported', on: day, session: due.session, ...given })
    if (!saved.ok) return
    setTold({ due, ...told, ...given, events: [...(told?.events ?? []), ...saved.value.map(({ id }) => id)] })
  }
  const undo = async (): Promise<void> => {
    const entries = told?.events ?? []
    const saved = await append(
      ...entries.map((entry) => ({ kind: 'entry-withdrawn', entry, reason: 'undone' }) as const),
    )
    if (saved.ok) setTold(null)
  }
  const session = [due.title, sayDay(due.on)] as const
  const pain = told?.pain ?? due.pain
  return (
    <section class={style['card']} aria-labelledby="morning-heading">
      <h2 id="morning-heading">{morningWords.title}</h2>
      {pain === null ? (
        <>
          <p>{morningWords.ask(...session)}</p>
          <Scale
            of={morningWords.ask(...session)}
            value={null}
            onChoose={(score) => void tell({ pain: score })}
          />
        </>
      ) : null}
      {told === null ? null : (
        <p class={style['told']} role="status">
          {morningWords.saved(told.pain)}{' '}
          <button type="button" class="plain-button" onClick={() => void undo()}>
            {words.undo}
          </button>
        </p>
      )}
      {pain !== null && due.asks === 'pain' ? (
        <>
          <p>{morningWords.legs}</p>
          <Choices
            of={morningWords.legs}
            choices={yesNo}
            value={told?.newLegSymptoms}
            onChoose={(newLegSymptoms) => void tell({ pain, newLegSymptoms })}
            columns={2}
          />
        </>
      ) : null}
      {pain !== null && due.asksSettled ? (
        <>
          <p>{morningWords.settled(...session)}</p>
          <Choices
            of={morningWords.settled(...session)}
            choices={yesNo}
            value={told?.settledWithin48h}
            onChoose={(settledWithin48h) => void tell({ pain, settledWithin48h })}
            columns={2}
          />
        </>
      ) : null}
    </section>
  )
}
