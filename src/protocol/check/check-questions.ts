import type { FileOf } from './check-rules.ts'
import { evaluate, factsIn } from '#protocol/evaluate-condition'
import { type FactName, type Facts, facts } from '#protocol/facts'
import type { Finding } from './protocol-file.ts'
import type { DraftContent } from '#protocol/protocol-content'
import type { Question } from '#protocol/question'

/** Without an answer to each of these there is no self-care, whatever the files say. */
const criticalQuestions = [
  'saddle-change',
  'bladder-change',
  'bowel-change',
  'leg-radicular',
  'leg-numb',
  'leg-weak',
  'fever',
  'trauma',
  'dark-urine',
] as const

// Facts that come from a question of another name.
const askedAs: Readonly<Partial<Record<FactName, string>>> = {
  'age-youngest': 'age',
  'age-oldest': 'age',
  'psfs-lowest': 'psfs-1',
}

/** Questions can be answered, fit the facts they give, and every fact that triage reads is asked for. */
export const checkQuestions = (content: DraftContent, fileOf: FileOf): Finding[] => {
  const byId = new Map(content.questions.map((question) => [question.id, question]))
  return [
    ...content.questions.flatMap((question) => {
      const file = fileOf('questions', question.id)
      const at = (where: string, what: string, fix: string): Finding => ({ file, where, what, fix })
      return [
        ...checkShape(question, at),
        ...checkAgainstFact(question, at),
        ...checkUnsure(question, content, at),
      ]
    }),
    ...criticalQuestions
      .filter((id) => byId.get(id)?.critical !== true)
      .map((id) => ({
        file: fileOf('questions', id),
        where: 'critical',
        what: 'is not asked as a critical question',
        fix: 'keep the question and critical: true',
      })),
    ...checkAsked(content, byId, fileOf),
  ]
}

type At = (where: string, what: string, fix: string) => Finding

const checkShape = (question: Question, at: At): Finding[] => {
  const { kind, options, min, max, noneValue } = question
  const findings: Finding[] = []
  const isListed = kind === 'list' || (kind === 'choice' && question.id !== 'provoking-lift')
  if (isListed && (options === undefined || options.length === 0))
    findings.push(at('options', 'are missing', 'list the answers there are'))
  if ((kind === 'scale' || kind === 'number') && (min === undefined || max === undefined || min >= max))
    findings.push(at('min', 'min and max are missing or the wrong way round', 'give both'))
  const values = kind === 'yes-no' ? [true, false] : options?.map(({ value }) => value)
  if (noneValue !== undefined && values?.includes(noneValue as never) !== true)
    findings.push(
      at('noneValue', 'is not one of the answers', 'give the answer that "none of these" stands for'),
    )
  return findings
}

const kindsOfFact = { boolean: ['yes-no'], number: ['number', 'scale'], choice: ['choice'] } as const

const checkAgainstFact = (question: Question, at: At): Finding[] => {
  if (!Object.hasOwn(facts, question.id)) return []
  const fact = facts[question.id as FactName]
  if (!(kindsOfFact[fact.kind] as readonly string[]).includes(question.kind))
    return [
      at(
        'kind',
        `is ${question.kind} and its fact is a ${fact.kind}`,
        `use ${kindsOfFact[fact.kind].join(' or ')}`,
      ),
    ]
  if (fact.kind !== 'choice') return []
  const values: readonly string[] = fact.values
  const given = question.options?.map(({ value }) => value) ?? []
  return [
    ...given
      .filter((value) => !values.includes(value))
      .map((value) => at('options', `"${value}" is no value of its fact`, `use ${values.join(', ')}`)),
    ...values
      .filter((value) => !given.includes(value))
      .map((value) => at('options', `"${value}" cannot be answered`, 'add an option for it')),
  ]
}

const checkUnsure = (question: Question, { triage }: DraftContent, at: At): Finding[] => {
  if (question.unsure === 'unknown') return []
  const noHelp =
    question.settle === undefined ? [at('settle', 'is missing', 'say how the lifter can find out')] : []
  const isCaught = triage.some(
    ({ level, when }) =>
      level === 'same-day' && evaluate(when, { [question.id]: 'unsure' } as Partial<Facts>) === true,
  )
  return question.unsure === 'same-day' && !isCaught
    ? [...noHelp, at('unsure', 'is same-day and no same-day rule says so', 'add it to a same-day rule')]
    : noHelp
}

const checkAsked = (
  { triage }: DraftContent,
  byId: ReadonlyMap<string, Question>,
  fileOf: FileOf,
): Finding[] =>
  triage.flatMap((rule) =>
    factsIn(rule.when).flatMap((fact) => {
      if (facts[fact].group !== 'answer') return []
      const question = byId.get(askedAs[fact] ?? fact)
      if (question === undefined)
        return [
          {
            file: fileOf('triage', rule.id),
            where: 'when',
            what: `reads "${fact}" and no question asks for it`,
            fix: `write protocol/questions/${fact}.yaml`,
          },
        ]
      const isAge = question.id === 'age'
      return rule.level !== 'emergency' || isAge || question.critical || question.emergency
        ? []
        : [
            {
              file: fileOf('questions', question.id),
              where: 'emergency',
              what: `decides ${rule.code} and is marked neither critical nor emergency`,
              fix: 'mark it emergency: true',
            },
          ]
    }),
  )
