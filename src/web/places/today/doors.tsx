import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import style from './doors.module.css'

/** The first run: three doors, nothing else. */
export const Doors = () => {
  const { route } = useLocation()
  const [emma, setEmma] = useState<'closed' | 'opening' | 'failed'>('closed')
  const openSample = async () => {
    setEmma('opening')
    try {
      const { showSample } = await import('#web/sample/sample')
      await showSample()
      route('/')
    } catch {
      setEmma('failed')
    }
  }
  return (
    <div class={style['doors']}>
      <PageTitle tab={words.today.title}>{words.doors.title}</PageTitle>
      <ul>
        <li>
          <a class={style['first']} href="/check-in">
            <strong>{words.doors.hurts}</strong>
            <span>{words.doors.hurtsSays}</span>
          </a>
        </li>
        <li>
          <a href="/training/import">
            <strong>{words.doors.training}</strong>
            <span>{words.doors.trainingSays}</span>
          </a>
        </li>
        <li>
          <button type="button" aria-disabled={emma === 'opening'} onClick={() => void openSample()}>
            <strong>{emma === 'opening' ? words.doors.opening : words.doors.emma}</strong>
            <span>{words.doors.emmaSays}</span>
          </button>
        </li>
      </ul>
      <p class="quiet small" role="status">
        {emma === 'failed' ? words.problem.bug : words.doors.private}
      </p>
    </div>
  )
}
