import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Serving, serveBuild } from '#server/serve-build'
import { desk, useApp } from './app.ts'

describe('a new version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-update-'))
  let serving: Serving
  beforeAll(async () => {
    cpSync(inject('build'), folder, { recursive: true })
    serving = await serveBuild({ folder, port: 0 })
  })
  afterAll(async () => {
    await serving.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const open = useApp(() => serving.address)

  /** The same app with another page, as a later build would be. */
  const release = (name: string): void => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    writeFileSync(
      join(folder, 'index.html'),
      page.replace(/<html lang="en"[^>]*>/, `<html lang="en" data-version="${name}">`),
    )
    const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8')
    const changed = worker.replace(/(url:.\/index\.html.,revision:.)[^"'`]+/, `$1${name}`)
    expect(changed).not.toBe(worker)
    writeFileSync(join(folder, 'service-worker.js'), changed)
    for (const file of ['index.html', 'service-worker.js'])
      for (const packed of ['.br', '.gz']) rmSync(join(folder, file + packed), { force: true })
  }
  const version = (page: Page) => page.evaluate(() => document.documentElement.dataset['version'])
  const newest = { timeout: 20_000 }

  it('waits until it is asked for, and is there after one tap', async () => {
    const { page } = await open('/settings', desk)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    release('second')
    await page.reload()
    expect(await version(page)).toBeUndefined()
    await page.getByText('A new version of Comeback is ready.').waitFor(newest)
    await page.getByRole('navigation').getByRole('link', { name: 'Plan' }).click()
    await page.waitForURL('**/plan')
    expect(await version(page)).toBeUndefined()
    await page.getByRole('button', { name: 'Update now' }).click()
    await expect.poll(() => version(page).catch(() => 'under way'), newest).toBe('second')
    expect(new URL(page.url()).pathname).toBe('/plan')
  })

  it('is not spoken of where a session runs', async () => {
    const { page } = await open('/settings', desk)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    release('third')
    await page.reload()
    await page.getByText('A new version of Comeback is ready.').waitFor(newest)
    await page.getByRole('navigation').getByRole('link', { name: 'Session' }).click()
    await page.waitForURL('**/session')
    expect(await page.getByText('A new version of Comeback is ready.').count()).toBe(0)
  })
})
