import type { MassUnit } from '#basics/mass'
import { convertSet, metresOf } from '#imports/table/read-set-cells'
import type { FileReading } from './file-reading.ts'

/** Puts bare numbers into kilograms and metres. Where a file states no distance unit either, it goes with the mass. */
export const resolveUnits = (reading: FileReading, unit: MassUnit): void => {
  for (const set of reading.unstated) convertSet(set, unit)
  const scale = unit === 'kg' ? 1000 : 1609.344
  for (const set of reading.distances) {
    const metres = metresOf(set.metres ?? 0, scale)
    if (metres === undefined) delete set.metres
    else set.metres = metres
  }
}
