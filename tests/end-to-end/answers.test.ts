import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Event } from '#events/event'
import { desk, useApp } from './app.ts'
import { axeFindings, contrastFindings } from './axe.ts'
import { useEmma } from './with-emma.ts'
import { fillJournal, lifterInComeback } from './lifter-in-comeback.ts'

const patient = { timeout: 10_000 }

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** A lifter whose last check-in says one thing more. */
const whoAnswered = (answers: Record<string, unknown>): Event[] => {
  const lifter = lifterInComeback({ daysAgo: 6 })
  const last = lifter.findLastIndex(({ kind }) => kind === 'checked-in')
  return lifter.map((event, index) =>
    index === last && event.kind === 'checked-in'
      ? ({ ...event, answers: { ...event.answers, ...answers } } as Event)
      : event,
  )
}

describe('answers', () => {
  const open = useApp()

  const withEmma = useEmma(open)

  it('answers from the data of the lifter, with the facts that were compared', async () => {
    const { page } = await withEmma('/answers/how-long')
    await page.getByText(/It is going the right way, from 5\/10 to \d\/10 in \d+ days/).waitFor()
    await page.getByText('Why: How long will it last?').click()
    await page.getByText('pain at the start of the episode').waitFor()
    await page
      .getByText(/Menezes Costa/)
      .first()
      .waitFor()
    await page.getByRole('heading', { name: 'How your back answered' }).waitFor()
    await page.getByRole('heading', { name: 'What is known' }).waitFor()
  })

  it('names what may have contributed, with the evidence and the test', async () => {
    const { page } = await withEmma('/answers/why-hurt')
    await page.getByRole('heading', { name: 'A jump in training load' }).waitFor()
    await page.getByText('stands out', { exact: true }).waitFor()
    await page
      .getByText(/above its best of the 30 days before/)
      .first()
      .waitFor()
    await page.getByText('What would settle it:').first().waitFor()
  })

  it('finds a question by another word, and keeps it in the address', async () => {
    const { page } = await withEmma('/answers', desk)
    await page.getByLabel('Find a question').fill('mri')
    await page.getByRole('link', { name: /Is it a disc/ }).waitFor()
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1)
    await page.waitForURL('**/answers?find=mri')
    await page.reload()
    await page.getByRole('link', { name: /Is it a disc/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/answers/disc')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patient).toBe('page-title')
    await page.goBack()
    await expect.poll(() => page.getByLabel('Find a question').inputValue(), patient).toBe('mri')
  })

  it('says where somebody must be seen nothing of training', async () => {
    const { page } = await open()
    await fillJournal(page, whoAnswered({ 'saddle-change': 'yes' }))
    await page.goto('/answers/train-legs-today')
    await page.getByRole('region', { name: 'Emergency' }).waitFor()
    await page.getByText(/Not today. Something you answered should be looked at first/).waitFor()
    expect(await page.getByRole('heading', { name: 'What is known' }).count()).toBe(0)
    await page.goto('/answers/see-someone')
    await page.getByText(/^Now. Call your local emergency number/).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it('answers without a journal too, and never as if nothing were wrong', async () => {
    const { page } = await open('/answers')
    await page.getByRole('link', { name: /Can I train legs today.*cannot be said yet/ }).click()
    await page.getByRole('link', { name: 'Go to Plan' }).waitFor()
    await page
      .getByText(/an open question is never read as/)
      .first()
      .waitFor()
  })

  it('holds every rule in the book: by chapter, by entry, by search, with its sources', async () => {
    const { page } = await withEmma('/answers', desk)
    await page.getByRole('link', { name: 'Open the protocol book' }).click()
    await page.getByRole('heading', { level: 1, name: 'The protocol book' }).waitFor()
    await page.getByRole('link', { name: /Triage: same day/ }).click()
    await page.getByRole('link', { name: /S08 calf-swelling/ }).click()
    await page.waitForURL('**/answers/book/triage-same-day/triage-calf-swelling')
    await page.getByText('one calf swollen is yes').waitFor()
    await page.getByText('none yet').waitFor()
    await page.getByRole('link', { name: 'semigran-2015' }).click()
    await page.getByRole('heading', { level: 1, name: /Semigran/ }).waitFor()

    await page.goto('/answers/book?find=hip+thrust+barbell')
    await page.getByText('Barbell hip thrust', { exact: true }).click()
    await page
      .getByText(/never below|load 0\.3/)
      .first()
      .waitFor()
    await page.getByLabel('Find in the book').fill('no such words at all')
    await page.getByText('Nothing in the book holds these words.').waitFor()
  })

  it('is no part of the first load', async () => {
    const { context, page } = await open('about:blank')
    const asked: string[] = []
    context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/')
    await page.getByRole('button', { name: /Emma/ }).waitFor()
    const first = asked.filter((path) => !path.includes('service-worker'))
    expect(first.some((path) => path.startsWith('/assets/'))).toBe(true)
    // The service worker fetches all of it later, for the second visit without a network.
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ).not.toContain(expect.stringMatching(/\/assets\/book-/))
  })

  it.each([
    '/answers?find=pain',
    '/answers/why-hurt',
    '/answers/session-changed',
    '/answers/full-load',
    '/answers/see-someone',
    '/answers/no-such-question',
    '/answers/book',
    '/answers/book/phases',
    '/answers/book/phases/phase-week-1',
    '/answers/book?find=walk',
    '/answers/book/no-such-chapter',
  ])('%s is clean in light and dark and no wider than 320 px', async (path) => {
    const { page } = await withEmma(path)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await axeFindings(page), 'in light').toEqual([])
    // Without motion, so that no colour is caught on its way.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await contrastFindings(page), 'in dark').toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await tooWide(page)).toBe(0)
  })
})
