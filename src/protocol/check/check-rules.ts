import { factsIn, evaluate } from '#protocol/evaluate-condition'
import type { Condition } from '#protocol/condition'
import { isFactName, misfit } from './check-conditions.ts'
import type { Facts } from '#protocol/facts'
import { nearest } from './nearest.ts'
import type { Finding } from './protocol-file.ts'
import type { DraftContent } from '#protocol/protocol-content'
import type { RuleWords } from '#protocol/rule'
import type { TriageRule } from '#protocol/triage-rule'

type Placed = {
  readonly file: string
  readonly where: string
  readonly words: RuleWords
  /** null: a decision of the code, which gives its own facts. */
  readonly when: Condition | null | undefined
}

/** Every rule has its grounds, its sources exist, its sentence can be filled in, and its examples hold. */
export const checkRules = (content: DraftContent, fileOf: FileOf): Finding[] => {
  const known = content.sources.map(({ id }) => id)
  return [
    ...placedRules(content, fileOf).flatMap((rule) => [
      ...checkGrounds(rule, known),
      ...checkPlaceholders(rule),
    ]),
    ...content.triage.flatMap((rule) => checkExamples(rule, fileOf('triage', rule.id))),
  ]
}

/** The file in which something stands: folder (or reasons), and id (or rule name). */
export type FileOf = (folder: string, id: string) => string

const placedRules = (content: DraftContent, fileOf: FileOf): Placed[] => [
  ...content.triage.map((rule) => place(fileOf('triage', rule.id), '', rule, rule.when)),
  ...content.actions.map((action) => place(fileOf('actions', action.id), '', action, action.when)),
  ...content.phases.flatMap((phase) => {
    const file = fileOf('phases', phase.id)
    const criteria = phase.moves.flatMap((move) =>
      move.criteria.map((criterion) => ({ criterion, where: `moves.${move.id}.${criterion.id}` })),
    )
    const holds = phase.holds.map((hold) => ({ criterion: hold, where: `holds.${hold.id}` }))
    return [
      place(file, '', phase, undefined),
      ...[...criteria, ...holds].map(({ criterion, where }) => place(file, where, criterion, criterion.when)),
    ]
  }),
  ...content.contributors.flatMap((contributor) => {
    const file = fileOf('contributors', contributor.id)
    return [
      place(file, '', contributor, undefined),
      ...contributor.points.map((point) => place(file, `points.${point.id}`, point, point.when)),
    ]
  }),
  ...content.modifiers.map((modifier) =>
    place(fileOf('modifiers', modifier.id), '', modifier, modifier.when),
  ),
  ...content.screens.map((screen) => place(fileOf('screens', screen.id), '', screen, screen.when)),
  ...content.readyMade.map((one) => place(fileOf('sessions', one.id), '', one, undefined)),
  // Their sentences are filled with more than facts: checkAnswers looks at them.
  ...content.answers.flatMap((answer) =>
    [...answer.variants, ...answer.known].map((rule) =>
      place(fileOf('answers', answer.id), rule.id, rule, null),
    ),
  ),
  ...Object.entries(content.reasons).map(([name, words]) =>
    place(fileOf('reasons', name), name, words, null),
  ),
]

const place = (file: string, where: string, words: RuleWords, when: Placed['when']): Placed => ({
  file,
  where,
  words,
  when,
})

const checkGrounds = ({ file, where, words }: Placed, known: readonly string[]): Finding[] => [
  ...(words.sources.length === 0 && words.certainty !== 'opinion'
    ? [
        {
          file,
          where,
          what: `is called ${words.certainty} and names no source`,
          fix: 'name one, or call it opinion',
        },
      ]
    : []),
  ...words.sources
    .filter((id) => !known.includes(id))
    .map((id) => ({
      file,
      where: where === '' ? 'sources' : `${where}.sources`,
      what: `there is no source "${id}"`,
      fix: `write protocol/sources/${id}.yaml or mean ${nearest(id, known).join(' or ') || 'another'}`,
    })),
]

const checkPlaceholders = ({ file, where, words, when }: Placed): Finding[] => {
  if (when === null) return []
  const read: readonly string[] = [...(when === undefined ? [] : factsIn(when)), ...(words.given ?? [])]
  return [...words.says.matchAll(/\{([^}]*)\}/g)].flatMap(([, name = '']) => {
    if (read.includes(name)) return []
    const what = isFactName(name)
      ? `says {${name}}, which its condition does not read`
      : `says {${name}}, which is not a fact`
    return [
      {
        file,
        where,
        what,
        fix: `use ${read.length > 0 ? read.map((fact) => `{${fact}}`).join(' or ') : 'words'}`,
      },
    ]
  })
}

const checkExamples = (rule: TriageRule, file: string): Finding[] => [
  ...([true, false, 'unknown'] as const)
    .filter((truth) => !rule.examples.some(({ gives }) => gives === truth))
    .map((truth) => ({
      file,
      where: 'examples',
      what: `none gives ${truth}`,
      fix: 'add one: a rule shows when it fires, when it does not, and when it cannot tell',
    })),
  ...rule.examples.flatMap((example, index) => {
    const where = `examples[${index}]`
    const strange = Object.entries(example.facts).flatMap(([name, value]) => {
      const what = isFactName(name) ? misfit(name, value) : `"${name}" is not a fact`
      return what === undefined ? [] : [{ file, where, what, fix: 'see npm run protocol -- facts' }]
    })
    if (strange.length > 0) return strange
    const truth = evaluate(rule.when, example.facts as Partial<Facts>)
    return truth === example.gives
      ? []
      : [
          {
            file,
            where,
            what: `gives ${truth}, not ${example.gives}`,
            fix: 'correct the condition or the example',
          },
        ]
  }),
]
