import { type Answer, answerGiven } from '#protocol/answer'
import { isFactName, misfit } from './check-conditions.ts'
import type { FileOf } from './check-rules.ts'
import { chooseVariant } from '#protocol/choose-variant'
import { factsIn } from '#protocol/evaluate-condition'
import type { Facts } from '#protocol/facts'
import { nearest } from './nearest.ts'
import type { Finding } from './protocol-file.ts'
import type { DraftContent } from '#protocol/protocol-content'
import { unknownLimits } from '#protocol/say-limits'

type Problem = Omit<Finding, 'file'>

/** There is an answer for everyone, every sentence can be filled in, and the examples hold. */
export const checkAnswers = (content: DraftContent, fileOf: FileOf): Finding[] =>
  content.answers.flatMap((answer) =>
    [
      ...checkLast(answer),
      ...checkSentences(answer, content.limits),
      ...checkNames(answer),
      ...checkExamples(answer),
      ...checkVeto(answer),
    ].map((problem) => ({ file: fileOf('answers', answer.id), ...problem })),
  )

const isForEveryone = ({ when, given = [] }: Answer['variants'][number]): boolean =>
  when === undefined && given.length === 0

const checkLast = ({ variants }: Answer): Problem[] => {
  const last = variants.length - 1
  return variants.flatMap((variant, index) => {
    if (isForEveryone(variant) === (index === last)) return []
    const where = `variants.${variant.id}`
    return [
      index === last
        ? { where, what: 'is the last and not for everyone', fix: 'add one without condition after it' }
        : { where, what: 'is for everyone, so none after it is ever chosen', fix: 'move it to the end' },
    ]
  })
}

const checkSentences = (answer: Answer, limits: DraftContent['limits']): Problem[] =>
  [
    ...answer.variants.map((rule) => ({ rule, when: rule.when })),
    ...answer.known.map((rule) => ({ rule, when: undefined })),
  ].flatMap(({ rule, when }) => {
    const known: readonly string[] = [...(when === undefined ? [] : factsIn(when)), ...(rule.given ?? [])]
    const { says } = rule
    return [
      ...[...says.matchAll(/\{([a-z0-9-]+)\}/g)]
        .map(([, name = '']) => name)
        .filter((name) => !known.includes(name))
        .map((name) => ({
          where: rule.id,
          what: `says {${name}}, which it neither compares nor is given`,
          fix: 'add it to its "given"',
        })),
      ...(rule.given ?? [])
        .filter((name) => !isFactName(name) && !Object.hasOwn(answerGiven, name))
        .map((name) => ({
          where: `${rule.id}.given`,
          what: `"${name}" is neither a fact nor something an answer is given`,
          fix: `mean ${nearest(name, Object.keys(answerGiven)).join(' or ') || 'another'}`,
        })),
      ...(limits === undefined ? [] : unknownLimits(says, limits)).map((path) => ({
        where: rule.id,
        what: `names {${path}}, which limits.yaml does not have`,
        fix: 'correct the path',
      })),
    ]
  })

// Triage has veto: what permits something on an ordinary day says something else where somebody must be seen first.
const checkVeto = (answer: Answer): Problem[] => {
  if (answer.topic !== 'today' && answer.topic !== 'training') return []
  if (!isForEveryone(answer.variants.at(-1)!)) return []
  const chosenAt = (level: Facts['triage-level'], isGiven: boolean): string =>
    chooseVariant(answer, { 'triage-level': level }, () => isGiven).id
  const ordinary = [chosenAt('self-care', true), chosenAt('self-care', false)]
  return (['emergency', 'same-day'] as const)
    .filter((level) => ordinary.includes(chosenAt(level, true)) || ordinary.includes(chosenAt(level, false)))
    .map((level) => ({
      where: 'variants',
      what: `says at ${level} what it says on an ordinary day`,
      fix: 'begin with a variant for emergency and same-day',
    }))
}

const checkNames = ({ variants, known }: Answer): Problem[] => {
  const ids = [...variants, ...known].map(({ id }) => id)
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ where: id, what: 'names two of its sentences', fix: 'rename one' }))
}

const checkExamples = (answer: Answer): Problem[] => {
  const { variants, examples } = answer
  return [
    ...variants
      .filter(({ id }) => !examples.some(({ gives }) => gives === id))
      .map(({ id }) => ({ where: 'examples', what: `none gives ${id}`, fix: 'add one' })),
    ...examples.flatMap((example, index) => {
      const where = `examples[${index}]`
      const strange = [
        ...Object.entries(example.facts).flatMap(([name, value]) => {
          const what = isFactName(name) ? misfit(name, value) : `"${name}" is not a fact`
          return what === undefined ? [] : [what]
        }),
        ...example.given
          .filter((name) => !Object.hasOwn(answerGiven, name))
          .map((name) => `"${name}" is not something an answer is given`),
      ]
      if (strange.length > 0)
        return strange.map((what) => ({ where, what, fix: 'see npm run protocol -- facts' }))
      if (!isForEveryone(variants.at(-1)!)) return []
      const isGiven = (name: string): boolean =>
        Object.hasOwn(example.facts, name) || example.given.includes(name)
      const { id } = chooseVariant(answer, example.facts as Partial<Facts>, isGiven)
      return id === example.gives
        ? []
        : [
            {
              where,
              what: `gives ${id}, not ${example.gives}`,
              fix: 'correct the condition or the example',
            },
          ]
    }),
  ]
}
