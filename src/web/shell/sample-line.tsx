import { useLocation } from 'preact-iso/router'
import { useLayoutEffect, useState } from 'preact/hooks'
import { currentJournal, onSwitch } from '#web/engine/running-engine'
import { removeSample } from '#web/sample/remove-sample'
import { words } from '#web/words/en'
import style from './line.module.css'

/** Marks Emma's sample on every page, and takes it away in one tap. */
export const SampleLine = () => {
  const { route } = useLocation()
  const [journal, setJournal] = useState(currentJournal)
  const [isLeaving, setLeaving] = useState(false)
  useLayoutEffect(() => onSwitch(() => setJournal(currentJournal())), [])
  if (journal === 'own') return null
  const leave = async () => {
    setLeaving(true)
    await removeSample()
    setLeaving(false)
    route('/')
  }
  return (
    <div class={style['line']}>
      <p>{words.sample.says}</p>
      <button type="button" disabled={isLeaving} onClick={() => void leave()}>
        {isLeaving ? words.sample.leaving : words.sample.leave}
      </button>
    </div>
  )
}
