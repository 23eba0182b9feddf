import type { Page } from 'playwright-core'

/** Goes on by Tab until what is named so has the focus. Throws where the keyboard never comes to it. */
const focusOn = async (page: Page, name: RegExp | string): Promise<void> => {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard never came to ${String(name)}`)
}

/** The same, and presses Enter on it. */
export const enter = async (page: Page, name: RegExp | string): Promise<void> => {
  await focusOn(page, name)
  await page.keyboard.press('Enter')
}
