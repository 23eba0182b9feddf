import { useId, useState } from 'preact/hooks'
import { sessionWords } from '#web/words/en/session'
import type { PlannedLift } from './draft.ts'
import style from './session.module.css'

type Props = { readonly onAdd: (lift: Omit<PlannedLift, 'stepKg'>) => void }

/** An exercise that is not in the plan, by its name. */
export const AddLift = ({ onAdd }: Props) => {
  const id = useId()
  const [name, setName] = useState('')
  const [isOpen, setOpen] = useState(false)
  const add = () => {
    if (name.trim() === '') return
    onAdd({
      item: null,
      name: name.trim(),
      exercise: null,
      programmed: null,
      adjusted: null,
      isOverridden: false,
      perSide: false,
      takesLoad: true,
      planned: [],
    })
    setName('')
    setOpen(false)
  }
  return (
    <details open={isOpen} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{sessionWords.addLift}</summary>
      <form
        class={style['other']}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label for={id}>{sessionWords.addName}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          value={name}
          onInput={({ currentTarget: { value } }) => setName(value)}
        />
        <button type="submit">{sessionWords.add}</button>
      </form>
    </details>
  )
}
