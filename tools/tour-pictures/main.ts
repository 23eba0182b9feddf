import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { buildWhenOld } from '#server/build-when-old'
import { serveBuild } from '#server/serve-build'

// The pictures of the README: Emma, who is made up, on a phone. `npm run tour:pictures` makes them anew.

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const folder = join(root, 'docs', 'tour')
const phone = { width: 390, height: 780 }

await buildWhenOld(root)
mkdirSync(folder, { recursive: true })
const { address, close } = await serveBuild({ folder: join(root, 'build', 'web'), port: 0 })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: phone, reducedMotion: 'reduce', serviceWorkers: 'block' })

/** Takes a picture of what is at `path`, with the heading `top` at the top where one is named. */
const picture = async (name: string, path: string, top?: string): Promise<void> => {
  if (new URL(page.url()).pathname !== path) await page.goto(new URL(path, address).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.querySelector('[data-waiting]') === null)
  if (top !== undefined)
    await page
      .getByRole('heading', { name: top })
      .first()
      .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 88))
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 55 })
}

await page.goto(address)
await page.getByRole('button', { name: /Emma/ }).waitFor()
await picture('doors', '/')
await page.getByRole('button', { name: /Emma/ }).click()
await page.getByRole('heading', { name: 'Next check-in' }).waitFor()
await picture('today', '/')
await picture('overlay', '/', 'Lower A')
await picture('check-in', '/check-in')
await picture('plan', '/plan')
await picture('insight', '/insight')
await browser.close()
await close()
