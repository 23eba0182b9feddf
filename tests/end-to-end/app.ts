import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

export const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
}

export const address = inject('address')

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
export const desk = { viewport: { width: 1280, height: 900 } } as const

/** Resolves once no answer is on its way any more. */
export const settled = (page: Page): Promise<void> =>
  // A loaded machine may take its time.
  expect.poll(() => page.locator('[data-waiting]').count(), { timeout: 20_000 }).toBe(0)

export type App = {
  readonly context: BrowserContext
  readonly page: Page
  /** Another tab of the same browser. */
  readonly newTab: (path?: string) => Promise<Page>
}

/**
 * Opens the app in a fresh browser profile. After each test all profiles are closed, and the test fails when a page logged
 * an error, broke the content security policy or asked another origin for anything.
 */
export const useApp = (
  /** Where the app is served, when it is not the server of all tests. */
  served: () => string = () => address,
): ((path?: string, options?: BrowserContextOptions) => Promise<App>) => {
  let browser: Browser
  let complaints: string[] = []
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    browser = await chromium.launch(launchOptions)
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    const found = complaints
    complaints = []
    expect(found).toEqual([])
  })

  const listen = (context: BrowserContext): void => {
    context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
    context.on('console', (message) => {
      const isOffline = /net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(message.text())
      if (message.type() === 'error' && !isOffline) complaints.push(`console: ${message.text()}`)
    })
    context.on('request', (request) => {
      const isOwn = request.url().startsWith(served()) || /^(data|blob):/.test(request.url())
      if (!isOwn) complaints.push(`asked elsewhere: ${request.url()}`)
    })
  }

  return async (path = '/', options = phone) => {
    const context = await browser.newContext({ baseURL: served(), ...options })
    contexts.push(context)
    listen(context)
    const newTab = async (at = '/') => {
      const page = await context.newPage()
      await page.goto(at)
      return page
    }
    return { context, page: await newTab(path), newTab }
  }
}
