import { describe, expect, it } from 'vitest'
import { placePaths } from '#server/place-paths'
import { desk, phone, settled, useApp } from './app.ts'
import { axeFindings, contrastFindings } from './axe.ts'
import { tooWide } from './narrow.ts'
import { useEmma } from './with-emma.ts'

describe('every place', () => {
  const open = useApp()

  const withEmma = useEmma(open)

  it.each(placePaths)(
    '%s with a journal: clean in light and dark, the same after a reload, no wider than 320 px',
    async (path) => {
      const { page } = await withEmma(path, { ...phone, colorScheme: 'light' })
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await page.getByText('Not a diagnosis.').count()).toBe(1)
      expect(await axeFindings(page), 'in light').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await contrastFindings(page), 'in dark').toEqual([])

      const before = await page.getByRole('main').innerText()
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await settled(page)
      await expect.poll(() => page.getByRole('main').innerText()).toBe(before)

      await page.setViewportSize({ width: 320, height: 640 })
      expect(await tooWide(page)).toBe(0)
    },
  )

  it.each(placePaths)('%s with an empty journal is clean', async (path) => {
    const { page } = await open(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
  })

  it('fits a desk at 200 % zoom', async () => {
    // Zoom is what leaves half as many pixels of twice the size.
    const zoomed = { viewport: { width: desk.viewport.width / 2, height: 450 }, deviceScaleFactor: 2 }
    const { page } = await withEmma('/', zoomed)
    for (const path of placePaths) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await settled(page)
      expect(await tooWide(page), path).toBe(0)
    }
  })

  it('has its own address: back and forward go from place to place', async () => {
    const { page } = await withEmma('/', desk)
    const navigation = page.getByRole('navigation')
    await navigation.getByRole('link', { name: 'Plan' }).click()
    await page.waitForURL('**/plan')
    await navigation.getByRole('link', { name: 'Insight' }).click()
    await page.waitForURL('**/insight')
    await page.goBack()
    await page.waitForURL('**/plan')
    await page.goForward()
    await page.waitForURL('**/insight')
    await page.getByRole('heading', { level: 1, name: 'Insight' }).waitFor()
  })

  it('says so where there is nothing', async () => {
    const { page } = await open()
    const response = await page.request.get('/nowhere')
    expect(response.status()).toBe(404)
  })
})
