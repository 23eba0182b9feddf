import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { desk, phone, useApp } from './app.ts'
import { axeFindings } from './axe.ts'
import { useEmma } from './with-emma.ts'
import { enter } from './keyboard.ts'
import { strongExport } from './strong-export.ts'

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const fixture = (name: string) => fileOf(name.split('/').at(-1)!, readFileSync(`fixtures/${name}`, 'utf8'))

const choose = async (page: Page, ...files: ReturnType<typeof fileOf>[]): Promise<void> => {
  await page.goto('/training/import')
  await page.getByLabel('Choose files').setInputFiles(files)
}
const bring = (page: Page) => page.getByRole('button', { name: /^Bring in/ })
/** The journal as a backup would hold it. */
const journalText = async (page: Page): Promise<string> => {
  await page.goto('/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup file' }).first().click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('importing', () => {
  const open = useApp()

  it('brings in 10,000 rows: question answered in place, every row accounted for, undone and back', async () => {
    const made = strongExport(1000)
    expect(made.rows).toBe(10_000)
    const { page } = await open('/', phone)
    await page.getByRole('link', { name: /Bring my training/ }).click()
    await page.getByLabel('Choose files').setInputFiles(fileOf('strong.csv', made.text))

    await page.getByRole('group', { name: 'Are the weights kilograms or pounds?' }).waitFor()
    expect(await bring(page).isDisabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Kilograms' }).click()

    await page.getByRole('button', { name: 'Bring in 1,000 sessions' }).waitFor()
    const table = page.getByRole('table', { name: 'Every row of strong.csv' })
    const account = await table.innerText()
    const counts = (await table.locator('td').allInnerTexts()).map((count) => Number(count.replace(',', '')))
    expect(counts[0]).toBe(made.rows)
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(made.rows)
    expect(account).toContain('1,000 rest timer')
    expect(account).toContain('9,000 sets')

    await bring(page).click()
    await page.getByRole('heading', { name: 'Your training is here' }).waitFor()
    await page.getByRole('link', { name: 'See the log' }).click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await page.getByText('1,000 sessions').waitFor()
    expect(await page.getByRole('navigation', { name: 'Years' }).getByRole('link').count()).toBeGreaterThan(4)

    await page
      .getByRole('navigation', { name: 'Pages of Training' })
      .getByRole('link', { name: 'Imports' })
      .click()
    await page.getByRole('button', { name: 'Undo this import: strong.csv' }).click()
    await page.getByText('its sessions no longer count').waitFor()
    await page.goto('/training')
    await page.getByText('No training here yet').waitFor()
    await page.goto('/training/imports')
    await page.getByRole('button', { name: 'Bring it back: strong.csv' }).click()
    await page.getByRole('button', { name: 'Undo this import: strong.csv' }).waitFor()
    await page.goto('/training')
    await page.getByText('1,000 sessions').waitFor()
  })

  it('adds nothing the second time, and says so', async () => {
    const { page } = await open()
    await choose(page, fixture('hevy/english-24h.csv'))
    await bring(page).click()
    await page.getByRole('heading', { name: 'Your training is here' }).waitFor()
    const before = await journalText(page)
    await choose(page, fixture('hevy/english-24h.csv'))
    await page.getByText('Your journal has all of this already').waitFor()
    expect(await bring(page).count()).toBe(0)
    expect(await journalText(page)).toBe(before)
  })

  it('takes several files in one go, leaves one out that cannot be read, and undoes all of it at once', async () => {
    const { page } = await open()
    await choose(
      page,
      fixture('strong/dates-to-be-asked.csv'),
      fixture('wrong/shopping-list.csv'),
      fixture('fitnotes/ios.csv'),
    )
    await page.getByRole('alert').filter({ hasText: 'Cannot be read' }).waitFor()
    await page.getByRole('button', { name: 'The day (31/12)' }).click()
    await page.getByRole('button', { name: 'Leave this file out: shopping-list.csv' }).click()
    await expect.poll(() => page.getByRole('alert').filter({ hasText: 'Cannot be read' }).count()).toBe(0)
    await bring(page).click()
    await page.getByText('from 2 files').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo all of it' }).click()
    await page.getByText('Your journal is as it was before').waitFor()
    await page.goto('/training')
    await page.getByText('No training here yet').waitFor()
  })

  it('stops when told to, and has brought nothing in', async () => {
    const { page } = await open()
    await choose(page, fileOf('strong.csv', strongExport(8000).text))
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped. Nothing was brought in.').waitFor()
    await page.goto('/training')
    await page.getByText('No training here yet').waitFor()
  })

  it('counts what two overlapping exports share once', async () => {
    const { page } = await open()
    await choose(page, fixture('fitnotes/android-earlier.csv'), fixture('fitnotes/android-later.csv'))
    await bring(page).waitFor()
    const second = page.getByRole('table', { name: 'Every row of android-later.csv' })
    expect(await second.innerText()).toContain('already in your journal')
  })

  it('reads a table of one’s own once its columns are named', async () => {
    const { page } = await open()
    await page.goto('/training/import')
    await page.getByLabel('Choose files').setInputFiles('fixtures/own-table/spreadsheet.tsv')
    await page.getByText('It is a table of my own').click()
    await page.getByRole('button', { name: 'Read it like this' }).click()
    await page.getByText('Date, exercise and repetitions are needed.', { exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    for (const [label, heading] of [
      ['Date', 'Tag'],
      ['Exercise', 'Übung'],
      ['Repetitions', 'Wdh.'],
      ['Weight', 'Gewicht'],
    ] as const) {
      const column = page.getByRole('combobox', { name: label, exact: true })
      const option = column.locator('option').filter({ hasText: heading })
      await column.selectOption((await option.getAttribute('value'))!)
    }
    await page.getByRole('button', { name: 'Read it like this' }).click()
    await page.getByRole('table', { name: 'Every row of spreadsheet.tsv' }).waitFor()
    await page.getByRole('button', { name: 'Kilograms' }).click()
    await bring(page).click()
    await page.getByRole('heading', { name: 'Your training is here' }).waitFor()
  })

  it('asks whether pounds shall be shown, and shows them everywhere', async () => {
    const { page } = await open()
    await choose(page, fixture('hevy/lbs-miles.csv'))
    await page.getByLabel('Show weights in pounds from now on').waitFor()
    await bring(page).click()
    await page.getByRole('link', { name: 'See the log' }).click()
    await page
      .getByRole('listitem')
      .getByRole('link')
      .filter({ hasText: /\d sets/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    const shown = await page.getByRole('main').innerText()
    expect(shown).toMatch(/\d\slb/)
    expect(shown).not.toMatch(/\d\skg/)
  })

  it('settles a name, and takes that back', async () => {
    const made = strongExport(4)
    const { page } = await open()
    await choose(page, fileOf('strong.csv', made.text))
    await page.getByRole('button', { name: 'Kilograms' }).click()
    await bring(page).click()
    await page.getByRole('link', { name: 'Settle 1 name' }).click()
    await page.getByRole('heading', { name: /Lantern carry/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const field = page.getByLabel(/What is Lantern carry/)
    await field.fill('no such exercise')
    await page.getByRole('button', { name: 'Choose' }).click()
    await page.getByText('Pick a name from the list').waitFor()
    await field.fill('back squat, high bar')
    await page.getByRole('button', { name: 'Choose' }).click()
    await page.getByText('Every name of your log is known').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByRole('heading', { name: /Lantern carry/ }).waitFor()
  })
})

describe('the log', () => {
  const open = useApp()

  const withEmma = useEmma(open)
  const firstSession = async (page: Page): Promise<string> => {
    await page.getByRole('listitem').getByRole('link').filter({ hasText: 'Lower A' }).first().click()
    await page.waitForURL(/\/training\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    return page.url()
  }

  it('corrects a set in its place, undoes it, and corrects it again after a reload', async () => {
    const { page } = await withEmma('/training')
    await firstSession(page)
    const set = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Change set 1 of Squat (Barbell)' }) })
    const before = await set.innerText()
    await set.getByRole('button').click()
    await page.getByLabel('Load, kg').fill('heavy')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('That is not a number').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Load, kg').fill('32,5')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Session corrected.').waitFor()
    await expect.poll(() => set.innerText()).toContain('32.5')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => set.innerText()).toBe(before)
    await page.reload()
    await set.getByRole('button').click()
    await page.getByLabel('Load, kg').fill('35')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/Corrected on/).waitFor()
    await page.reload()
    await expect.poll(() => set.innerText()).toContain('35')
    await page.getByRole('button', { name: 'Take the correction back' }).click()
    await expect.poll(() => set.innerText()).toBe(before)
  })

  it('takes a whole session back and puts it back, from its own page', async () => {
    const { page } = await withEmma('/training')
    const count = () => page.getByRole('heading', { level: 2 }).first().innerText()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    const before = await count()
    const address = await firstSession(page)
    await page.getByRole('button', { name: 'Take this session back' }).click()
    await page.getByText('It no longer counts').waitFor()
    await page.goto('/training')
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await expect.poll(count).not.toBe(before)
    await page.goto(address)
    await page.getByRole('button', { name: 'Put it back' }).click()
    await page.getByRole('button', { name: 'Take this session back' }).waitFor()
    await page.goto('/training')
    await expect.poll(count).toBe(before)
  })

  it('shows in one tab what another corrects', async () => {
    const { page, newTab } = await withEmma('/training')
    const address = await firstSession(page)
    const other = await newTab(address)
    await other.getByRole('button', { name: 'Take this session back' }).click()
    await page.getByText('It no longer counts').waitFor()
    await page.getByRole('button', { name: 'Put it back' }).click()
    await other.getByRole('button', { name: 'Take this session back' }).waitFor()
  })

  it('goes from a session to a lift and back by the keyboard alone', async () => {
    const { page } = await withEmma('/training', desk)
    await firstSession(page)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-title')
    await enter(page, /^Squat \(Barbell\)$/)
    await page.waitForURL(/\/training\/lift\//)
    await page.getByRole('heading', { level: 2, name: 'Every time' }).waitFor()
    await page.goBack()
    await page.waitForURL(/\/training\/[0-9a-f-]{36}/)
  })

  it('states a programme by hand, and goes by the log again', async () => {
    const { page } = await withEmma('/training/programme')
    await page.getByText('Found in your log').waitFor()
    await page.getByRole('button', { name: 'Change it' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Sets').first().fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Sets and repetitions are whole numbers').waitFor()
    await page.getByLabel('Sets').first().fill('5')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/Stated by you/).waitFor()
    await page.getByText('5 × 6').waitFor()
    await page.getByRole('button', { name: 'Go by the log again' }).click()
    await page.getByText('Found in your log').waitFor()
  })

  it.each([
    '/training',
    '/training/lifts',
    '/training/programme',
    '/training/imports',
    '/training/import',
    '/training/names',
  ])('%s passes axe in dark and fits 320 px', async (path) => {
    const { page } = await withEmma(path, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
  })

  it('a session and a lift pass axe and fit 320 px, forms open', async () => {
    const { page } = await withEmma('/training', { viewport: { width: 320, height: 640 } })
    await firstSession(page)
    await page.getByRole('button', { name: 'Change set 1 of Squat (Barbell)' }).click()
    await page.getByText('Change title or day').click()
    expect(await axeFindings(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await page.getByRole('link', { name: 'Squat (Barbell)' }).click()
    await page.getByText('The numbers').click()
    await page.getByText('It is another exercise').click()
    await page.getByRole('button', { name: 'Choose' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
  })

  it('says so where there is no such page', async () => {
    const { page } = await withEmma('/training/nothing-here')
    await page.getByText('There is nothing at this address').waitFor()
  })
})
