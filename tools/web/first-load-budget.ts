import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What may be loaded before the first advice is shown, in bytes: all JavaScript and the protocol, gzipped. */
const budget = 100_000

// By the names of files in assets/, without their hashes; `index` brings what it imports, and so does each other.
const doors = ['index', 'engine-worker']
const firstAdvice = [...doors, 'start-engine', 'morning-query', 'protocol']
const adviceWithTraining = [...firstAdvice, 'training-stages', 'exercises']

/**
 * Stops the build when the first advice of somebody without a log needs more than the budget, and tells what three first
 * loads weigh: the doors, that advice, and one with training. A test in a browser holds that these are the files.
 */
export const firstLoadBudget = (): Plugin => ({
  name: 'first-load-budget',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = new Map(
        Object.values(bundle).map((file) => [
          file.fileName.replace(/^assets\//, ''),
          file.type === 'chunk' ? file.code : String(file.source),
        ]),
      )
      const loads = [doors, firstAdvice, adviceWithTraining].map((names) => weigh(files, names))
      const [first, advice, training] = loads.map((load) =>
        kilobytes([...load.values()].reduce((sum, bytes) => sum + bytes, 0)),
      )
      const heaviest = [...loads[1]!]
        .toSorted(([, a], [, b]) => b - a)
        .map(([name, bytes]) => `  ${kilobytes(bytes).padStart(6)} kB  ${name}`)
      const report =
        `Gzipped, before anything is cached: the doors ${first} kB, the first advice ${advice} of ${kilobytes(budget)} kB, ` +
        `advice with training ${training} kB\n${heaviest.join('\n')}`
      if (Number(advice) > Number(kilobytes(budget)))
        this.error(`${report}\nThat is over the budget: load something later.`)
      this.info(report)
    },
  },
})

/** The gzipped size of each file that loading `names` brings. Throws where there is no such file: then nothing was weighed. */
const weigh = (files: ReadonlyMap<string, string>, names: readonly string[]): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>()
  const add = (name: string): void => {
    const text = files.get(name)
    if (text === undefined || weights.has(name)) return
    weights.set(name, gzipSync(text, { level: 9 }).length)
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) add(imported!)
  }
  for (const name of names) {
    const found = [...files.keys()].filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js(on)?$`).test(file))
    if (found.length === 0) throw new Error(`the build has no file "${name}": is it called otherwise now?`)
    for (const file of found) add(file)
  }
  return weights
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)
