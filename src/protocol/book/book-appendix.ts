import { facts } from '#protocol/facts'
import type { ProtocolContent } from '#protocol/protocol-content'
import type { Chapter, Part } from './book.ts'
import type { Exercise } from '#protocol/exercise'
import type { Figure } from '#protocol/figure/figure'

/** Exercises with the lever that makes their lumbar load, and where they lead. */
export const exerciseSection = ({ exercises, figures }: ProtocolContent): Chapter => ({
  id: 'exercises',
  title: 'Exercises and what they ask of the lower back',
  intro:
    'Levers are horizontal distances from L5/S1 at the worst point, for a lifter of 1.75 m. Confidence A to D: several direct studies, one, geometry with indirect support, geometry alone.',
  entries: exercises.map((exercise) => {
    const { lever, swap } = exercise
    return {
      id: `exercise-${exercise.id}`,
      title: exercise.name,
      tag: `${exercise.pattern}, confidence ${exercise.confidence}`,
      parts: [
        { label: 'Id', text: exercise.id },
        {
          label: 'Lever',
          text: `load ${lever.extM} m, upper body ${lever.upperBodyM} m${lever.floorNm === undefined ? '' : `, never below ${lever.floorNm} Nm at 80 kg`} (${lever.kind})`,
        },
        { label: 'Basis', text: exercise.basis },
        ...sayFigure(exercise, figures),
        { label: 'Muscles', text: [...exercise.muscles.primary, ...exercise.muscles.secondary].join(', ') },
        ...(exercise.easier.length === 0 ? [] : [{ label: 'Asks less', text: exercise.easier.join(', ') }]),
        ...(exercise.harder.length === 0 ? [] : [{ label: 'Asks more', text: exercise.harder.join(', ') }]),
        ...(swap?.cue === undefined ? [] : [{ label: 'As a stand-in', text: swap.cue }]),
        ...(exercise.aliases.length === 0
          ? []
          : [{ label: 'Also written', text: exercise.aliases.join(' · ') }]),
        { label: 'Certainty', text: exercise.certainty },
        ...(exercise.sources.length === 0 ? [] : [{ label: 'Sources', sources: exercise.sources }]),
      ],
    }
  }),
})

// A lever that cannot be seen has a sentence with its figure.
const sayFigure = ({ figure: ref, lever }: Exercise, figures: readonly Figure[]): readonly Part[] => {
  if (ref === undefined) return []
  const id = typeof ref === 'string' ? ref : ref.of
  const why = figures.find((figure) => figure.id === id)?.noLever
  return [
    { label: 'Figure', text: id },
    ...(lever.kind === 'geometric' || why === undefined ? [] : [{ label: 'No lever drawn', text: why }]),
  ]
}

/** Every number of limits.yaml by its path. */
export const limitSection = ({ limits }: ProtocolContent): Chapter => ({
  id: 'limits',
  title: 'Numbers and hard limits',
  intro: 'From limits.yaml, where each is explained.',
  entries: Object.entries(limits).map(([name, value]) => ({
    id: `limit-${name}`,
    title: name,
    parts: leaves(value).map(([path, text]) => ({ label: path, text })),
  })),
})

const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]))
    : [[path.join(' '), Array.isArray(value) ? value.join(', ') : String(value)]]

/** The menu of facts from which conditions are made. */
export const factSection = (): Chapter => ({
  id: 'facts',
  title: 'Facts that rules may compare',
  entries: (['answer', 'triage', 'course', 'cause'] as const).map((group) => ({
    id: `facts-${group}`,
    title: groupTitles[group],
    parts: Object.entries(facts)
      .filter(([, fact]) => fact.group === group)
      .map(([name, fact]) => ({ label: name, text: `${fact.says} (${sayKind(fact)})` })),
  })),
})

export const groupTitles = {
  answer: 'Answered, or stated in a check-in or profile',
  triage: 'Worked out from the answers',
  course: 'Worked out day by day through the episode',
  cause: 'Worked out from the training before the pain, and from screens',
} as const

/** Kind of a fact with its unit or values, in words. */
export const sayKind = (fact: (typeof facts)[keyof typeof facts]): string => {
  if (fact.kind === 'number') return `number, ${fact.unit}`
  return fact.kind === 'boolean' ? 'yes or no' : fact.values.join(' | ')
}

/** Sources, and which rules rest on each. */
export const sourceSection = (content: ProtocolContent): Chapter => {
  const users = usersBySource(content)
  return {
    id: 'sources',
    title: 'Sources',
    intro:
      '"Seen as" says how much of it was read. "Used by" lists the rules that rest on it; a source nothing uses informed the design.',
    entries: content.sources.map((source) => ({
      id: `source-${source.id}`,
      title: source.citation,
      tag: `${source.strength}, seen as ${source.seenAs}`,
      parts: [
        { label: 'Id', text: source.id },
        { label: 'Supports', text: source.supports },
        ...(source.doi === undefined ? [] : [{ label: 'DOI', text: `https://doi.org/${source.doi}` }]),
        ...(source.url === undefined ? [] : [{ label: 'Address', text: source.url }]),
        { label: 'Used by', text: users.get(source.id)?.join(', ') ?? 'nothing' },
      ],
    })),
  }
}

const usersBySource = (content: ProtocolContent): ReadonlyMap<string, readonly string[]> => {
  const users = new Map<string, string[]>()
  const use = (name: string, sources: readonly string[]): void => {
    for (const source of sources) users.set(source, [...(users.get(source) ?? []), name])
  }
  for (const rule of content.triage) use(`triage/${rule.id}`, rule.sources)
  for (const phase of content.phases)
    use(`phase/${phase.id}`, [
      ...new Set(
        [phase, ...phase.holds, ...phase.moves.flatMap(({ criteria }) => criteria)].flatMap(
          (rule) => rule.sources,
        ),
      ),
    ])
  for (const { id, sources, points } of content.contributors)
    use(`contributor/${id}`, [...new Set([...sources, ...points.flatMap((point) => point.sources)])])
  for (const modifier of content.modifiers) use(`modifier/${modifier.id}`, modifier.sources)
  for (const action of content.actions) use(`action/${action.id}`, action.sources)
  for (const screen of content.screens) use(`screen/${screen.id}`, screen.sources)
  for (const { id, sources } of content.readyMade) use(`ready-made/${id}`, sources)
  for (const { id, variants, known } of content.answers)
    use(`answer/${id}`, [...new Set([...variants, ...known].flatMap(({ sources }) => sources))])
  for (const [name, words] of Object.entries(content.reasons)) use(name, words.sources)
  use('body.yaml', content.body.sources)
  for (const exercise of content.exercises) use(`exercise ${exercise.id}`, exercise.sources)
  for (const measurement of content.measurements) use(`measurement ${measurement.id}`, measurement.sources)
  return users
}
