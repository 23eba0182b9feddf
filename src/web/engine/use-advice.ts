import type { Day } from '#basics/day'
import type { Answered } from './answers.ts'
import type { AdviceAnswer } from './messages.ts'
import { useAnswer } from './use-answer.ts'

/** The advice for a day; comes anew by itself when the journal changes, here or in another tab. */
export const useAdvice = (day: Day): Answered<AdviceAnswer> =>
  useAnswer(`advise ${day}`, (client) => client.call('advise', { day }))
