import type { Protocol } from '#protocol/protocol'
import type { Question } from '#protocol/question'
import { questionScreens } from '#protocol/question-screens'

/** Every question in the order in which it is asked: screen by screen. */
export const questionsInOrder = (protocol: Protocol): readonly Question[] => {
  const known = sorted.get(protocol)
  if (known !== undefined) return known
  const questions = [...protocol.questions.values()].sort(
    (a, b) => questionScreens.indexOf(a.screen) - questionScreens.indexOf(b.screen) || a.order - b.order,
  )
  sorted.set(protocol, questions)
  return questions
}

// A protocol is frozen, and every day of the walk asks for the same order.
const sorted = new WeakMap<Protocol, readonly Question[]>()
