import type { AnswerValue } from '#history/history'
import type { FactValue } from '#protocol/condition'
import type { FactTable } from './fact-table.ts'

/** Asked together, they tell a long-standing leak under effort from a new change of the bladder. */
export const leakQuestions = ['leak-before-pain', 'leak-only-on-effort', 'leak-feeling-normal'] as const

const longstanding = 'longstanding-unchanged'
const clearable: ReadonlySet<string> = new Set(['saddle-change', 'bowel-change', 'sexual-change'])

/** True for a change that may be called long-standing only once a clinician has cleared it. */
export const needsClearance = (key: string): boolean => clearable.has(key)

/**
 * "Had it before, unchanged" is believed of the bladder when three answers bear it out. Saddle, bowel and sexual change
 * keep the words, which the protocol sends to a clinician the same day; once one has cleared it, it is no new change.
 * Undefined: one of the three answers is missing.
 */
export const settleChange = (table: FactTable, key: string, value: AnswerValue): FactValue | undefined => {
  if (value !== longstanding) return value
  if (needsClearance(key)) return table.moment.clearedChanges.has(key) ? 'no' : value
  const leaks = leakQuestions.map((question) => table.answer(question)?.value)
  if (leaks.includes(false)) return 'yes'
  return leaks.every((leak) => leak === true) ? value : undefined
}
