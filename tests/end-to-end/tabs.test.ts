import { describe, expect, it } from 'vitest'
import { desk, useApp } from './app.ts'

describe('several tabs', () => {
  const open = useApp()

  it('show the same journal, also when one of them turns to the sample and back', async () => {
    const { page, newTab } = await open('/', desk)
    await page.getByRole('link', { name: /back hurts/ }).waitFor()
    const other = await newTab()
    await other.getByRole('button', { name: /Emma/ }).click()
    await other.getByRole('heading', { name: 'Next check-in' }).waitFor()
    await page.getByRole('heading', { name: 'Next check-in' }).waitFor()
    expect(await page.getByText('Sample: Emma').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Remove sample' }).click()
    await other.getByRole('link', { name: /back hurts/ }).waitFor()
    await expect.poll(() => other.getByText('Sample: Emma').count()).toBe(0)
  })
})
