import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Event } from '#events/event'
import { desk, phone, settled, useApp } from './app.ts'
import { axeFindings, contrastFindings } from './axe.ts'
import { fillJournal, journalOf, lifterInComeback } from './lifter-in-comeback.ts'

const lifter = lifterInComeback({ daysAgo: 6 })

/** The same lifter, whose last check-in differs. */
const whoSaid = (said: { readonly now?: number; readonly answers?: Record<string, unknown> }): Event[] => {
  const last = lifter.findLastIndex(({ kind }) => kind === 'checked-in')
  return lifter.map((event, index) =>
    index === last && event.kind === 'checked-in'
      ? ({
          ...event,
          pain: { now: said.now ?? 3 },
          answers: { ...event.answers, ...said.answers },
        } as Event)
      : event,
  )
}

const patient = { timeout: 10_000 }

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('practice', () => {
  const open = useApp()

  const withJournal = async (path: string, journal: readonly Event[] = lifter, options: object = phone) => {
    const app = await open('/', options)
    await fillJournal(app.page, journal)
    await app.page.goto(path)
    await app.page.getByRole('heading', { level: 1 }).waitFor()
    await settled(app.page)
    return app
  }

  it('lists what fits today, every screen and the library, each with its own address', async () => {
    const { page } = await withJournal('/practice')
    await page.getByRole('heading', { name: 'Fits today' }).waitFor()
    await page.getByRole('link', { name: /Knee to wall.*Not taken yet/ }).click()
    await page.waitForURL('**/practice/screen/knee-to-wall')
    await page.getByRole('heading', { level: 1, name: 'Knee to wall' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patient).toBe('page-title')
    await page.getByRole('link', { name: 'All of Practice' }).click()
    await page.locator('summary', { hasText: 'Drills' }).click()
    await page.waitForURL('**/practice?open=drill')
    await page
      .locator('details')
      .getByRole('link', { name: /Dead bug/ })
      .click()
    await page.waitForURL('**/practice/drill/dead-bug')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Dead bug' }).waitFor()
    await page.goBack()
    await page
      .locator('details')
      .getByRole('link', { name: /Dead bug/ })
      .waitFor()
  })

  it('keeps a screen that was taken, says what it changes, and takes it back', async () => {
    const { page } = await withJournal('/practice/screen/hinge-dowel')
    await page.getByRole('button', { name: 'One came off' }).click()
    await page.getByRole('button', { name: 'Keep this result' }).click()
    await page.getByText('Kept.').waitFor()
    const taken = (await journalOf(page)).at(-1)
    expect(taken).toMatchObject({
      kind: 'screen-taken',
      screen: 'hinge-dowel',
      value: 'lost',
      unit: 'contact',
      by: 'lifter',
    })
    await page.getByRole('heading', { name: 'What yours says now' }).waitFor()
    await page.getByText(/a contact was lost/).waitFor()

    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: 'What yours says now' }).waitFor({ state: 'detached' })
    expect((await journalOf(page)).at(-1)).toMatchObject({ kind: 'entry-withdrawn', entry: taken?.['id'] })
  })

  it('takes both sides in one go, with a comma for a point, and refuses what cannot be', async () => {
    const { page } = await withJournal('/practice/screen/knee-to-wall')
    await page.getByLabel('Left, centimetres').fill('60')
    await page.getByRole('button', { name: 'Keep this result' }).click()
    await page.getByRole('alert').getByText('0 to 25 centimetres').waitFor()
    expect((await journalOf(page)).some(({ kind }) => kind === 'screen-taken')).toBe(false)

    await page.getByLabel('Left, centimetres').fill('8,5')
    await page.getByLabel('Right, centimetres').fill('11')
    await page.getByRole('button', { name: 'Keep this result' }).click()
    await page.getByText('Kept.').waitFor()
    expect((await journalOf(page)).slice(-2)).toMatchObject([
      { kind: 'screen-taken', screen: 'knee-to-wall', side: 'left', value: 8.5, unit: 'cm' },
      { kind: 'screen-taken', screen: 'knee-to-wall', side: 'right', value: 11, unit: 'cm' },
    ])
    await page.getByText(/knee-to-wall distance is short/i).waitFor()
    await page.getByRole('link', { name: 'All of Practice' }).click()
    await page.getByRole('link', { name: /Knee to wall.*Taken/ }).waitFor()
  })

  it('times a hold by the clock, by keyboard alone', async () => {
    const { page } = await withJournal('/practice/screen/side-plank', lifter, desk)
    const clock = page.getByRole('button', { name: /: Side plank, both sides, left/ })
    await clock.focus()
    await page.keyboard.press('Enter')
    await page.waitForTimeout(2300)
    await page.keyboard.press('Enter')
    const held = await page.getByLabel('Left, seconds').inputValue()
    expect(['2', '3']).toContain(held)
    await page.getByRole('button', { name: 'Keep this result' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Kept.').waitFor()
    expect((await journalOf(page)).at(-1)).toMatchObject({
      screen: 'side-plank',
      side: 'left',
      value: Number(held),
      unit: 's',
    })
  })

  it('leaves the trunk hold out at pain of 5, and says so', async () => {
    const { page } = await withJournal('/practice/screen/sorensen', whoSaid({ now: 5 }))
    await page.getByText(/left out while pain is 5 or more/).waitFor()
    expect(await page.getByRole('button', { name: 'Keep this result' }).count()).toBe(0)
    await page.goto('/practice/screen/knee-to-wall')
    await page.getByRole('button', { name: 'Keep this result' }).waitFor()
  })

  it('stops every screen and timer where somebody must be seen', async () => {
    const { page } = await withJournal('/practice', whoSaid({ answers: { 'saddle-change': 'yes' } }))
    await page.getByRole('region', { name: 'Emergency' }).waitFor()
    // Only what comforts is left.
    const today = page.getByRole('region', { name: 'Fits today' })
    expect(await today.getByRole('link', { name: /Hip hinge|Bird dog|Short walks/ }).count()).toBe(0)
    await page.goto('/practice/screen/hinge-dowel')
    await page.getByText('It cannot be taken until the point above is settled.').waitFor()
    await page.goto('/practice/drill/hip-hinge')
    await page.getByText('The timer waits until the point above is settled.').waitFor()
    expect(await page.getByRole('timer').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  })

  it('does not take an empty journal for a clean check-in', async () => {
    const { page } = await open('/practice/screen/knee-to-wall')
    await page.getByText('It cannot be taken until the point above is settled.').waitFor()
    expect(await page.getByRole('link', { name: 'To the check-in' }).count()).toBe(1)
  })

  it('finds an exercise by any spelling and goes on to what asks less; back shows the search again', async () => {
    const { page } = await withJournal('/practice/exercises', lifter, desk)
    await page.getByLabel('Find an exercise').fill('stacchi rumeni')
    await page.getByRole('status').getByText('1 exercise', { exact: true }).waitFor()
    await page.getByRole('link', { name: /Romanian deadlift/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Romanian deadlift' }).waitFor()
    await page
      .getByText(/your usual/)
      .first()
      .waitFor()
    await page.getByText(/confidence C of A to D: geometry with indirect support/).waitFor()
    await page.getByRole('link', { name: 'Cable pull-through' }).click()
    await page.waitForURL('**/practice/exercise/pull-through')
    await page.goBack()
    await page.goBack()
    await page.getByRole('status').getByText('1 exercise', { exact: true }).waitFor()
    expect(await page.getByLabel('Find an exercise').inputValue()).toBe('stacchi rumeni')
    await page.getByLabel('Find an exercise').fill('')
    await page.getByRole('button', { name: 'Carry' }).click()
    await page.waitForURL('**/practice/exercises?kind=carry')
    await page
      .getByRole('link', { name: /Farmer/ })
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: /Romanian deadlift/ }).count()).toBe(0)
  })

  it('tells compression and shear as context, with their range, and leads to how good the model is', async () => {
    const { page } = await withJournal('/practice/exercise/dl-conv')
    await page.getByText('Compression and shear, for context', { exact: true }).click()
    await page.getByText(/nothing in the advice goes by them/).waitFor()
    await page.getByRole('row', { name: /120.kg, your usual 9\.7.kN 8\.4 to 11\.5/ }).waitFor()
    await page.getByRole('link', { name: 'How good it is' }).click()
    await page.getByRole('heading', { level: 1, name: 'How good the model is' }).waitFor()
    const held = page.getByRole('region', { name: 'Held out' })
    await held.getByText('Misses').first().waitFor()
    expect(await held.getByText(/of 14 agree/).count()).toBe(1)
    await page
      .getByRole('region', { name: 'Used to set a lever' })
      .getByText(/sumo against conventional/i)
      .first()
      .waitFor()
  })

  it.each([
    '/practice/model',
    '/practice/screen/side-plank',
    '/practice/screen/hip-rotation',
    '/practice/drill/hip-hinge',
    '/practice/exercises?find=squat',
    '/practice/exercise/squat-high',
    '/practice/exercise/no-such-thing',
  ])('%s is clean in light and dark and no wider than 320 px', async (path) => {
    const { page } = await withJournal(path)
    expect(await axeFindings(page), 'in light').toEqual([])
    // Without motion, so that no colour is caught on its way.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await contrastFindings(page), 'in dark').toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await tooWide(page)).toBe(0)
  })
})
