import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkImport } from './check-import.ts'
import { chanceFrom, mutate } from './mutate.ts'

export type Finding = { readonly run: number; readonly file: string; readonly faults: readonly string[] }

const folder = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** Synthetic files of every importer, as seeds of the mutations. */
const readSeeds = (): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted()
    .map((path) => ({ name: path.slice(folder.length), bytes: new Uint8Array(readFileSync(path)) }))

/**
 * Imports `runs` mutated files; each run has a seed of its own (`seed` + its number), so that one can be repeated alone.
 * `onRun` is called after each.
 */
export const runFuzz = (runs: number, seed: number, onRun?: (run: number) => void): readonly Finding[] => {
  const seeds = readSeeds()
  const findings: Finding[] = []
  for (let run = 0; run < runs; run += 1) {
    const chance = chanceFrom(seed + run)
    const { name, bytes } = seeds[chance(seeds.length)]!
    let faults: readonly string[]
    try {
      faults = checkImport(name, mutate(bytes, chance))
    } catch (error) {
      faults = [`threw ${error instanceof Error ? error.stack : String(error)}`]
    }
    if (faults.length > 0) findings.push({ run, file: name, faults })
    onRun?.(run)
  }
  return findings
}
