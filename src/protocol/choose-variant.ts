import type { Answer, AnswerVariant } from './answer.ts'
import { evaluate } from './evaluate-condition.ts'
import type { Facts } from './facts.ts'

/** The first variant whose condition is true and of whose `given` all is known. Throws where the last one asks for more. */
export const chooseVariant = (
  answer: Answer,
  facts: Partial<Facts>,
  isGiven: (name: string) => boolean,
): AnswerVariant => {
  const chosen = answer.variants.find(
    ({ when, given = [] }) => (when === undefined || evaluate(when, facts) === true) && given.every(isGiven),
  )
  if (chosen === undefined) throw new Error(`answer "${answer.id}" has no variant for everyone else`)
  return chosen
}
