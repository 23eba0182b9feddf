import { useToldProblem } from '#web/engine/told-problem'
import { useAdvice } from '#web/engine/use-advice'
import { words } from '#web/words/en'
import style from './line.module.css'
import { useDay } from './use-day.ts'

/** What went wrong with keeping things, in plain words, on every page until it is over. */
export const ProblemLine = () => {
  const { day } = useDay()
  const answered = useAdvice(day)
  const problem = useToldProblem()
  const kept = answered.state === 'ready' ? answered.value : undefined
  return (
    <div role="status">
      {problem === null ? null : (
        <div class={`${style['line']} ${style['problem']}`}>
          <p>
            <strong>{words.problem.notSaved}</strong> {words.problem[problem.kind]}
          </p>
          <details>
            <summary>{words.problem.details}</summary>
            <pre>{problem.detail}</pre>
          </details>
        </div>
      )}
      {kept === undefined || kept.isKept ? null : (
        <div class={`${style['line']} ${style['problem']}`}>
          <p>{words.problem.notKept}</p>
        </div>
      )}
      {kept === undefined || kept.unreadable === 0 ? null : (
        <div class={style['line']}>
          <p>{words.problem.unreadable(kept.unreadable)}</p>
        </div>
      )}
    </div>
  )
}
