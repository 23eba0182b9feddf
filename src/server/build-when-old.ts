import { existsSync, readdirSync, statSync } from 'node:fs'
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
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
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
