import type { ComponentChildren } from 'preact'
import type { Answered } from '#web/engine/answers'
import { askAgain } from '#web/engine/answers'
import { words } from '#web/words/en'
import style from './waiting.module.css'

type Props<T> = {
  readonly answered: Answered<T>
  readonly children: (value: T) => ComponentChildren
}

/** What depends on an answer: nothing for a moment, then a word that it is under way, then the value or what went wrong. */
export const Waiting = <T,>({ answered, children }: Props<T>) => {
  if (answered.state === 'ready') return <>{children(answered.value)}</>
  if (answered.state === 'waiting')
    return (
      <p class={`quiet ${style['waiting']}`} role="status" data-waiting>
        {words.waiting}
      </p>
    )
  return (
    <div class="stack" role="alert">
      <p>{words.problem[answered.problem.kind]}</p>
      <button type="button" onClick={askAgain}>
        {words.tryAgain}
      </button>
      <details>
        <summary>{words.problem.details}</summary>
        <pre class={style['detail']}>{answered.problem.detail}</pre>
      </details>
    </div>
  )
}
