import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { useApp } from './app.ts'
import { narrow, tooWide } from './narrow.ts'
import { axeFindings, contrastFindings } from './axe.ts'
import { enter } from './keyboard.ts'
import { fillJournal, journalOf, lifterInComeback, today } from './lifter-in-comeback.ts'

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name })

/** Taps through a check-in, counting. */
const tapping = (page: Page) => {
  let taps = 0
  const tap = async (name: RegExp | string, role: 'button' | 'link' = 'button'): Promise<void> => {
    await page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click()
    taps += 1
  }
  return { tap, taps: () => taps }
}

const explicitNos = Object.fromEntries(
  [...protocol.questions.values()]
    .filter(({ noneValue, id }) => noneValue !== undefined && !['pregnant', 'extension-pain'].includes(id))
    .map(({ id, noneValue }) => [id, noneValue]),
)

describe('the check-in', () => {
  const open = useApp()

  /** The steps of a plain case up to the last. */
  const throughPlainCase = async (page: Page, tap: ReturnType<typeof tapping>['tap']): Promise<void> => {
    await tap('4')
    await heading(page, /How many days ago/).waitFor()
    await tap(/^Today/)
    for (const group of [/Your legs/, /Bladder, bowel/, /How you are otherwise/]) {
      await heading(page, group).waitFor()
      await tap('None of these')
    }
    await heading(page, /About you/).waitFor()
    await tap('Male')
    await tap('1990s')
    await tap('1992')
    await heading(page, /Your health/).waitFor()
    await tap('None of these')
    await heading(page, /About this pain/).waitFor()
  }

  it('takes at most 15 taps in a plain case, records an explicit no to each question named, and ends in advice', async () => {
    const { page } = await open('/check-in')
    const { tap, taps } = tapping(page)
    await throughPlainCase(page, tap)
    await tap('It has just begun')
    await tap(/Back squat, high bar/)
    await page
      .getByRole('group', { name: /walk for ten/ })
      .getByRole('button', { name: 'Yes' })
      .click()
    await page
      .getByRole('group', { name: /dressing/ })
      .getByRole('button', { name: 'No', exact: true })
      .click()
    await tap('Done')
    await page.waitForURL((url) => url.pathname === '/')
    await page.getByRole('region', { name: 'Self-care' }).waitFor()
    expect(taps() + 2).toBeLessThanOrEqual(15)

    const [profile, checkIn] = await journalOf(page)
    expect(profile).toMatchObject({ kind: 'profile-stated', born: 1992 })
    expect(checkIn).toMatchObject({
      kind: 'checked-in',
      on: today,
      pain: { now: 4 },
      episode: { began: today },
      answers: {
        ...explicitNos,
        sex: 'male',
        trend: 'new',
        'provoking-lift': 'squat-high',
        'walks-10-min': true,
        'adl-severe': false,
      },
    })
    await page.reload()
    await page.getByRole('region', { name: 'Self-care' }).waitFor()
  })

  it('shows the emergency card at once, with numbers to call and the safety net; a slip is taken back', async () => {
    const { page } = await open('/check-in')
    const { tap } = tapping(page)
    await tap('6')
    await tap(/^Today/)
    await tap('None of these')
    await page.getByText(/passing urine/).click()
    await page
      .getByRole('group', { name: /passing urine/ })
      .getByRole('button', { name: /^Yes/ })
      .click()
    await heading(page, /Get emergency help now/).waitFor()
    expect(new URL(page.url()).searchParams.get('step')).toBe('emergency')
    expect(await page.getByRole('link', { name: /^Call/ }).first().getAttribute('href')).toMatch(/^tel:\d+$/)
    await page.getByText(protocol.safetyNet.split('\n')[1]!).waitFor()
    expect(await page.getByText(/Go to an emergency department now/).isVisible()).toBe(true)
    expect(await axeFindings(page)).toEqual([])

    await page.reload()
    await heading(page, /Get emergency help now/).waitFor()
    await page.getByRole('link', { name: /by mistake/ }).click()
    await heading(page, /Bladder, bowel/).waitFor()
    await page.getByRole('link', { name: 'What to do now' }).waitFor()
    await page.getByText(/passing urine/).click()
    await page
      .getByRole('group', { name: /passing urine/ })
      .getByRole('button', { name: 'No', exact: true })
      .click()
    await expect.poll(() => page.getByRole('link', { name: 'What to do now' }).count()).toBe(0)
    expect(await journalOf(page)).toEqual([])
  })

  it('keeps an emergency answer that is meant, and Today says the same', async () => {
    const { page } = await open('/check-in')
    const { tap } = tapping(page)
    await tap('6')
    await tap(/^Today/)
    await page.getByText(/weaker than it was/).click()
    await tap('Both legs')
    await heading(page, /Get emergency help now/).waitFor()
    await tap(/Keep this answer/)
    await page.waitForURL((url) => url.pathname === '/')
    await page.getByRole('heading', { name: 'Next check-in' }).waitFor()
    expect(await page.getByRole('region', { name: 'Emergency' }).count()).toBe(1)
    await page.getByRole('link', { name: /^Call/ }).first().waitFor()
    expect((await journalOf(page)).at(-1)).toMatchObject({ answers: { 'leg-weak': 'both' } })
  })

  it('keeps the draft of who leaves, resumes where it was, and goes back step by step', async () => {
    const { page, context } = await open('/check-in')
    const { tap } = tapping(page)
    await tap('3')
    await tap(/^Today/)
    await tap('None of these')
    await heading(page, /Bladder, bowel/).waitFor()
    await page.reload()
    await heading(page, /Bladder, bowel/).waitFor()
    await page.goBack()
    await heading(page, /Your legs/).waitFor()
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    await heading(page, /How many days ago/).waitFor()
    expect(await page.getByRole('button', { name: /^Today/ }).getAttribute('aria-pressed')).toBe('true')

    await page.close()
    const again = await context.newPage()
    await again.goto('/check-in')
    await heading(again, /Bladder, bowel/).waitFor()
    expect(new URL(again.url()).searchParams.get('step')).toBe('bladder-bowel-saddle')
  })

  it('tells what settles a doubt, and leaves the question open where it stays one', async () => {
    const { page } = await open('/check-in')
    const { tap } = tapping(page)
    await tap('3')
    await tap(/^Today/)
    await page.getByText(/numb or tingling/).click()
    await page
      .getByRole('group', { name: /numb or tingling/ })
      .getByRole('button', { name: 'Not sure' })
      .click()
    await page.getByText(protocol.questions.get('leg-numb')!.settle!).waitFor()
    await tap('None of the others')
    await tap('None of these')
    await tap('None of these')
    await tap('Male')
    await tap('1990s')
    await tap('1992')
    await tap('None of these')
    await tap('Done')
    await page.getByRole('region', { name: 'Questions open' }).waitFor()
    await page.getByRole('link', { name: 'Answer the questions' }).click()
    await tap('3')
    await heading(page, /Your legs/).waitFor()
    expect(await page.getByRole('main').locator('li').count()).toBe(1)
  })

  it('asks for what follows from an answer, and not again for what is known', async () => {
    const { page } = await open('/')
    await fillJournal(page, lifterInComeback({ daysAgo: 2, checkedIn: [2, 0] }))
    await page.goto('/check-in')
    const { tap } = tapping(page)
    await tap('2')
    // Answered this morning: nothing is left but what was never said of this pain.
    await heading(page, /About this pain/).waitFor()
    expect(await page.getByRole('main').getByText('2 of 2').isVisible()).toBe(true)
    expect(await page.getByText(/walk for ten minutes/).count()).toBe(0)
    await page.getByText(/Which lift/).waitFor()
  })

  it('works by keyboard alone', async () => {
    const { page } = await open('/check-in')
    const press = async (name: RegExp | string, then: RegExp): Promise<void> => {
      await enter(page, name)
      await heading(page, then).waitFor()
    }
    await press('5', /How many days ago/)
    await press(/^Today/, /Your legs/)
    await enter(page, /shooting, electric/)
    await enter(page, 'No')
    await press('None of the others', /Bladder, bowel/)
    await press('None of these', /How you are otherwise/)
    await press('None of these', /About you/)
    await press('Leave this out', /Your health/)
    await press('None of these', /About this pain/)
    await enter(page, 'Done')
    await page.waitForURL((url) => url.pathname === '/')
  })

  /** Looks at a page as it stands. Colours are the same from step to step: one of each kind is looked at in the dark too. */
  const checker =
    (page: Page, inTheDark: readonly string[]) =>
    async (step: string): Promise<void> => {
      expect(await axeFindings(page), step).toEqual([])
      if (inTheDark.includes(step)) {
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await contrastFindings(page), `${step} in the dark`).toEqual([])
        await page.emulateMedia({ colorScheme: 'light' })
      }
      expect(await tooWide(page), step).toBe(0)
    }

  it('is clean on every step that is asked, and no wider than 320 px', async () => {
    const { page } = await open('/check-in', narrow)
    const check = checker(page, ['pain', 'legs', 'you', 'about'])
    const { tap } = tapping(page)
    await heading(page, /How strong/).waitFor()
    await check('pain')
    await tap('4')
    await heading(page, /How many days ago/).waitFor()
    await check('began')
    await tap(/^Yesterday/)
    await heading(page, /first day/).waitFor()
    await check('start')
    await tap('5')
    await heading(page, /Your legs/).waitFor()
    await page.getByText(/weaker than it was/).click()
    await check('legs')
    await tap('None of these')
    await heading(page, /Bladder, bowel/).waitFor()
    await page.getByText(/passing urine/).click()
    await page.getByRole('button', { name: /^I had it before/ }).click()
    await page.getByText(/exist before this back pain/).waitFor()
    await check('bladder, with what follows from an answer')
    await tap('None of the others')
    await heading(page, /How you are otherwise/).waitFor()
    await check('otherwise')
    await tap('None of these')
    await tap('Female')
    await tap('1980s')
    await check('you')
    await tap('1985')
    await heading(page, /Your health/).waitFor()
    await check('health')
    await tap('None of these')
    await heading(page, /About this pain/).waitFor()
    await page.getByRole('button', { name: /Back squat/ }).waitFor()
    await check('about')
  })

  it('is clean on the screens for who wants to say more', async () => {
    const { page } = await open('/check-in', narrow)
    const check = checker(page, [])
    const { tap } = tapping(page)
    await throughPlainCase(page, tap)
    for (const extra of [/Back pain before/, /The day it began/, /Sleep/, /Painkillers/, /activities/]) {
      await tap(extra, 'link')
      await page.getByRole('button', { name: 'Go on' }).waitFor()
      await check(String(extra))
      await tap('Go on')
      await heading(page, /About this pain/).waitFor()
    }
  })
})
