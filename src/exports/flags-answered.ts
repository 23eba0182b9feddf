import type { Day } from '#basics/day'
import { evaluate } from '#protocol/evaluate-condition'
import { facts as declarations, type Facts } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { Question } from '#protocol/question'
import type { Advice } from '#advice/advise'
import type { AnswerValue, CheckIn } from '#history/history'

export type FlagAnswer = {
  readonly question: string
  /** What was asked about, short: "fever of 38 °C or more". */
  readonly about: string
  readonly says: 'no' | 'yes' | 'unsure'
  /** The answer in words where it says more than yes. */
  readonly answer: string | null
  readonly on: Day
  /** Another answer than "no" earlier in the episode, where the newest is "no". */
  readonly before: { readonly answer: string; readonly on: Day } | null
}

export type FlagsAnswered = {
  readonly answered: readonly FlagAnswer[]
  /** Questions that decide whether somebody must be seen at once, and were never answered. */
  readonly unanswered: readonly string[]
}

const flagScreens: readonly Question['screen'][] = [
  'legs',
  'bladder-bowel-saddle',
  'fever-urine-chest',
  'health',
]
/** Said at the head of the page, and no flags by themselves. */
const aboutThePerson: readonly string[] = ['age', 'sex']

/**
 * Every safety question with its newest answer, each "no" included, and when it was given. Answers count from the start of
 * the episode; what is remembered for ever counts from any check-in.
 */
export const flagsAnswered = (
  protocol: Protocol,
  { history, assessment: { episode, facts } }: Advice,
): FlagsAnswered => {
  const asked = [...protocol.questions.values()]
    .filter(({ screen, id }) => flagScreens.includes(screen) && !aboutThePerson.includes(id))
    .toSorted((a, b) => flagScreens.indexOf(a.screen) - flagScreens.indexOf(b.screen) || a.order - b.order)
  const checkInsFor = ({ remembered }: Question): readonly CheckIn[] =>
    episode === null || remembered !== undefined
      ? history.checkIns
      : history.checkIns.filter(({ order }) => order >= episode.openedAtOrder)
  return {
    answered: asked.flatMap((question) => readAnswers(question, checkInsFor(question)) ?? []),
    unanswered: asked
      .filter(
        (question) =>
          (question.critical || question.emergency) &&
          isForThem(question, facts) &&
          !checkInsFor(question).some(({ answers }) => Object.hasOwn(answers, question.id)),
      )
      .map(aboutOf),
  }
}

const isForThem = ({ when }: Question, facts: Facts): boolean =>
  when === undefined || evaluate(when, facts) === true

const readAnswers = (question: Question, checkIns: readonly CheckIn[]): FlagAnswer | undefined => {
  const given = checkIns.filter(({ answers }) => Object.hasOwn(answers, question.id))
  const last = given.at(-1)
  if (last === undefined) return undefined
  const value = last.answers[question.id]!
  const says = readingOf(question, value)
  const before =
    says === 'no'
      ? given.findLast((one) => readingOf(question, one.answers[question.id]!) !== 'no')
      : undefined
  return {
    question: question.id,
    about: aboutOf(question),
    says,
    answer: says === 'yes' ? inWords(question, value) : null,
    on: last.on,
    before:
      before === undefined
        ? null
        : { answer: inWords(question, before.answers[question.id]!) ?? 'yes', on: before.on },
  }
}

const readingOf = ({ noneValue }: Question, value: AnswerValue): FlagAnswer['says'] => {
  if (value === 'unsure') return 'unsure'
  return value === false || value === 'no' || value === 'none' || value === noneValue ? 'no' : 'yes'
}

/** The answer in the question's own words; null where "yes" says it all. */
const inWords = ({ options, unit }: Question, value: AnswerValue): string | null => {
  if (typeof value === 'boolean') return null
  if (typeof value === 'object') return value.join(', ')
  if (typeof value === 'number') return unit === undefined ? String(value) : `${value} ${unit}`
  return options?.find((option) => option.value === value)?.label ?? value
}

/** What a question is about, short where a fact of its name says it. */
export const aboutOf = ({ id, ask }: Question): string =>
  (declarations as Readonly<Record<string, { readonly says: string } | undefined>>)[id]?.says ??
  ask.replace(/\?$/, '')
