import type { CompiledProtocol, ProtocolContent } from '#protocol/protocol-content'

type Exercise = ProtocolContent['exercises'][number]

/** What the engine needs before the first advice. */
export type ProtocolCore = Omit<CompiledProtocol, 'content'> & {
  readonly content: Omit<ProtocolContent, 'sources' | 'exercises' | 'triage'> & {
    readonly exercises: readonly Omit<Exercise, 'aliases' | 'basis' | 'sources' | 'certainty'>[]
    readonly triage: readonly Omit<ProtocolContent['triage'][number], 'examples'>[]
  }
}

/** How logs spell each exercise: needed once there is training to read. In the order of the core's exercises. */
export type ProtocolNames = readonly (readonly string[])[]

/** What only a reader of the book needs: sources, and on what each lever and flag rests. */
export type ProtocolBook = {
  readonly sources: ProtocolContent['sources']
  readonly exercises: Readonly<Record<string, Pick<Exercise, 'basis' | 'sources' | 'certainty'>>>
  readonly examples: Readonly<Record<string, ProtocolContent['triage'][number]['examples']>>
}

/** The compiled protocol in three files, so that a first visit loads little. Joined again they are the same value. */
export const splitProtocol = (
  compiled: CompiledProtocol,
): { readonly core: ProtocolCore; readonly names: ProtocolNames; readonly book: ProtocolBook } => {
  const { sources, exercises, triage, ...content } = compiled.content
  return {
    core: {
      ...compiled,
      content: {
        ...content,
        exercises: exercises.map(({ aliases: _, basis: __, sources: ___, certainty: ____, ...kept }) => kept),
        triage: triage.map(({ examples: _, ...kept }) => kept),
      },
    },
    names: exercises.map(({ aliases }) => aliases),
    book: {
      sources,
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
  names: ProtocolNames | null,
  book: ProtocolBook | null,
): CompiledProtocol => ({
  ...core,
  content: {
    ...core.content,
    sources: book?.sources ?? [],
    exercises: core.content.exercises.map((exercise, index) => ({
      ...exercise,
      aliases: [...(names?.[index] ?? [])],
      ...(book?.exercises[exercise.id] ?? { basis: '', sources: [], certainty: 'opinion' as const }),
    })),
    triage: core.content.triage.map((rule) => ({ ...rule, examples: book?.examples[rule.id] ?? [] })),
  },
})

