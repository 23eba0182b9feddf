import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { buildWhenOld } from '#server/build-when-old'
import { serveBuild } from '#server/serve-build'
import { best, isBelow, sayRun, type Run } from './runs.ts'

// Lighthouse as its users run it: mobile, throttled, nothing cached, the built app on localhost. Outside the tests, for a
// timing is never a test, and fetched when asked for: it weighs more than everything else together.
//
//   npm run lighthouse              three runs a page, the best of each counts
//   npm run lighthouse -- --runs 1

const lighthouse = 'lighthouse@12.8.2'
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const runs = Number(/--runs (\d+)/.exec(process.argv.join(' '))?.[1] ?? 3)

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const run = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('Lighthouse did not run: see above')),
    )
  })

/** One run over a fresh browser; with Emma's journal in it where `hasJournal`, and nothing else kept. */
const measure = async (url: string, hasJournal: boolean): Promise<Run> => {
  const profile = mkdtempSync(join(tmpdir(), 'comeback-lighthouse-'))
  const port = await freePort()
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
    serviceWorkers: 'block',
  })
  try {
    const page = await browser.newPage()
    if (hasJournal) {
      await page.goto(url)
      await page.getByRole('button', { name: /Emma/ }).click()
      await page.getByRole('heading', { name: 'Next check-in' }).waitFor()
    }
    const devtools = await browser.newCDPSession(page)
    await devtools.send('Network.clearBrowserCache')
    await page.goto('about:blank')
    const report = join(profile, 'report.json')
    const asked = `exec --yes --package=${lighthouse} -- lighthouse ${url} --port=${port} --disable-storage-reset --quiet`
    const wanted = '--only-categories=performance,accessibility,best-practices'
    await run('npm', [...asked.split(' '), wanted, '--output=json', `--output-path=${report}`])
    return JSON.parse(readFileSync(report, 'utf8')) as Run
  } finally {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

await buildWhenOld(root)
const { address, close } = await serveBuild({ folder: join(root, 'build', 'web'), port: 0 })
for (const [name, hasJournal] of [
  ['First visit, the doors', false],
  ['Today with a journal, nothing cached', true],
] as const) {
  const all: Run[] = []
  for (let run = 0; run < runs; run += 1) all.push(await measure(address, hasJournal))
  const chosen = best(all)
  process.stdout.write(`${sayRun(name, chosen)}\n`)
  if (isBelow(chosen)) process.exitCode = 1
}
await close()
