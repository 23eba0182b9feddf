import { sayGroups, sayModelled, sayPublished, sayShare, useWords } from '#protocol/book/book-measurements'
import type { HeldMeasurement } from '#protocol/measurement'

/** Published measurements beside the model, one line each, and how both groups come out. */
export const listMeasurements = (held: readonly HeldMeasurement[]): string => {
  const rows = (['set', 'held-out'] as const)
    .flatMap((use) => held.filter(({ measurement }) => measurement.use === use))
    .map((one) => [
      one.measurement.id,
      useWords[one.measurement.use],
      sayPublished(one.measurement),
      sayModelled(one),
      one.error === null ? '' : sayShare(one.error),
      one.agrees ? 'agrees' : 'misses',
    ])
  const table = [['measurement', '', 'published', 'model', 'error', ''], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  return `${[...lines, '', sayGroups(held)].join('\n')}\n`
}
