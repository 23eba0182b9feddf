import type { CompiledProtocol, ProtocolContent } from '#protocol/protocol-content'

type Exercise = ProtocolContent['exercises'][number]
type Question = ProtocolContent['questions'][number]
type Grounds = 'basis' | 'sources' | 'certainty'

/** What the engine needs before the first advice. */
export type ProtocolCore = Omit<CompiledProtocol, 'content'> & {
  readonly content: Omit<
    ProtocolContent,
    | 'questions'
    | 'sources'
    | 'exercises'
    | 'figures'
    | 'triage'
    | 'screens'
    | 'readyMade'
    | 'answers'
    | 'measurements'
  > & {
    /** Of the choices only their values: no advice depends on a question's words. */
    readonly questions: readonly (Omit<Question, 'ask' | 'help' | 'options'> & {
      readonly options?: readonly string[]
    })[]
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

/** The words of questions, and of the plan for a relapse: needed by who is asked, or asks for it. */
export type ProtocolWords = {
  readonly reasons: ProtocolContent['reasons']
  readonly questions: Readonly<
    Record<string, Pick<Question, 'ask' | 'help'> & { readonly labels?: readonly string[] }>
  >
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
const isOfTraining = (rule: string): boolean =>
  /^(?:limit|overlay|other-way|goes-back|week|deload)\//.test(rule)

/** Rules that only the plan for a relapse speaks of (src/advice/recurrence-plan.ts). */
const isOfRelapse = (rule: string): boolean => rule.startsWith('recurrence/')

/** The compiled protocol in four files, so that a first visit loads little. Joined again they are the same value. */
export const splitProtocol = (
  compiled: CompiledProtocol,
): {
  readonly core: ProtocolCore
  readonly words: ProtocolWords
  readonly exercises: ProtocolExercises
  readonly book: ProtocolBook
} => {
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
    questions,
    ...content
  } = compiled.content
  const reasonsIf = (isWanted: (rule: string) => boolean) =>
    Object.fromEntries(Object.entries(reasons).filter(([rule]) => isWanted(rule)))
  return {
    core: {
      ...compiled,
      content: {
        ...content,
        reasons: reasonsIf((rule) => !isOfTraining(rule) && !isOfRelapse(rule)),
        questions: questions.map(({ ask: _, help: __, options, ...kept }) => ({
          ...kept,
          ...(options === undefined ? {} : { options: options.map(({ value }) => value) }),
        })),
        triage: triage.map(({ examples: _, ...kept }) => kept),
      },
    },
    words: {
      reasons: reasonsIf(isOfRelapse),
      questions: Object.fromEntries(
        questions.map(({ id, ask, help, options }) => [
          id,
          {
            ask,
            ...(help === undefined ? {} : { help }),
            ...(options === undefined ? {} : { labels: options.map(({ label }) => label) }),
          },
        ]),
      ),
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

/** The compiled protocol from its parts. What a missing part holds is empty; no advice depends on words or book. */
export const joinProtocol = (
  core: ProtocolCore,
  words: ProtocolWords | null,
  library: ProtocolExercises | null,
  book: ProtocolBook | null,
): CompiledProtocol => ({
  ...core,
  content: {
    ...core.content,
    reasons: { ...core.content.reasons, ...words?.reasons, ...library?.reasons },
    questions: core.content.questions.map((question) => withWords(question, words?.questions[question.id])),
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

const withWords = (
  { options, ...question }: ProtocolCore['content']['questions'][number],
  words: ProtocolWords['questions'][string] | undefined,
): Question => ({
  ...question,
  ask: words?.ask ?? '',
  ...(words?.help === undefined ? {} : { help: words.help }),
  ...(options === undefined
    ? {}
    : { options: options.map((value, index) => ({ value, label: words?.labels?.[index] ?? '' })) }),
})
