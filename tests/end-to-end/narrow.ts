import type { Page } from 'playwright-core'

/** The narrowest screen the app is made for. Without motion, so that no colour is caught on its way. */
export const narrow = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  reducedMotion: 'reduce',
} as const

/** By how many pixels a page must be moved sideways to be seen whole; 0: not at all. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
