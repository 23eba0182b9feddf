import type { Phase } from '#protocol/phase'
import type { CompiledProtocol, ProtocolContent } from '#protocol/protocol-content'
import type { Question } from '#protocol/question'
import type { RuleWords } from '#protocol/rule'
import { type SaidCondition, sayCondition } from '#protocol/say-condition'
import { answerChapter, readyMadeChapter, screenChapter } from './book-answers.ts'
import type { HeldMeasurement } from '#protocol/measurement'
import { measurementChapter } from './book-measurements.ts'
import { exerciseSection, factSection, limitSection, sourceSection } from './book-appendix.ts'

/** The protocol as something to be read: chapters of entries, each entry a few labelled parts. */
export type Book = {
  readonly title: string
  readonly intro: readonly string[]
  readonly chapters: readonly Chapter[]
}
export type Chapter = {
  readonly id: string
  readonly title: string
  readonly intro?: string
  readonly entries: readonly Entry[]
}
export type Entry = {
  readonly id: string
  readonly title: string
  readonly tag?: string
  readonly parts: readonly Part[]
}
export type Part =
  | { readonly label: string; readonly text: string }
  | { readonly label: string; readonly list: readonly string[] }
  | { readonly label: string; readonly condition: SaidCondition }
  | { readonly label: string; readonly sources: readonly string[] }

/**
 * Every rule with its words, its condition in words, its sources, certainty, review and examples. `held` are the protocol's
 * measurements beside the model, which is not the protocol's own.
 */
export const makeBook = (
  { version, hash, reviewed, content }: CompiledProtocol,
  held: readonly HeldMeasurement[],
): Book => ({
  title: `The Comeback protocol, version ${version}`,
  intro: [
    reviewed
      ? 'Every triage rule and every phase names the clinician who reviewed it.'
      : 'Not yet clinically reviewed: some triage rules or phases name no clinician who has reviewed them.',
    'Not a diagnosis. Certainty is said of each rule: "verified" was read in the source named, "extrapolated" is carried over from another field, "opinion" is a design choice that no study fixes.',
    'Words in braces, such as {days}, are replaced by the value with its unit. What is not known is neither yes nor no.',
    `Identity: ${hash}`,
  ],
  chapters: [
    ...levels.map(({ level, title, intro }) => triageChapter(content, level, title, intro)),
    {
      id: 'safety-net',
      title: 'The safety-net card',
      entries: [
        {
          id: 'safety-net-card',
          title: 'What to watch for',
          parts: content.safetyNet.split('\n').map((text) => ({ label: '', text })),
        },
      ],
    },
    { id: 'questions', title: 'Questions', entries: content.questions.toSorted(asAsked).map(questionEntry) },
    {
      id: 'phases',
      title: 'The comeback, phase by phase',
      entries: content.phases.toSorted((a, b) => a.order - b.order).map(phaseEntry),
    },
    contributorChapter(content),
    modifierChapter(content),
    actionChapter(content),
    screenChapter(content),
    readyMadeChapter(content),
    answerChapter(content),
    reasonChapter(content),
    exerciseSection(content),
    measurementChapter(content, held),
    limitSection(content),
    factSection(),
    sourceSection(content),
  ],
})

const levels = [
  {
    level: 'emergency',
    title: 'Triage: emergency',
    intro:
      'Any of these ends all training advice until a clinician has seen it. Help is needed within hours.',
  },
  {
    level: 'same-day',
    title: 'Triage: same day',
    intro: 'Any of these ends all training advice until a clinician has seen it. It should be seen today.',
  },
  {
    level: 'book',
    title: 'Triage: book an appointment',
    intro:
      'Effect "wait" keeps the comeback in its calm phase until a clinician clears it; "hold" keeps phase and loads as they are; "no-plan" gives no training plan.',
  },
] as const

const triageChapter = (
  content: ProtocolContent,
  level: (typeof levels)[number]['level'],
  title: string,
  intro: string,
): Chapter => ({
  id: `triage-${level}`,
  title,
  intro,
  entries: content.triage
    .filter((rule) => rule.level === level)
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map((rule) => ({
      id: `triage-${rule.id}`,
      title: `${rule.code} ${rule.id}`,
      ...(rule.effect === undefined ? {} : { tag: rule.effect }),
      parts: [
        { label: 'Fires when', condition: sayCondition(rule.when) },
        { label: 'Says', text: rule.says },
        { label: 'To do', text: rule.act },
        ...grounds(rule),
        {
          label: 'Examples',
          list: rule.examples.map(
            ({ facts, gives }) =>
              `${
                Object.entries(facts)
                  .map(([fact, value]) => `${fact} ${sayAnswer(value)}`)
                  .join(', ') || 'nothing known'
              }: ${sayTruth(gives)}`,
          ),
        },
      ],
    })),
})

const sayAnswer = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)

const sayTruth = (truth: boolean | 'unknown'): string =>
  truth === 'unknown' ? 'cannot tell, so it is asked' : truth ? 'fires' : 'does not fire'

const asAsked = (a: Question, b: Question): number =>
  a.screen === b.screen ? a.order - b.order : a.screen < b.screen ? -1 : 1

