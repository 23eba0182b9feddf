import { describe, it } from 'vitest'
import { placePaths } from '#server/place-paths'
import { useApp } from './app.ts'

describe('without a network', () => {
  const open = useApp()

  it('every place opens from the second visit on, engine and sample included', async () => {
    const { page, context } = await open()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('button', { name: /Emma/ }).click()
    await page.getByRole('heading', { name: 'Next check-in' }).waitFor()
    for (const path of placePaths) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    await page.goto('/')
    // The sources of a reason are there too.
    await page.locator('summary:visible', { hasText: 'Why' }).last().click()
    await page
      .getByRole('list', { name: 'Sources' })
      .or(page.getByText('A choice no study settles'))
      .first()
      .waitFor()
    await context.setOffline(false)
  })
})
