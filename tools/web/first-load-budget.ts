import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What a first visit may load, in bytes: all JavaScript and the protocol, gzipped. */
const budget = 100_000

type Chunk = { readonly fileName: string; readonly imports: readonly string[]; readonly code: string }

/** Stops the build when what the first page loads (its scripts, the engine's worker, the protocol's core) grows over the budget. */
export const firstLoadBudget = (): Plugin => ({
  name: 'first-load-budget',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = new Map<string, Chunk>()
      for (const file of Object.values(bundle)) if (file.type === 'chunk') chunks.set(file.fileName, file)
      const first = new Map<string, string>()
      const follow = (chunk: Chunk | undefined): void => {
        if (chunk === undefined || first.has(chunk.fileName)) return
        first.set(chunk.fileName, chunk.code)
        for (const name of chunk.imports) follow(chunks.get(name))
      }
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && (file.isEntry || isFirstPage(file.facadeModuleId))) follow(file)
        if (file.type === 'asset' && /^assets\/(engine-worker|protocol)-.*\.js(?:on)?$/.test(file.fileName))
          first.set(file.fileName, String(file.source))
      }
      const sizes = [...first].map(([name, text]) => ({ name, bytes: gzipSync(text, { level: 9 }).length }))
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
      const lines = sizes
        .toSorted((a, b) => b.bytes - a.bytes)
        .map(({ name, bytes }) => `  ${kilobytes(bytes).padStart(6)} kB  ${name}`)
      const report = `First load: ${kilobytes(total)} of ${kilobytes(budget)} kB gzipped\n${lines.join('\n')}`
      if (total > budget) this.error(`${report}\nThat is over the budget: load something later.`)
      this.info(report)
    },
  },
})

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

/** Today is loaded lazily like every place, and still it is what a first visit opens. */
const isFirstPage = (module: string | null): boolean => module?.endsWith('/places/today/today.tsx') ?? false
