import { describe, expect, it } from 'vitest'
import { desk, useApp } from './app.ts'

describe('the first run', () => {
  const open = useApp()

  it('shows three doors and no way to anywhere else', async () => {
    const { page } = await open()
    await page.getByRole('heading', { level: 1, name: /leg days/ }).waitFor()
    const main = page.getByRole('main')
    expect(await main.getByRole('link').or(main.getByRole('button')).count()).toBe(3)
    expect(await page.getByRole('navigation').count()).toBe(0)
  })

  it('leads to the check-in by the first door, and back again', async () => {
    const { page } = await open()
    await page.getByRole('link', { name: /back hurts/ }).click()
    await page.waitForURL('**/check-in')
    await page.goBack()
    await page.getByRole('link', { name: /back hurts/ }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('leads to the import by the second door', async () => {
    const { page } = await open()
    await page.getByRole('link', { name: /Bring my training/ }).click()
    await page.waitForURL('**/training**')
  })

  it("shows Emma's day by the third door, marked as a sample on every page, and takes her away in one tap", async () => {
    const { page } = await open('/', desk)
    await page.getByRole('button', { name: /Emma/ }).click()
    await page.getByRole('heading', { name: 'Next check-in' }).waitFor()
    for (const place of ['Plan', 'Training', 'Settings']) {
      await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByText('Sample: Emma').isVisible()).toBe(true)
    }
    await page.reload()
    await page.getByText('Sample: Emma').waitFor()
    await page.getByRole('button', { name: 'Remove sample' }).click()
    await page.getByRole('link', { name: /back hurts/ }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: /back hurts/ }).waitFor()
    expect(await page.getByText('Sample: Emma').count()).toBe(0)
  })
})
