import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

type File = { readonly name: string; readonly text: string }

/**
 * A Vite plugin that serves JSON files made at build time under hashed names, and a virtual module with their addresses:
 * one exported constant for each, by the key in `make()`.
 */
export const servedJson = (
  moduleName: string,
  make: () => Readonly<Record<string, { readonly name: string; readonly value: unknown }>>,
): Plugin => {
  const resolved = `\0${moduleName}`
  let files: Readonly<Record<string, File>> | undefined
  const made = (): Readonly<Record<string, File>> => {
    files ??= Object.fromEntries(
      Object.entries(make()).map(([key, { name, value }]) => {
        const text = JSON.stringify(value)
        const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
        return [key, { name: `assets/${name}-${hash}.json`, text }]
      }),
    )
    return files
  }
  return {
    name: moduleName,
    resolveId: (id) => (id === moduleName ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined
      const entries = Object.entries(made())
      if (this.environment.mode === 'build')
        for (const [, { name, text }] of entries)
          this.emitFile({ type: 'asset', fileName: name, source: text })
      return entries.map(([key, { name }]) => `export const ${key} = '/${name}'\n`).join('')
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = Object.values(made()).find(({ name }) => request.url === `/${name}`)
        if (file === undefined) return next()
        response.setHeader('content-type', 'application/json')
        response.end(file.text)
      })
    },
  }
}
