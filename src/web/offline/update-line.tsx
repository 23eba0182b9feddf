import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import line from '#web/shell/line.module.css'
import { words } from '#web/words/en'
import { takeUpdate, useUpdateReady } from './register.ts'
import { isSessionRunning } from './session-lock.ts'

/** Says quietly that a new version waits. Never while a session runs. */
export const UpdateLine = () => {
  const { path } = useLocation()
  const isReady = useUpdateReady()
  const [waits, setWaits] = useState(false)
  if (!isReady || path === '/session') return null
  const take = async () => {
    if (await isSessionRunning()) setWaits(true)
    else takeUpdate()
  }
  return (
    <div class={line['line']} role="status">
      <p>{waits ? words.update.inSession : words.update.says}</p>
      <button type="button" onClick={() => void take()}>
        {words.update.take}
      </button>
    </div>
  )
}
