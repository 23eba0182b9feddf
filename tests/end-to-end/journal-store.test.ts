import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { journalStoreContract, keptStoreContract } from '#tests/contracts/journal-store'
import { address, launchOptions, useApp } from './app.ts'

declare const runCase: (name: string) => Promise<string | null>
declare const fillUp: (lineLength: number) => Promise<{ kept: number; lines: number; kind: string }>

describe('the journal store on IndexedDB in a browser', () => {
  const open = useApp()
  let script = ''
  beforeAll(async () => {
    const result = await build({
      configFile: false,
      logLevel: 'warn',
      resolve: { alias: [{ find: /^#web\/(.*)$/, replacement: `${process.cwd()}/src/web/$1.ts` }] },
      build: {
        write: false,
        rolldownOptions: { input: 'tests/end-to-end/journal-store-page.ts', output: { format: 'iife' } },
      },
    })
    const [bundle] = [result].flat()
    if (bundle === undefined || !('output' in bundle)) throw new Error('the page was not bundled')
    script = bundle.output[0].code
  })

  it.each(Object.keys({ ...journalStoreContract, ...keptStoreContract }))('%s', async (name) => {
    const { page } = await open()
    await page.evaluate(script)
    expect(await page.evaluate((one) => runCase(one), name)).toBeNull()
  })

  it('says that the device is full, and keeps everything it acknowledged', async () => {
    // The quota of a private profile cannot be set.
    const profile = mkdtempSync(join(tmpdir(), 'comeback-full-'))
    const context = await chromium.launchPersistentContext(profile, launchOptions)
    const page = await context.newPage()
    await page.goto(address)
    const session = await context.newCDPSession(page)
    const { origin } = new URL(address)
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 })
    await page.evaluate(script)
    const { kept, lines, kind } = await page.evaluate(() => fillUp(500_000))
    expect(kind).toBe('full')
    expect(kept).toBeGreaterThan(0)
    expect(lines).toBe(kept)
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  })
})
