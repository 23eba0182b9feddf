import type { DraftContent } from '#protocol/protocol-content'
import { casesOf } from '#protocol/measurement'
import type { FileOf } from './check-rules.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './protocol-file.ts'

/**
 * What a measurement names exists, and it is honest about its use: one the levers were set by shares a source with an exercise
 * it compares, and one that shares a source and is held out all the same says why. What the model makes of it is checked
 * where the model is.
 */
export const checkMeasurements = (
  { measurements, exercises, sources }: DraftContent,
  fileOf: FileOf,
): Finding[] => {
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const known = sources.map(({ id }) => id)
  return measurements.flatMap((measurement) => {
    const at = (where: string, what: string, fix: string): Finding => ({
      file: fileOf('measurements', measurement.id),
      where,
      what,
      fix,
    })
    const named = casesOf(measurement).map(({ exercise }) => exercise)
    const shares = named.some((id) =>
      byId.get(id)?.sources.some((source) => measurement.sources.includes(source)),
    )
    return [
      ...named
        .filter((id) => !byId.has(id))
        .map((id) =>
          at(
            'comparison',
            `there is no exercise "${id}"`,
            `mean ${nearest(id, [...byId.keys()]).join(' or ') || 'another'}`,
          ),
        ),
      ...measurement.sources
        .filter((id) => !known.includes(id))
        .map((id) => at('sources', `there is no source "${id}"`, `write protocol/sources/${id}.yaml`)),
      ...(measurement.use === 'set' && !shares
        ? [
            at(
              'use',
              'is "set", and no exercise it compares names its source',
              'name it there, or call it held-out',
            ),
          ]
        : []),
      ...(measurement.use === 'held-out' && shares && measurement.because === undefined
        ? [
            at(
              'because',
              'is missing, and an exercise it compares names its source',
              'say why it is held out, or call it set',
            ),
          ]
        : []),
    ]
  })
}
