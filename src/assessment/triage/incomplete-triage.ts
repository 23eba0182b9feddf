import { dayNumber } from '#basics/day'
import type { CheckIn } from '#history/history'
import { evaluate } from '#protocol/evaluate-condition'
import type { Question } from '#protocol/question'
import type { Ground } from '#protocol/reason'
import { type Answer, type AnswerSheet, type Lapses, livingAnswer } from './answer-sheet.ts'
import { isAnswerable } from './answerable.ts'
import { leakQuestions } from './changes.ts'
import { distinctOrigins, type KnownFacts, type Moment } from './fact-table.ts'
import { questionsInOrder } from './questions-in-order.ts'

/** A critical question without an answer that counts, and why. */
export type OpenQuestion = {
  readonly question: Question
  readonly why: 'never' | 'lapsed' | 'after-red' | 'new-leg-symptoms' | 'unsure' | 'leaks'
  readonly answer: Answer | undefined
}

/** The critical questions that keep self-care away on this day, in the protocol's order. */
export const openCriticals = (moment: Moment, known: KnownFacts, lapses: Lapses): readonly OpenQuestion[] =>
  questionsInOrder(moment.sheet.protocol)
    .filter(({ critical, when }) => critical && (when === undefined || evaluate(when, known.facts) !== false))
    .flatMap((question) => {
      const why = whyOpen(moment, known, question, lapses)
      return why ? [{ question, why, answer: answerInEpisode(moment.sheet, question.id) }] : []
    })

const whyOpen = (
  moment: Moment,
  known: KnownFacts,
  { id }: Question,
  lapses: Lapses,
): OpenQuestion['why'] | undefined => {
  const living = livingAnswer(moment.sheet, id, dayNumber(moment.day), moment.aliveFrom)
  const isKnown = isAnswerable(id) ? known.facts[id] !== undefined : living?.reading.kind === 'value'
  if (isKnown) return undefined
  if (living !== undefined) {
    if (living.reading.kind === 'unsure') return 'unsure'
    return living.reading.kind === 'value' ? 'leaks' : 'never'
  }
  const lapsed = answerInEpisode(moment.sheet, id)
  if (lapsed === undefined) return 'never'
  return whyLapsed(lapsed.checkIn, lapses)
}

const whyLapsed = ({ on, order }: CheckIn, lapses: Lapses): OpenQuestion['why'] => {
  const { newLegSymptomsOn: legs, newLegSymptomsOrder, lastRedKnownOn: red } = lapses
  if (legs !== null && (on < legs || order < (newLegSymptomsOrder ?? -1))) return 'new-leg-symptoms'
  return red !== null && on < red ? 'after-red' : 'lapsed'
}

const answerInEpisode = ({ newest, episode }: AnswerSheet, key: string): Answer | undefined => {
  const answer = newest.get(key)
  return answer && (episode === null || answer.checkIn.order >= episode.openedAtOrder) ? answer : undefined
}

/** Why the level is incomplete: one ground for each kind of gap, naming the questions and what was last answered. */
export const incompleteGrounds = (sheet: AnswerSheet, open: readonly OpenQuestion[]): readonly Ground[] => {
  if (sheet.lastCheckIn === null) return [{ rule: 'triage/no-check-in', facts: [], events: [] }]
  const byRule = Map.groupBy(open, (question) => ruleOf(sheet, question))
  return [...byRule].map(([rule, questions]) => ({
    rule,
    facts: questions.flatMap((question) => [
      { fact: question.question.id, value: shownValue(question) },
      ...(question.why === 'leaks' ? leakQuestions.map((fact) => ({ fact, value: null })) : []),
    ]),
    events: distinctOrigins(questions.flatMap(({ answer }) => answer?.checkIn ?? [])).map(({ id }) => id),
  }))
}

const rules = {
  never: 'triage/incomplete',
  lapsed: 'triage/re-ask-due',
  'after-red': 'triage/after-red',
  'new-leg-symptoms': 'triage/new-leg-symptoms',
  leaks: 'triage/longstanding-open',
} as const

const ruleOf = ({ protocol }: AnswerSheet, { question, why }: OpenQuestion): string => {
  if (why !== 'unsure') return rules[why]
  const own = question.screen === 'legs' ? 'triage/unsure-legs' : `triage/unsure-${question.id}`
  return protocol.words.has(own) ? own : 'triage/incomplete'
}

const shownValue = ({ why, answer }: OpenQuestion): string | null => {
  if (why === 'unsure') return 'unsure'
  return why === 'leaks' ? String(answer?.reading.kind === 'value' ? answer.reading.value : null) : null
}
