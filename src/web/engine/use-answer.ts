import { useLayoutEffect, useReducer } from 'preact/hooks'
import { type Answered, answerOf, onAnswer } from './answers.ts'
import type { EngineClient } from './client.ts'

/** The engine's answer under `key`, followed as long as the component is shown. */
export const useAnswer = <T>(key: string, ask: (client: EngineClient) => Promise<T>): Answered<T> => {
  const [, show] = useReducer<number, undefined>((count) => count + 1, 0)
  const answered = answerOf(key, ask) as Answered<T>
  useLayoutEffect(() => onAnswer(key, () => show(undefined)), [key])
  return answered
}