const questionEntry = (question: Question): Entry => ({
  id: `question-${question.id}`,
  title: question.ask,
  tag: [
    question.screen,
    ...(question.critical ? ['critical'] : []),
    ...(question.emergency ? ['emergency'] : []),
  ].join(', '),
  parts: [
    { label: 'Id', text: question.id },
    ...(question.help === undefined ? [] : [{ label: 'Help', text: question.help }]),
    ...(question.options === undefined
      ? []
      : [{ label: 'Answers', list: question.options.map(({ value, label }) => `${label} (${value})`) }]),
    ...(question.min === undefined
      ? []
      : [
          {
            label: 'Range',
            text: `${question.min} to ${question.max ?? '...'} ${question.unit ?? ''}`.trim(),
          },
        ]),
    ...(question.when === undefined ? [] : [{ label: 'Asked when', condition: sayCondition(question.when) }]),
    ...(question.unsure === 'unknown' ? [] : [{ label: '"Not sure" means', text: question.unsure }]),
    ...(question.settle === undefined ? [] : [{ label: 'To find out', text: question.settle }]),
    ...(question.remembered === undefined
      ? []
      : [
          {
            label: 'Remembered',
            text: question.remembered === 'always' ? 'always' : `for ${question.remembered} days`,
          },
        ]),
  ],
})

const phaseEntry = (phase: Phase): Entry => ({
  id: `phase-${phase.id}`,
  title: `${phase.code} ${phase.name}`,
  parts: [
    { label: 'Goal', text: phase.goal },
    { label: 'Says', text: phase.says },
    ...(phase.caps === undefined ? [] : [{ label: 'Caps', list: sayCaps(phase.caps) }]),
    ...phase.moves.flatMap((move) => [
      { label: `Moves ${move.kind} to ${move.to} when`, list: move.criteria.map(({ says }) => says) },
      {
        label: 'In detail',
        condition: { heading: 'all of', parts: move.criteria.map(({ when }) => sayCondition(when)) },
      },
    ]),
    ...phase.holds.flatMap((hold) => [
      { label: 'Holds', text: hold.says },
      { label: 'While', condition: sayCondition(hold.when) },
    ]),
    ...grounds(phase),
  ],
})

const sayCaps = ({
  load,
  heavy,
  units,
  sets,
  minRir,
  techniqueRir,
}: NonNullable<Phase['caps']>): readonly string[] => [
  load.per === 'never'
    ? `Load: ${percent(load.upTo)} of the load before the pain`
    : `Load: ${percent(load.start)} of the load before the pain, plus ${percent(load.step)} per ${load.per.replaceAll('-', ' ')}, up to ${percent(load.upTo)}`,
  ...(heavy === undefined
    ? []
    : [
        `Heavy: up to ${percent(heavy.upTo)}, ${heavy.perWeek} session a week, ${heavy.minRir} or more repetitions in reserve`,
      ]),
  `Lumbar units: ${percent(units)} of a usual week`,
  `Sets: ${percent(sets)} of the programmed ones`,
  ...(minRir === undefined ? [] : [`Effort: ${minRir} or more repetitions in reserve`]),
  ...(techniqueRir === undefined
    ? []
    : [`Effort on technique days, beside the heavy one of the week: ${techniqueRir} or more in reserve`]),
]

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`

const contributorChapter = ({ contributors }: ProtocolContent): Chapter => ({
  id: 'contributors',
  title: 'What may contribute',
  intro: 'Points add up to an order of what to try first. They are no probabilities and no diagnosis.',
  entries: contributors.map((contributor) => ({
    id: `contributor-${contributor.id}`,
    title: contributor.name,
    tag: `starts with ${contributor.prior}`,
    parts: [
      { label: 'Says', text: contributor.says },
      ...contributor.points.flatMap((point) => [
        { label: `${point.points > 0 ? '+' : ''}${point.points}`, text: point.says },
        { label: 'When', condition: sayCondition(point.when) },
      ]),
      { label: 'The test', text: contributor.test },
      ...grounds(contributor),
    ],
  })),
})

const modifierChapter = ({ modifiers }: ProtocolContent): Chapter => ({
  id: 'modifiers',
  title: 'What turns pain up or down',
  intro: 'Shown beside the contributors and never weighed: none of them is a reason for the pain.',
  entries: modifiers.map((modifier) => ({
    id: `modifier-${modifier.id}`,
    title: modifier.name,
    parts: [
      { label: 'When', condition: sayCondition(modifier.when) },
      { label: 'Says', text: modifier.says },
      ...grounds(modifier),
    ],
  })),
})

const actionChapter = ({ actions }: ProtocolContent): Chapter => ({
  id: 'actions',
  title: 'Actions',
  intro:
    'Lower rank comes first; only a few of a kind are offered on one day. No dose of a medicine is ever given.',
  entries: actions
    .toSorted((a, b) => a.rank - b.rank)
    .map((action) => ({
      id: `action-${action.id}`,
      title: action.title,
      tag: `${action.kind}, rank ${action.rank}`,
      parts: [
        { label: 'Dose', text: action.dose },
        ...(action.doseKnown === undefined ? [] : [{ label: 'Dose, where known', text: action.doseKnown }]),
        { label: 'Says', text: action.says },
        ...(action.cues.length === 0 ? [] : [{ label: 'Cues', list: action.cues }]),
        ...(action.mind === undefined ? [] : [{ label: 'Mind', text: action.mind }]),
        { label: 'Offered when', condition: sayCondition(action.when) },
        ...grounds(action),
      ],
    })),
})

const reasonChapter = ({ reasons }: ProtocolContent): Chapter => ({
  id: 'reasons',
  title: 'Words for other decisions',
  entries: Object.entries(reasons)
    .filter(([name]) => name !== 'triage/safety-net')
    .map(([name, words]) => ({
      id: `reason-${name.replaceAll('/', '-')}`,
      title: name,
      parts: [{ label: 'Says', text: words.says }, ...grounds(words)],
    })),
})

const grounds = ({ sources, certainty, review }: RuleWords): readonly Part[] => [
  { label: 'Certainty', text: certainty },
  ...(sources.length === 0 ? [] : [{ label: 'Sources', sources }]),
  { label: 'Review', text: review === undefined ? 'none yet' : `${review.by}, ${review.on}` },
]
