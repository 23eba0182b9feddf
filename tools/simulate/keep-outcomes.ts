import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Outcome } from './simulate.ts'

/** Outcomes on disk, so that a long run goes on where it stopped. */
export type Kept = { readonly outcomes: readonly Outcome[]; readonly keep: (outcome: Outcome) => void }

/** The first line says of which run they are; those of another run are refused. */
export const keepIn = (file: string, run: string): Kept => {
  if (!existsSync(file)) writeFileSync(file, `${run}\n`)
  const [first, ...lines] = readFileSync(file, 'utf8').split('\n')
  if (first !== run) throw new Error(`${file} keeps another run: ${first}`)
  return {
    // A line cut short by the end of the last run is run again.
    outcomes: lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as Outcome),
    keep: (outcome) => appendFileSync(file, `${JSON.stringify(outcome)}\n`),
  }
}
