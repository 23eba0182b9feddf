// Makes a fresh clone ready and then runs what it is asked to. Plain JavaScript: it runs before anything is installed, on
// whatever Node the machine has; what it starts runs on the project's own Node from node_modules.
//
//   node tools/ready.mjs                    install what is missing
//   node tools/ready.mjs run FILE.ts ...    ... and run a TypeScript file
//   node tools/ready.mjs exec COMMAND ...   ... and run a command with node_modules/.bin first on the path
//   node tools/ready.mjs test ...           ... and run the tests, with a Chromium found or fetched for them
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const stamp = join(root, 'node_modules', '.comeback-ready')
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

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

/** Commands by which a Chromium answers on the path of most systems. */
const onThePath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const findChromium = () => {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    '/usr/bin/chromium',
    ...onThePath.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ...playwrightChromiums(),
  ]
  return candidates.find((path) => existsSync(path))
}

/** Those that Playwright has fetched, newest first. */
const playwrightChromiums = () => {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[process.platform] ??
    join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ]
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((name) => inside.map((path) => join(cache, name, path)))
}

/** A Chromium for the tests in a browser: the one there is, else Playwright's, else the system's where that may be installed. */
const readyChromium = () => {
  const found = findChromium()
  if (found !== undefined || process.env.CHROMIUM_PATH) return found
  process.stderr.write('Fetching a Chromium for the tests (once) ...\n')
  const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0
  // Without the shared libraries it needs, a fetched Chromium does not start; as root they can be had.
  const isRoot = process.getuid?.() === 0
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js')
  const fetch = ['install', ...(isRoot && process.platform === 'linux' ? ['--with-deps'] : []), 'chromium']
  if (run(join(bin, 'node'), [playwright, ...fetch])) return findChromium()
  if (isRoot && run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'chromium']))
    return findChromium()
  return undefined
}

if (!isInstalled()) install()

const [mode, ...rest] = process.argv.slice(2)
if (mode !== undefined) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  if (mode === 'test') {
    const chromium = readyChromium()
    if (chromium === undefined)
      process.stderr.write(
        'No Chromium was found or could be fetched: the tests in a browser will fail. Set CHROMIUM_PATH to one.\n',
      )
    else env.CHROMIUM_PATH = chromium
    rest.unshift('vitest', 'run')
  }
  const command = mode === 'run' ? join(bin, 'node') : rest.shift()
  const child = spawnSync(command, rest, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  if (child.error) process.stderr.write(`${command}: ${child.error.message}\n`)
  process.exit(child.status ?? 1)
}
