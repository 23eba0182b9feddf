import { useToldProblem } from '#web/engine/told-problem'
import { useJournalSize } from '#web/engine/use-journal-size'
import { words } from '#web/words/en'
import style from './line.module.css'

/** What went wrong with keeping things, in plain words, on every page until it is over. */
export const ProblemLine = () => {
  const size = useJournalSize()
  const problem = useToldProblem()
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
      {size.state !== 'ready' || size.value.isKept ? null : (
        <div class={`${style['line']} ${style['problem']}`}>
          <p>{words.problem.notKept}</p>
        </div>
      )}
    </div>
  )
}
