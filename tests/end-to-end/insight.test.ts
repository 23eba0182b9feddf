import { describe, expect, it } from 'vitest'
import { useApp } from './app.ts'
import { axeFindings } from './axe.ts'
import { useEmma } from './with-emma.ts'

describe('insight', () => {
  const open = useApp()

  const emmaAt = useEmma(open)
  const withEmma = async (options?: Parameters<typeof open>[1]) => {
    const app = await emmaAt('/insight', options)
    await app.page.getByRole('heading', { name: 'What may have contributed' }).waitFor()
    return app
  }

  it('says what to bring while there is nothing to show', async () => {
    const { page } = await open('/insight')
    await page.getByText('Nothing to show yet').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Bring in a file' }).waitFor()
  })

  it('shows pain beside load, weeks, what changed before, and contributors, each finding in words', async () => {
    const { page } = await withEmma()
    const figures = page.getByRole('figure')
    expect(await figures.count()).toBe(3)
    for (const figure of await figures.all()) {
      const caption = await figure.locator('figcaption').innerText()
      expect(caption).toMatch(/\d/)
      expect(await figure.getByRole('img').count()).toBeGreaterThan(4)
    }
    await page.getByText(/one jump in load/).waitFor()
    await page.getByText('Strongest so far').waitFor()
  })

  it('holds the same numbers in a table as in the drawing', async () => {
    const { page } = await withEmma()
    for (const figure of await page.getByRole('figure').all()) {
      await figure.getByText('The numbers').click()
      const rows = await figure.getByRole('table').locator('tbody').getByRole('row').count()
      expect(rows).toBe(await figure.getByRole('img').count())
    }
    expect(await axeFindings(page)).toEqual([])
  })

  it('goes through the points by the keyboard: one stop, then arrows', async () => {
    const { page } = await withEmma()
    const points = page.getByRole('figure').first().getByRole('img')
    const count = await points.count()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await points.last().focus()
    const last = await focused()
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe(await points.nth(count - 2).getAttribute('aria-label'))
    await page.keyboard.press('Home')
    expect(await focused()).toBe(await points.first().getAttribute('aria-label'))
    await page.keyboard.press('End')
    expect(await focused()).toBe(last)
    expect(last).toMatch(/pain \d+ during, \d+ the next morning/)
    // What is read aloud is shown too, and one Tab leaves the chart.
    expect(await page.getByText(last!).isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  })

  it('shows one lift at a time, by its address', async () => {
    const { page } = await withEmma()
    const lifts = page.getByRole('navigation', { name: 'Lifts' }).getByRole('link')
    const second = await lifts.nth(1).innerText()
    await lifts.nth(1).click()
    await page.waitForURL(/lift=/)
    await page.reload()
    expect(await page.locator('figcaption').first().innerText()).toContain(second)
  })

  it('shows pounds to who wants pounds', async () => {
    const { page } = await withEmma()
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Pounds' }).click()
    await page.getByText('Weights are shown in pounds').waitFor()
    await page.goto('/insight')
    await page.getByRole('heading', { name: 'Before the pain' }).waitFor()
    const text = await page.getByRole('main').innerText()
    expect(text).toMatch(/\d\slb/)
    expect(text).not.toMatch(/\d\skg/)
  })

  it.each([
    { name: '320 px', viewport: { width: 320, height: 640 } },
    { name: 'a desk in dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
    { name: 'less motion', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' as const },
  ])('passes axe on $name with everything open, and nothing sticks out', async ({ name: _, ...options }) => {
    const { page } = await withEmma(options)
    await page.locator('main details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true
    })
    expect(await axeFindings(page)).toEqual([])
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBe(0)
  })

  it('prints: tables open, no buttons, nothing cut off', async () => {
    const { page } = await withEmma()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation', { name: 'Places' }).isVisible()).toBe(false)
    expect(await page.getByRole('figure').first().locator('svg').first().isVisible()).toBe(true)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.length).toBeGreaterThan(10_000)
  })
})
