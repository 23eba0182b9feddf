import { useLayoutEffect, useState } from 'preact/hooks'
import type { EngineProblem } from './messages.ts'

let told: EngineProblem | null = null
const listeners = new Set<(problem: EngineProblem | null) => void>()

/** Shows a problem at the top of every page until something was saved again; null takes it away. */
export const tellProblem = (problem: EngineProblem | null): void => {
  told = problem
  for (const listener of listeners) listener(problem)
}

export const useToldProblem = (): EngineProblem | null => {
  const [problem, setProblem] = useState(told)
  useLayoutEffect(() => {
    listeners.add(setProblem)
    return () => void listeners.delete(setProblem)
  }, [])
  return problem
}
