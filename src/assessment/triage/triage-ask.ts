import { dayNumber } from '#basics/day'
import { evaluate } from '#protocol/evaluate-condition'
import type { FactName, Facts } from '#protocol/facts'
import type { Question } from '#protocol/question'
import type { TriageRule } from '#protocol/triage-rule'
import { livingAnswer } from './answer-sheet.ts'
import { isAnswerable } from './answerable.ts'
import type { FiredRule, Level } from '#assessment/assessment'
import { leakQuestions } from './changes.ts'
import { undecidedFacts } from './condition-facts.ts'
import type { KnownFacts, Moment } from './fact-table.ts'
import type { OpenQuestion } from './incomplete-triage.ts'
import { questionsInOrder } from './questions-in-order.ts'

/** Levels by how soon somebody must look; incomplete stands between what waits and what does not. */
export const rankOf: Readonly<Record<Level, number>> = {
  'self-care': 0,
  book: 1,
  incomplete: 2,
  'same-day': 3,
  emergency: 4,
}

/**
 * What to ask next, by question id: critical questions first, then what settles an unsure or long-standing answer, then
 * what would decide an emergency, then what could still make a rule fire that asks for more than those that did.
 */
export const questionsToAsk = (
  moment: Moment,
  known: KnownFacts,
  open: readonly OpenQuestion[],
  fired: readonly FiredRule[],
): readonly string[] => {
  const { protocol } = moment.sheet
  const isOpen = (question: Question): boolean =>
    !isAnswered(moment, known, question.id) &&
    (question.when === undefined || evaluate(question.when, known.facts) !== false)
  const questions = questionsInOrder(protocol).filter(isOpen)
  const raising = new Set(
    protocol.triage
      .filter((rule) => asksForMore(rule, fired))
      .flatMap((rule) => undecidedFacts(rule.when, known.facts))
      .flatMap((fact) => questionsFor(moment, fact)),
  )
  return [
    ...new Set([
      ...open.filter(({ why }) => why !== 'leaks').map(({ question }) => question.id),
      ...open.flatMap((question) => settling(moment, known, question)),
      ...questions.filter(({ emergency }) => emergency).map(({ id }) => id),
      ...questions.filter(({ id }) => raising.has(id)).map(({ id }) => id),
    ]),
  ]
}

// A book rule asks for more than another where it does something the other does not, such as giving no plan at all.
const asksForMore = (rule: TriageRule, fired: readonly FiredRule[]): boolean => {
  const level = fired[0]?.level ?? 'self-care'
  if (rankOf[rule.level] !== rankOf[level]) return rankOf[rule.level] > rankOf[level]
  return rule.effect !== undefined && fired.every(({ effect }) => effect !== rule.effect)
}

const isAnswered = (moment: Moment, known: KnownFacts, key: string): boolean =>
  isAnswerable(key)
    ? known.facts[key] !== undefined
    : livingAnswer(moment.sheet, key, dayNumber(moment.day), moment.aliveFrom)?.reading.kind === 'value'

const settling = (moment: Moment, known: KnownFacts, { question, why }: OpenQuestion): readonly string[] => {
  if (why === 'leaks') return leakQuestions.filter((key) => !isAnswered(moment, known, key))
  const { questions } = moment.sheet.protocol
  return why === 'unsure' && question.settle && questions.has(question.settle) ? [question.settle] : []
}

const questionsFor = (moment: Moment, fact: FactName): readonly string[] => {
  if (fact === 'age-youngest' || fact === 'age-oldest') return ['age']
  if (fact !== 'ng65-count') return [fact satisfies keyof Facts]
  return [...moment.sheet.protocol.questions.keys()].filter((key) => key.startsWith('ng65-'))
}
