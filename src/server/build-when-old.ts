import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'src',
  'protocol',
  'fixtures/emma',
  'tools/web',
  'tools/protocol',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the app into build/web when there is no build, or a source is newer. Returns whether it did. */
export const buildWhenOld = async (root: string): Promise<boolean> => {
  const built = join(root, 'build', 'web', 'service-worker.js')
  const newest = sources.map((name) => newestIn(join(root, name))).reduce((a, b) => Math.max(a, b), 0)
  if (existsSync(built) && statSync(built).mtimeMs > newest) return false
  const began = new Date()
  const { build } = await import('vite')
  // Built beside and then put in place, so that what is being served is whole at every moment.
  const beside = join(root, 'build', `web.${process.pid}`)
  // What started us (a test, say) may call itself something else; what is served is always the product.
  const mode = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: beside } })
    // As old as its sources were: what changed while it was being built is not in it.
    utimesSync(join(beside, 'service-worker.js'), began, began)
    const old = `${beside}.old`
    if (existsSync(join(root, 'build', 'web'))) renameSync(join(root, 'build', 'web'), old)
    renameSync(beside, join(root, 'build', 'web'))
    rmSync(old, { recursive: true, force: true })
  } finally {
    if (mode === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = mode
    rmSync(beside, { recursive: true, force: true })
  }
  return true
}

// Folders count too: a file that was taken away changes only its folder. Tests are no part of the build.
const newestIn = (path: string): number => {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => statSync(join(path, name)).mtimeMs)
    .reduce((a, b) => Math.max(a, b), mtimeMs)
}
