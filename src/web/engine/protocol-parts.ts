import type { CompiledProtocol, ProtocolContent } from '#protocol/protocol-content'

type Exercise = ProtocolContent['exercises'][number]
type Grounds = 'basis' | 'sources' | 'certainty'

/** What the engine needs before the first advice. */
export type ProtocolCore = Omit<CompiledProtocol, 'content'> & {
  readonly content: Omit<
    ProtocolContent,
    'sources' | 'exercises' | 'figures' | 'triage' | 'screens' | 'readyMade' | 'answers' | 'measurements'
  > & {
    readonly triage: readonly Omit<ProtocolContent['triage'][number], 'examples'>[]
  }
}

/** Needed once there is training: the exercises with the spellings of logs, how they are drawn, ready-made sessions, the words of the planner. */
export type ProtocolExercises = {
  readonly reasons: ProtocolContent['reasons']
  readonly exercises: readonly Omit<Exercise, Grounds>[]
  readonly figures: ProtocolContent['figures']
  readonly readyMade: ProtocolContent['readyMade']
}

/** What only a reader needs: sources, on what each lever and flag rests, self-screens, answers to questions, measurements. */
export type ProtocolBook = {
  readonly sources: ProtocolContent['sources']
  readonly screens: ProtocolContent['screens']
  readonly answers: ProtocolContent['answers']
  readonly measurements: ProtocolContent['measurements']
  readonly exercises: Readonly<Record<string, Pick<Exercise, Grounds>>>
  readonly examples: Readonly<Record<string, ProtocolContent['triage'][number]['examples']>>
}

/** Rules that only the planner of training speaks of (src/plan/plan-training.ts). */
const isOfTraining = (rule: string): boolean => /^(?:limit|overlay|goes-back|week|deload)\//.test(rule)

/** The compiled protocol in three files, so that a first visit loads little. Joined again they are the same value. */
export const splitProtocol = (
  compiled: CompiledProtocol,
): { readonly core: ProtocolCore; readonly exercises: ProtocolExercises; readonly book: ProtocolBook } => {
  const {
    sources,
    exercises,
    figures,
    triage,
    screens,
    readyMade,
    answers,
    measurements,
    reasons,
    ...content
  } = compiled.content
  const reasonsIf = (isWanted: (rule: string) => boolean) =>
    Object.fromEntries(Object.entries(reasons).filter(([rule]) => isWanted(rule)))
  return {
    core: {
      ...compiled,
      content: {
        ...content,
        reasons: reasonsIf((rule) => !isOfTraining(rule)),
        triage: triage.map(({ examples: _, ...kept }) => kept),
      },
    },
    exercises: {
      reasons: reasonsIf(isOfTraining),
      exercises: exercises.map(({ basis: _, sources: __, certainty: ___, ...kept }) => kept),
      figures,
      readyMade,
    },
    book: {
      sources,
      screens,
      answers,
      measurements,
      exercises: Object.fromEntries(
        exercises.map(({ id, basis, sources: from, certainty }) => [id, { basis, sources: from, certainty }]),
      ),
      examples: Object.fromEntries(triage.map(({ id, examples }) => [id, examples])),
    },
  }
}

/** The compiled protocol from its parts. What a missing part holds is empty; no advice depends on the book. */
export const joinProtocol = (
  core: ProtocolCore,
  library: ProtocolExercises | null,
  book: ProtocolBook | null,
): CompiledProtocol => ({
  ...core,
  content: {
    ...core.content,
    reasons: { ...core.content.reasons, ...library?.reasons },
    sources: book?.sources ?? [],
    screens: book?.screens ?? [],
    answers: book?.answers ?? [],
    measurements: book?.measurements ?? [],
    figures: library?.figures ?? [],
    readyMade: library?.readyMade ?? [],
    exercises: (library?.exercises ?? []).map((exercise) => ({
      ...exercise,
      ...(book?.exercises[exercise.id] ?? { basis: '', sources: [], certainty: 'opinion' as const }),
    })),
    triage: core.content.triage.map((rule) => ({ ...rule, examples: book?.examples[rule.id] ?? [] })),
  },
})
