import type { BrowserContextOptions } from 'playwright-core'
import { type App, phone, settled } from './app.ts'

type Open = (path?: string, options?: BrowserContextOptions) => Promise<App>

/**
 * Opens a path in a fresh browser profile that shows Emma's sample, and waits until all of the page is there. She comes by
 * the door the first time; later profiles start with what that left in the browser.
 */
export const useEmma = (open: Open): ((path: string, options?: BrowserContextOptions) => Promise<App>) => {
  let left: BrowserContextOptions['storageState']
  return async (path, options = phone) => {
    if (left === undefined) {
      const { context, page } = await open('/')
      await page.getByRole('button', { name: /Emma/ }).click()
      await page.getByRole('heading', { name: 'Next check-in' }).waitFor()
      left = await context.storageState({ indexedDB: true })
      await context.close()
    }
    const app = await open(path, { ...options, storageState: left })
    await app.page.getByRole('heading', { level: 1 }).waitFor()
    await settled(app.page)
    return app
  }
}
