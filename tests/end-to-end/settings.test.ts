import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, useApp } from './app.ts'
import { axeFindings } from './axe.ts'
import { strongExport } from './strong-export.ts'

const backup = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup file' }).first().click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^comeback-\d{4}-\d\d-\d\d\.jsonl$/)
  return readFileSync(await download.path(), 'utf8')
}
const journalFile = (text: string) => ({
  name: 'comeback.jsonl',
  mimeType: 'application/x-ndjson',
  buffer: Buffer.from(text),
})
const bringTraining = async (page: Page): Promise<void> => {
  await page.goto('/training/import')
  const { text } = strongExport(6)
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Kilograms' }).click()
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await page.getByRole('heading', { name: 'Your training is here' }).waitFor()
  await page.goto('/settings')
  await page.getByRole('heading', { name: 'Equipment' }).waitFor()
}

describe('settings', () => {
  const open = useApp()

  it('back up, wipe, restore: the same journal to the byte', async () => {
    const { page } = await open()
    await bringTraining(page)
    await page.getByLabel('Body mass, kg').fill('82,5')
    await page.getByLabel('Height, cm').fill('181')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    const before = await backup(page)
    expect(before.split('\n').length).toBeGreaterThan(7)
    await page.getByText(/Last saved on/).waitFor()

    await page.getByRole('button', { name: 'Delete everything …' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: 'Delete everything' }).isDisabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByLabel(/Type/).fill('delete')
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await page.getByText('Your journal is empty').first().waitFor()
    await page.reload()
    await page.getByText('Your journal is empty').first().waitFor()
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0)

    await page.getByLabel('Choose a backup file').setInputFiles(journalFile(before))
    await page.getByText(/to add/).waitFor()
    await page.getByText('Sessions: 6').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^Add/ }).click()
    await page.getByText(/entries added/).waitFor()
    expect(await backup(page)).toBe(before)
    expect(await page.getByLabel('Body mass, kg').inputValue()).toBe('82.5')

    await page.getByLabel('Choose a backup file').setInputFiles(journalFile(before))
    await page.getByText('Everything in this file is here already').waitFor()
  })

  it('undoes the deletion while the page stays open, also after looking elsewhere', async () => {
    const { page } = await open()
    await bringTraining(page)
    const before = await backup(page)
    await page.getByRole('button', { name: 'Delete everything …' }).click()
    await page.getByLabel(/Type/).fill('Delete')
    await page.keyboard.press('Enter')
    await page.getByText(/You can undo this until/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Training' }).click()
    await page.getByText('No training here yet').waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Everything is back').waitFor()
    expect(await backup(page)).toBe(before)
  })

  it('merges a backup from another device: what both have once, what one has added', async () => {
    const first = await open()
    await first.page.goto('/settings')
    await first.page.getByRole('button', { name: 'Pounds' }).click()
    await first.page.getByText('Weights are shown in pounds').waitFor()
    const one = await backup(first.page)

    const { page } = await open('/settings')
    await page.getByLabel('Year of birth').fill('1990')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    const two = await backup(page)
    await page.getByLabel('Choose a backup file').setInputFiles(journalFile(`${one}${two}not a line\n`))
    await page.getByText('1 entry here already').waitFor()
    await page.getByText(/1 line that cannot be read/).waitFor()
    await page.getByRole('button', { name: 'Add 1 entry' }).click()
    await page.getByText('1 entry added').waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: 'Pounds' }).getAttribute('aria-pressed'))
      .toBe('true')
    expect(await page.getByLabel('Year of birth').inputValue()).toBe('1990')
    expect(await backup(page)).toBe(`${two}${one}not a line\n`)
  })

  it('says of a file that is no backup that it is none', async () => {
    const { page } = await open('/settings')
    const { text } = strongExport(1)
    await page.getByLabel('Choose a backup file').setInputFiles(journalFile(text))
    await page.getByText('This is no backup of Comeback').waitFor()
    expect(await page.getByRole('button', { name: /^Add/ }).count()).toBe(0)
  })

  it('changes units in one tab and shows them in the other', async () => {
    const { page, newTab } = await open('/settings')
    const other = await newTab('/settings')
    await other.getByRole('button', { name: 'Pounds' }).click()
    await page.getByLabel('Body mass, lb').waitFor()
    await other.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByLabel('Body mass, kg').waitFor()
  })

  it('keeps what was said in pounds and feet to what was typed', async () => {
    const { page } = await open('/settings')
    await page.getByRole('button', { name: 'Pounds' }).click()
    await page.getByLabel('Body mass, lb').fill('165')
    await page.getByLabel('Height, feet').fill('5')
    await page.getByLabel('inches').fill('11')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Body mass, lb').inputValue()).toBe('165')
    expect(await page.getByLabel('Height, feet').inputValue()).toBe('5')
    expect(await page.getByLabel('inches').inputValue()).toBe('11')
    const events = (await backup(page))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { heightCm?: number })
    expect(events.at(-1)!.heightCm).toBe(180.3)
  })

  it('ticks the equipment of the log until the lifter says', async () => {
    const { page } = await open()
    await bringTraining(page)
    await page.getByText(/Ticked from what your log uses/).waitFor()
    await page.getByText(/of 35 ticked/).click()
    expect(await page.getByLabel('Barbell').isChecked()).toBe(true)
    await page.getByLabel('Kettlebell').check()
    await page.getByRole('button', { name: 'Save equipment' }).click()
    await page.getByText('As you said').waitFor()
    expect(await page.getByLabel('Kettlebell').isChecked()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText(/Ticked from what your log uses/).waitFor()
  })

  it('refuses what cannot be meant, in words, and writes nothing', async () => {
    const { page } = await open('/settings')
    await page.getByLabel('Body mass, kg').fill('8')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Body mass is a number from 20 kg to 400 kg').waitFor()
    expect(await page.getByRole('button', { name: 'Save a backup file' }).first().isDisabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })

  it('says truly how the journal is kept, and what app and protocol this is', async () => {
    const { page } = await open('/settings', phone)
    await page.getByText(/This browser (may delete it|has promised)/).waitFor()
    await page.getByText(/sha256:[0-9a-f]{64}/).waitFor()
    await page.getByText('English is the only language so far').waitFor()
    expect(await page.getByLabel('Language of the app').isDisabled()).toBe(true)
  })

  it.each([
    { viewport: { width: 320, height: 640 } },
    { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
  ])('passes axe and fits with everything open (%o)', async (options) => {
    const { page } = await open('/settings', options)
    await page.getByRole('button', { name: 'Pounds' }).click()
    await page.getByText(/of 35 ticked/).click()
    expect(await axeFindings(page)).toEqual([])
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBe(0)
  })
})
