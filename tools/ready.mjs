// Makes a fresh clone ready and then runs what it is asked to. Plain JavaScript: it runs before anything is installed, on
// whatever Node the machine has; what it starts runs on the project's own Node from node_modules.
//
//   node tools/ready.mjs                    install what is missing
//   node tools/ready.mjs run FILE.ts ...    ... and run a TypeScript file
//   node tools/ready.mjs exec COMMAND ...   ... and run a command with node_modules/.bin first on the path
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const stamp = join(root, 'node_modules', '.comeback-ready')
const lockHash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash

const install = () => {
  process.stderr.write('Installing what Comeback needs (once) ...\n')
  // npm's own chatter goes to stderr: stdout belongs to the command.
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    process.stderr.write('npm ci failed: see above. Is the npm registry reachable?\n')
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, lockHash)
}

if (!isInstalled()) install()

const [mode, ...rest] = process.argv.slice(2)
if (mode !== undefined) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  const command = mode === 'run' ? join(bin, 'node') : rest.shift()
  const child = spawnSync(command, rest, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' })
  if (child.error) process.stderr.write(`${command}: ${child.error.message}\n`)
  process.exit(child.status ?? 1)
}
