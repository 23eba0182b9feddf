import { describe, expect, it } from 'vitest'
import { useApp } from './app.ts'
import { narrow, tooWide } from './narrow.ts'
import { axeFindings, contrastFindings } from './axe.ts'
import { fillJournal, journalOf, lifterInComeback, today } from './lifter-in-comeback.ts'

describe('the plan', () => {
  const open = useApp()
  const journal = lifterInComeback({
    daysAgo: 5,
    checkedIn: [5, 3, 0],
    trained: [{ daysAgo: 2, during: 2 }],
  })

  const openPlan = async (options?: Parameters<typeof open>[1]) => {
    const app = await open('/', options)
    await fillJournal(app.page, journal)
    await app.page.goto('/plan')
    await app.page.getByRole('heading', { level: 2, name: /^Lower A/ }).waitFor()
    const item = app.page.getByRole('listitem').filter({ hasText: 'Squat (Barbell)' }).last()
    return { ...app, item }
  }
  const decisions = async (page: Parameters<typeof journalOf>[0]) =>
    (await journalOf(page)).filter(({ kind }) => kind === 'overlay-decided').map(({ decision }) => decision)

  it('shows the phases as one line, and what the next waits for, each with a word', async () => {
    const { page } = await openPlan()
    const now = page.locator('[aria-current="step"]')
    expect(await now.count()).toBe(1)
    const criteria = now.getByRole('listitem')
    const words = await criteria.locator('strong').allInnerTexts()
    expect(words.length).toBe(await criteria.count())
    expect(new Set(words)).toEqual(new Set(['Met', 'Not yet', 'Not known']))
    // Its grounds are one tap away.
    await criteria.first().locator('summary').click()
    await criteria
      .first()
      .getByText(/Read in the source|Carried over|A choice no study/)
      .waitFor()
    const course = page.getByRole('region', { name: 'The course so far' })
    await course.getByText(/began/).first().waitFor()
    await course.getByText(/Lower A: /).waitFor()
  })

  it('takes an acceptance, keeps it over a reload, and takes it back', async () => {
    const { page, item } = await openPlan()
    await item.getByRole('button', { name: /^Accept/ }).click()
    await item.getByText('Accepted').waitFor()
    await page.reload()
    await item.getByText('Accepted').waitFor()
    await item.getByRole('button', { name: /^Undo/ }).click()
    await item.getByRole('button', { name: /^Accept/ }).waitFor()
    expect(await decisions(page)).toEqual(['accepted', 'undone'])
    expect((await journalOf(page)).at(-1)).toMatchObject({ item: `${today}/1`, on: today })
  })

  it('overrides after it has said by how much that is over the cap, records it, and the session does as decided', async () => {
    const { page, item } = await openPlan()
    await item.locator('summary', { hasText: 'Do it as programmed' }).click()
    await item.getByText(/The cap is \d+ Nm: \d+ Nm over/).waitFor()
    await item.getByText(/recorded in your journal/).waitFor()
    expect(await decisions(page)).toEqual([])
    await item.getByRole('button', { name: /^Do it as programmed/ }).click()
    await item.getByText('As programmed, by your own choice').waitFor()
    await item.getByText('Recorded.').waitFor()
    await item.getByText(/Nm over/).waitFor()
    await page.getByText(/With your own choices the session asks/).waitFor()
    expect(await decisions(page)).toEqual(['overridden'])

    await page.getByRole('link', { name: 'Go to the session' }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('button', { name: /^Change the load, 100/ }).waitFor()

    await page.goto('/plan')
    await item.getByRole('button', { name: /^Undo/ }).click()
    await item.getByRole('button', { name: /^Accept/ }).waitFor()
    expect(await decisions(page)).toEqual(['overridden', 'undone'])
  })

  it('says what speaks against other ways to do an item once somebody asks', async () => {
    const { page, item } = await openPlan()
    expect(await page.getByText(/is offered in place of other lifts/).count()).toBe(0)
    await item.locator('summary', { hasText: 'Why not something else?' }).click()
    await item.getByText('Box squat').first().waitFor()
    await item.getByText(/Box squat is offered in place of other lifts from the phase/).waitFor()
    const reasons = item.locator('details', { hasText: 'Why not something else?' }).locator('details')
    await reasons.locator('summary').click()
    await reasons
      .getByText(/A choice no study|Carried over/)
      .first()
      .waitFor()
  })

  it('is decided by keyboard alone', async () => {
    const { page, item } = await openPlan()
    await item.getByRole('button', { name: /^Accept/ }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await item.getByText(/The cap is \d+ Nm: /).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await item.getByText('Recorded.').waitFor()
  })

  it('is clean with decisions made and everything open, in light and dark, and no wider than 320 px', async () => {
    const { page, item } = await openPlan(narrow)
    await item.locator('summary', { hasText: 'Do it as programmed' }).click()
    await item.getByRole('button', { name: /^Do it as programmed/ }).click()
    await item.getByText('Recorded.').waitFor()
    // What opens may hold more that opens.
    const openAll = () =>
      page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
          details.open = true
      })
    await expect
      .poll(async () => openAll().then(() => page.getByText('One moment').count()), { timeout: 5000 })
      .toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await contrastFindings(page), 'in dark').toEqual([])
    expect(await tooWide(page)).toBe(0)
  })
})
