import type { Chapter, Part } from './book.ts'
import type { ProtocolContent } from '#protocol/protocol-content'
import type { RuleWords } from '#protocol/rule'
import { sayCondition } from '#protocol/say-condition'
import { sayLimits } from '#protocol/say-limits'

/** Self-screens: how each is taken, who may, and what its result changes. */
export const screenChapter = ({ screens, limits }: ProtocolContent): Chapter => ({
  id: 'screens',
  title: 'Self-screens',
  intro: 'Each is one small piece of evidence about what may contribute, never a verdict.',
  entries: screens
    .toSorted((a, b) => a.order - b.order)
    .map((screen) => ({
      id: `screen-${screen.id}`,
      title: screen.title,
      tag: screen.measure.unit,
      parts: [
        { label: 'Says', text: screen.says },
        { label: 'How', list: screen.steps },
        { label: 'Mind', text: screen.mind },
        { label: 'May be taken when', condition: sayCondition(screen.when) },
        { label: 'Else', text: screen.notNow },
        { label: 'Changes', text: sayLimits(screen.changes, limits) },
        ...grounds(screen),
      ],
    })),
})

/** The ready-made sessions: what stands in each day, in which equipment. */
export const readyMadeChapter = ({ readyMade, exercises }: ProtocolContent): Chapter => ({
  id: 'ready-made',
  title: 'Ready-made sessions',
  intro:
    'Offered to who has no programme. Once taken as the lifter\u2019s own they are changed like any programme.',
  entries: readyMade
    .toSorted((a, b) => a.order - b.order)
    .map((one) => ({
      id: `ready-made-${one.id}`,
      title: one.title,
      parts: [
        { label: 'Says', text: one.says },
        { label: 'Needs', text: one.equipment.length === 0 ? 'nothing' : one.equipment.join(', ') },
        ...one.days.map((day) => ({
          label: day.title,
          list: day.exercises.map(({ exercise, sets, reps, rir }) => {
            const name = exercises.find(({ id }) => id === exercise)?.name ?? exercise
            return `${name}: ${sets} sets of ${reps}, ${rir} in reserve`
          }),
        })),
        ...grounds(one),
      ],
    })),
})

/** The questions lifters ask: each wording with when it is chosen, and what is known whoever asks. */
export const answerChapter = ({ answers, limits }: ProtocolContent): Chapter => ({
  id: 'answers',
  title: 'Questions lifters ask',
  intro:
    'The first wording whose condition holds, and of which all that it is given is known, is the answer.',
  entries: answers
    .toSorted((a, b) => (a.topic === b.topic ? a.order - b.order : a.topic < b.topic ? -1 : 1))
    .map((answer) => ({
      id: `answer-${answer.id}`,
      title: answer.asks,
      tag: answer.topic,
      parts: [
        ...answer.variants.flatMap((variant): readonly Part[] => [
          { label: variant.id, text: sayLimits(variant.says, limits) },
          ...(variant.when === undefined ? [] : [{ label: 'When', condition: sayCondition(variant.when) }]),
          ...(variant.given === undefined ? [] : [{ label: 'Given', text: variant.given.join(', ') }]),
          ...grounds(variant),
        ]),
        ...answer.known.flatMap((known): readonly Part[] => [
          { label: 'Known', text: sayLimits(known.says, limits) },
          ...grounds(known),
        ]),
      ],
    })),
})

const grounds = ({ sources, certainty }: RuleWords): readonly Part[] => [
  { label: 'Certainty', text: certainty },
  ...(sources.length === 0 ? [] : [{ label: 'Sources', sources }]),
]
