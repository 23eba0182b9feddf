import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { pathsWithPages, placePaths } from '#server/place-paths'

const isHashed = (name: string): boolean => /^assets\/.*-[\w-]{8}\.\w+$/.test(name)

/**
 * Adds the icon, the web manifest and the service worker with the list of all files of the build. What has no hash in its
 * name gets a revision, so that a new version is fetched.
 */
export const serviceWorker = (root: string): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const folder = join(root, 'src/web/offline')
      const own = {
        'icon.svg': readFileSync(join(folder, 'icon.svg'), 'utf8'),
        'manifest.webmanifest': JSON.stringify(
          JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
        ),
      }
      for (const [fileName, source] of Object.entries(own)) this.emitFile({ type: 'asset', fileName, source })
      const contents: Record<string, string | Uint8Array> = { ...own }
      for (const file of Object.values(bundle))
        contents[file.fileName] = file.type === 'chunk' ? file.code : file.source
      const files = Object.entries(contents)
        .filter(([name]) => !name.endsWith('.map'))
        .map(([name, content]) => ({
          url: `/${name}`,
          revision: isHashed(name) ? null : createHash('sha256').update(content).digest('hex').slice(0, 16),
        }))
        .toSorted((a, b) => (a.url < b.url ? -1 : 1))
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: await bundleWorker(join(folder, 'service-worker.ts'), {
          files,
          places: placePaths,
          pathsWithPages,
        }),
      })
    },
  },
})

const bundleWorker = async (entry: string, built: unknown): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { BUILT: JSON.stringify(built), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'service-worker.js' } },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find(({ type }) => type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('the service worker was not built')
  return chunk.code
}
