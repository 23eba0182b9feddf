import { dayNumber } from '#basics/day'
import type { FactValue } from '#protocol/condition'
import type { FactName } from '#protocol/facts'
import { type Answer, livingAnswer } from './answer-sheet.ts'
import { isAnswerable } from './answerable.ts'
import { settleChange } from './changes.ts'
import { type FactTable, type KnownFacts, type Moment, openFactTable } from './fact-table.ts'
import { workOutFacts } from './triage-facts.ts'

/**
 * Every fact that answers, check-ins and the profile give on `moment.day`. What was stated in `pain`, `episode` and the
 * profile wins over answers that mean the same.
 */
export const answerFactsOn = (moment: Moment): KnownFacts => {
  const table = openFactTable(moment)
  const today = dayNumber(moment.day)
  for (const key of moment.sheet.newest.keys()) if (isAnswerable(key)) setAnswer(table, key, today)
  workOutFacts(table)
  return table.known
}

const setAnswer = (table: FactTable, fact: FactName, today: number): void => {
  const { sheet, aliveFrom } = table.moment
  const answer = livingAnswer(sheet, fact, today, aliveFrom)
  if (answer === undefined) return
  const value = valueOf(table, fact, answer)
  if (value !== undefined) table.set(fact, value, [answer.checkIn])
}

// An unsure answer is a fact only where the protocol gives it a meaning of its own; else nothing is known.
const valueOf = (table: FactTable, fact: FactName, { reading }: Answer): FactValue | undefined => {
  if (reading.kind === 'value') return settleChange(table, fact, reading.value)
  const question = table.moment.sheet.protocol.questions.get(fact)
  return reading.kind === 'unsure' && question?.unsure === 'same-day' ? 'unsure' : undefined
}
