import { answerQuestions, type PublicAnswer } from '#advice/answer-questions'
import type { Level } from '#assessment/assessment'
import { wholeProtocol } from '#web/engine/protocol-source'
import type { Ground } from '#web/engine/query'

export type AnswersOfDay = { readonly level: Level; readonly answers: readonly PublicAnswer[] }

/** Every question lifters ask, answered from the advice of the day. */
export const answersQuery = async (ground: Ground): Promise<AnswersOfDay> => {
  const protocol = await wholeProtocol()
  const advice = ground.advice()
  return { level: advice.assessment.triage.level, answers: answerQuestions(protocol, advice) }
}
