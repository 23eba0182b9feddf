import type { HeldMeasurement, MeasuredCase, Measurement } from '#protocol/measurement'
import type { ProtocolContent } from '#protocol/protocol-content'
import type { Chapter } from './book.ts'

/** Every published measurement beside what the model says of it. */
export const measurementChapter = (
  { exercises, limits }: Pick<ProtocolContent, 'exercises' | 'limits'>,
  held: readonly HeldMeasurement[],
): Chapter => {
  const names = new Map(exercises.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  return {
    id: 'measurements',
    title: 'The model against published measurements',
    intro: `A number agrees within ${Math.round(limits.measured.within * 100)} % of the published one; an order where it is the same. "Used to set the lever" was in view when levers were chosen, so its agreement proves little; "held out" was not. ${sayGroups(held)}`,
    entries: held.map((one) => {
      const { measurement } = one
      return {
        id: `measurement-${measurement.id}`,
        title: measurement.says,
        tag: `${useWords[measurement.use]}, ${one.agrees ? 'agrees' : 'misses'}`,
        parts: [
          { label: 'Id', text: measurement.id },
          { label: 'Compared', text: sayCompared(measurement, nameOf) },
          { label: 'Published', text: sayPublished(measurement) },
          { label: 'Model', text: sayModelled(one) },
          ...(one.error === null ? [] : [{ label: 'Error', text: sayShare(one.error) }]),
          ...(measurement.assumed === undefined ? [] : [{ label: 'Assumed', text: measurement.assumed }]),
          ...(measurement.because === undefined
            ? []
            : [{ label: 'Held out because', text: measurement.because }]),
          ...(measurement.miss === undefined ? [] : [{ label: 'Why it misses', text: measurement.miss }]),
          { label: 'Certainty', text: measurement.certainty },
          { label: 'Sources', sources: measurement.sources },
        ],
      }
    }),
  }
}

export const useWords = { set: 'used to set the lever', 'held-out': 'held out' } as const

/** How one group of measurements comes out. */
export type MeasuredGroup = {
  readonly count: number
  readonly agree: number
  /** How many have a number to be off by. */
  readonly numbers: number
  /** Mean of their errors without the sign, as a share; null where none has one. */
  readonly meanError: number | null
}

export const measuredGroup = (held: readonly HeldMeasurement[], use: Measurement['use']): MeasuredGroup => {
  const group = held.filter(({ measurement }) => measurement.use === use)
  const errors = group.flatMap(({ error }) => (error === null ? [] : [Math.abs(error)]))
  return {
    count: group.length,
    agree: group.filter(({ agrees }) => agrees).length,
    numbers: errors.length,
    meanError: errors.length === 0 ? null : errors.reduce((sum, error) => sum + error, 0) / errors.length,
  }
}

/** How both groups of measurements come out, in a sentence each. */
export const sayGroups = (held: readonly HeldMeasurement[]): string =>
  (['set', 'held-out'] as const)
    .map((use) => {
      const { count, agree, numbers, meanError } = measuredGroup(held, use)
      const mean =
        meanError === null
          ? ''
          : `; mean error of the ${numbers} with a number ${Math.round(meanError * 100)} %`
      return `${useWords[use]}: ${agree} of ${count} agree${mean}.`
    })
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1))
    .join(' ')

/** The cases of a measurement with their loads as logged: `Back squat, high bar 100 kg and Box squat 100 kg; body 80 kg`. */
export const sayCompared = (measurement: Measurement, nameOf: (id: string) => string): string => {
  const { comparison, bodyKg, heightM, quantity } = measurement
  const say = ({ exercise, kg }: MeasuredCase): string =>
    kg === null ? nameOf(exercise) : `${nameOf(exercise)} ${kg} kg`
  const cases =
    comparison.kind === 'order'
      ? comparison.cases.map(say).join(' above ')
      : comparison.kind === 'size'
        ? say(comparison.of)
        : comparison.kind === 'ratio'
          ? `${say(comparison.of)} over ${say(comparison.to)}`
          : `${say(comparison.of)} less ${say(comparison.to)}`
  return `${quantityWords[quantity]}: ${cases}; body ${bodyKg} kg, ${heightM} m`
}

const quantityWords = {
  moment: 'peak moment',
  compression: 'compression',
  shear: 'shear',
  lean: 'lean of the trunk',
} as const

/** The published finding, with its unit. */
export const sayPublished = ({ comparison, quantity }: Measurement): string => {
  if (comparison.kind === 'order') return 'in this order'
  const { kind, published } = comparison
  const ends = typeof published === 'number' ? [published] : published
  return `${ends.map((end) => sayValue(end, kind)).join(' to ')}${unitOf(kind, quantity)}`
}

/** What the model says of the same, with its unit. */
export const sayModelled = ({ measurement: { comparison, quantity }, modelled }: HeldMeasurement): string => {
  const { kind } = comparison
  return `${modelled.map((value) => sayValue(value, kind)).join(', then ')}${unitOf(kind, quantity)}`
}

/** An error as a signed share in percent. */
export const sayShare = (error: number): string => {
  const percent = Math.round(error * 100)
  return `${percent > 0 ? '+' : ''}${percent} %`
}

type Kind = Measurement['comparison']['kind']

const sayValue = (value: number, kind: Kind): string =>
  kind === 'ratio' ? value.toFixed(2) : String(Math.round(value))

const unitOf = (kind: Kind, quantity: Measurement['quantity']): string =>
  kind === 'ratio' ? ' times' : { moment: ' Nm', compression: ' N', shear: ' N', lean: ' degrees' }[quantity]
