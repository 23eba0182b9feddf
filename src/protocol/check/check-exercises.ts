import type { FileOf } from './check-rules.ts'
import { plainName } from '#protocol/exercise-name'
import type { Exercise } from '#protocol/exercise'
import { nearest } from './nearest.ts'
import type { Finding } from './protocol-file.ts'
import type { DraftContent } from '#protocol/protocol-content'

/** Exercises point at exercises that exist, every way down ends at a lowest one, and no name means two of them. */
export const checkExercises = (content: DraftContent, fileOf: FileOf): Finding[] => {
  const byId = new Map(content.exercises.map((exercise) => [exercise.id, exercise]))
  const sources = new Set(content.sources.map(({ id }) => id))
  const phases = new Set<string>(content.phases.map(({ id }) => id))
  return [
    ...content.exercises.flatMap((exercise) => {
      const file = fileOf('exercises', exercise.id)
      const at = (where: string, what: string, fix: string): Finding => ({ file, where, what, fix })
      const ladder = exercise.swap?.ladder?.of
      const from = exercise.swap?.from
      return [
        ...missing('easier', exercise.easier, byId, at),
        ...missing('harder', exercise.harder, byId, at),
        ...missing('swap.ladder.of', ladder === undefined ? [] : [ladder], byId, at),
        ...(from === undefined || phases.has(from)
          ? []
          : [at('swap.from', `there is no phase "${from}"`, 'name a phase')]),
        ...exercise.sources
          .filter((id) => !sources.has(id))
          .map((id) => at('sources', `there is no source "${id}"`, `write protocol/sources/${id}.yaml`)),
        ...(exercise.sources.length === 0 && exercise.certainty !== 'opinion'
          ? [
              at(
                'sources',
                `is called ${exercise.certainty} and names no source`,
                'name one, or call it opinion',
              ),
            ]
          : []),
        ...checkWayDown(exercise, byId, at),
      ]
    }),
    ...checkNames(content.exercises, fileOf),
  ]
}

type At = (where: string, what: string, fix: string) => Finding
type ById = ReadonlyMap<string, Exercise>

const missing = (where: string, ids: readonly string[], byId: ById, at: At): Finding[] =>
  ids
    .filter((id) => !byId.has(id))
    .map((id) =>
      at(
        where,
        `there is no exercise "${id}"`,
        `mean ${nearest(id, [...byId.keys()]).join(' or ') || 'another'}`,
      ),
    )

const checkWayDown = (exercise: Exercise, byId: ById, at: At): Finding[] => {
  const { easier, harder, lowest } = exercise
  const both = easier.filter((id) => harder.includes(id))
  if (both.length > 0) return [at('easier', `"${both[0]}" is also called harder`, 'keep it on one side')]
  if (lowest && easier.length > 0)
    return [at('lowest', 'is marked lowest and names an easier one', 'drop one of the two')]
  if (!lowest && easier.length === 0)
    return [at('easier', 'names none', 'name one that asks less of the lower back, or mark it lowest')]
  const circle = findCircle(exercise.id, byId)
  return circle === undefined
    ? []
    : [
        at(
          'easier',
          `leads in a circle: ${circle.join(' > ')}`,
          'every way down must end at a lowest exercise',
        ),
      ]
}

// Only circles that come back to `start` are told, so that each is told by its own members alone.
const findCircle = (start: string, byId: ById): readonly string[] | undefined => {
  const seen = new Set<string>()
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of byId.get(id)?.easier ?? []) {
      if (next === start) return [...path, next]
      if (seen.has(next)) continue
      seen.add(next)
      const circle = walk(next, [...path, next])
      if (circle !== undefined) return circle
    }
    return undefined
  }
  return walk(start, [start])
}

const checkNames = (exercises: readonly Exercise[], fileOf: FileOf): Finding[] => {
  const owners = new Map<string, string>()
  return exercises.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].flatMap((spelling) => {
      const key = plainName(spelling)
      const owner = owners.get(key)
      owners.set(key, owner ?? id)
      if (key === '')
        return [{ file: fileOf('exercises', id), where: 'aliases', what: 'one is empty', fix: 'remove it' }]
      return owner === undefined || owner === id
        ? []
        : [
            {
              file: fileOf('exercises', id),
              where: 'aliases',
              what: `"${spelling}" already means ${owner}`,
              fix: 'keep it with one of the two',
            },
          ]
    }),
  )
}
