import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useApp } from './app.ts'
import { narrow, tooWide } from './narrow.ts'
import { axeFindings, contrastFindings } from './axe.ts'
import { enter } from './keyboard.ts'
import { fillJournal, draftsOf, journalOf, lifterInComeback, today } from './lifter-in-comeback.ts'

const button = (page: Page, name: RegExp | string) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
const load = (page: Page) => button(page, /^Change the load/)
const doneSets = (page: Page) => page.locator('ol > li[data-state="done"]')
/** Logged sets that are known to be on the disk. */
const savedSets = (page: Page) => doneSets(page).filter({ hasText: 'saved' })

describe('a session', () => {
  const open = useApp()

  const start = async (options?: Parameters<typeof open>[1]) => {
    const app = await open('/', options)
    await fillJournal(app.page, lifterInComeback({ daysAgo: 3 }))
    await app.page.goto('/session')
    await app.page.getByRole('heading', { level: 1, name: 'Lower A' }).waitFor()
    await button(app.page, 'Start').click()
    await button(app.page, 'Set 1 done').waitFor()
    return app
  }
  const kg = async (page: Page): Promise<number> =>
    Number(/([\d.]+)\s*kg/.exec((await load(page).textContent()) ?? '')?.[1])
  const reps = async (page: Page): Promise<number> =>
    Number(
      await page
        .getByRole('group', { name: /^Repetitions/ })
        .locator('output')
        .innerText(),
    )

  it('is logged offline, set by set, survives a killed tab in the middle of a set, and becomes one event', async () => {
    const { page, context } = await start()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await context.setOffline(true)
    const offered = await kg(page)
    const planned = await reps(page)
    await button(page, 'Set 1 done').click()
    await expect.poll(() => savedSets(page).count()).toBe(1)
    // In the middle of the next set: two repetitions fewer, then the browser kills the page.
    await button(page, 'One fewer').click()
    await button(page, 'One fewer').click()
    expect(await reps(page)).toBe(planned - 2)
    await expect.poll(() => draftsOf(page)).toContain(`"next":{"reps":${planned - 2}}`)
    const devtools = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    void devtools.send('Page.crash').catch(() => {})
    await crashed
    await page.close()

    const again = await context.newPage()
    await again.goto('/session')
    await expect.poll(() => savedSets(again).count()).toBe(1)
    expect(await reps(again)).toBe(planned - 2)
    expect(await kg(again)).toBe(offered)
    await button(again, 'Set 2 done').click()
    await expect.poll(() => savedSets(again).count()).toBe(2)
    await again.reload()
    await expect.poll(() => savedSets(again).count()).toBe(2)

    await again.getByRole('link', { name: 'Finish the session' }).first().click()
    await again
      .getByRole('group', { name: /just before/ })
      .getByRole('button', { name: '2' })
      .click()
    await again
      .getByRole('group', { name: /highest pain/ })
      .getByRole('button', { name: '3' })
      .click()
    await button(again, 'Save the session').click()
    await again.getByRole('heading', { level: 1, name: 'Saved' }).waitFor()
    const logged = (await journalOf(again)).at(-1)
    expect(logged).toMatchObject({
      kind: 'session-logged',
      on: today,
      title: 'Lower A',
      pain: { before: 2, during: 3 },
      exercises: [{ sets: [{ kind: 'working', massKg: offered, reps: planned }, { reps: planned - 2 }] }],
    })
    // Nothing is left of the draft: the next session is another day's.
    await again.goto('/session')
    await again.getByText(/^Meant for/).waitFor()
  })

  it('changes the load in two taps, and never suggests more than the offer', async () => {
    const { page } = await start()
    const offered = await kg(page)
    await load(page).click()
    await button(page, /over the offer/)
      .first()
      .click()
    const heavier = await kg(page)
    expect(heavier).toBeGreaterThan(offered)
    await button(page, 'Set 1 done').click()
    await expect.poll(() => kg(page)).toBe(offered)
    await button(page, 'Lighter').click()
    const lighter = await kg(page)
    expect(lighter).toBeLessThan(offered)
    await button(page, 'Set 2 done').click()
    await expect.poll(() => doneSets(page).count()).toBe(2)
    expect(await kg(page)).toBe(lighter)
    await load(page).click()
    await page.getByLabel(/Another load/).fill('33.25')
    await button(page, 'Take it').click()
    expect(await kg(page)).toBe(33.25)
  })

  it('undoes the last set, in whichever lift, and takes a thrown-away session back', async () => {
    const { page } = await start()
    await button(page, 'Set 1 done').click()
    await expect.poll(() => savedSets(page).count()).toBe(1)
    await page.getByRole('navigation', { name: 'Exercises' }).getByRole('link').nth(1).click()
    await page.waitForURL('**/session?lift=2')
    await button(page, 'Undo the last set').click()
    await page.waitForURL('**/session?lift=2')
    await page.goBack()
    await page.waitForURL('**/session?lift=1')
    expect(await doneSets(page).count()).toBe(0)

    await button(page, 'Set 1 done').click()
    await expect.poll(() => savedSets(page).count()).toBe(1)
    await page.goto('/session?step=end')
    await button(page, 'Throw this session away').click()
    await button(page, 'Undo').click()
    await expect.poll(() => savedSets(page).count()).toBe(1)
    expect(
      (await journalOf(page)).filter(({ kind, on }) => kind === 'session-logged' && on === today),
    ).toEqual([])
  })

  it('keeps the screen on, and says so; a warm-up counts for no working set; an exercise can be added', async () => {
    const { page } = await start()
    await page.getByText(/The screen stays on|This browser cannot keep the screen on/).waitFor()
    await button(page, 'Log as warm-up').click()
    await expect.poll(() => savedSets(page).count()).toBe(1)
    await button(page, 'Set 1 done').waitFor()
    await page.getByText('Add an exercise').click()
    await page.getByLabel('Name of the exercise').fill('Calf Raise')
    await button(page, 'Add').click()
    await page.getByRole('heading', { level: 2, name: 'Calf Raise' }).waitFor()
    await button(page, 'Heavier').click()
    await button(page, 'One more').click()
    await button(page, 'Set 1 done').click()
    await expect.poll(() => savedSets(page).count()).toBe(1)
    await page.getByRole('link', { name: 'Finish the session' }).first().click()
    await button(page, 'Save the session').click()
    await page.getByRole('heading', { level: 1, name: 'Saved' }).waitFor()
    expect((await journalOf(page)).at(-1)).toMatchObject({
      exercises: [
        { sets: [{ kind: 'warm-up' }] },
        { name: 'Calf Raise', sets: [{ kind: 'working', reps: 1, massKg: 2.5 }] },
      ],
    })
  })

  it('is worked by keyboard alone', async () => {
    const { page } = await start()
    const press = (name: RegExp): Promise<void> => enter(page, name)
    await press(/^Lighter$/)
    await press(/^Set 1 done$/)
    await expect.poll(() => savedSets(page).count()).toBe(1)
    await press(/^Undo the last set$/)
    await expect.poll(() => doneSets(page).count()).toBe(0)
    await press(/^Set 1 done$/)
    await press(/^Finish the session$/)
    await page.getByRole('heading', { name: /How was it/ }).waitFor()
    await press(/^Save the session$/)
    await page.getByRole('heading', { name: 'Saved' }).waitFor()
  })

  it('is clean in each of its states, in light and dark, and no wider than 320 px', async () => {
    const { page } = await start(narrow)
    const check = async (state: string): Promise<void> => {
      expect(await axeFindings(page), state).toEqual([])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await contrastFindings(page), `${state}, ${colorScheme}`).toEqual([])
      }
      expect(await tooWide(page), state).toBe(0)
    }
    await check('first set')
    await button(page, 'Set 1 done').click()
    await load(page).click()
    await check('a set done, choosing a load')
    await page.goto('/session?step=end')
    await page.getByText('Which lift hurt?').click()
    await check('the end')
    await button(page, 'Save the session').click()
    await page.getByRole('heading', { name: 'Saved' }).waitFor()
    await check('saved')
  })
})

describe('the morning after', () => {
  const open = useApp()
  const journal = lifterInComeback({
    daysAgo: 4,
    checkedIn: [4, 1],
    trained: [{ daysAgo: 1, during: 2 }],
  })

  it.each(['/', '/session'])(
    'is told in one tap at %s, kept at once, and can be taken back',
    async (path) => {
      const { page } = await open('/')
      await fillJournal(page, journal)
      await page.goto(path)
      const card = page.getByRole('region', { name: 'The morning after' })
      await card.getByRole('button', { name: '2', exact: true }).click()
      await card.getByText('Saved: 2 of 10.').waitFor()
      const session = journal.at(-1)!.id
      expect((await journalOf(page)).at(-1)).toMatchObject({
        kind: 'morning-after-reported',
        on: today,
        session,
        pain: 2,
      })
      await card.getByRole('button', { name: 'No', exact: true }).click()
      await expect.poll(async () => (await journalOf(page)).at(-1)).toMatchObject({ newLegSymptoms: false })
      expect(await axeFindings(page)).toEqual([])
      await card.getByRole('button', { name: 'Undo' }).click()
      await card.getByRole('button', { name: '10' }).waitFor()
      expect((await journalOf(page)).slice(-2)).toMatchObject([
        { kind: 'entry-withdrawn' },
        { kind: 'entry-withdrawn' },
      ])
      await card.getByRole('button', { name: '3', exact: true }).click()
      await card.getByText('Saved: 3 of 10.').waitFor()
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect.poll(() => card.count()).toBe(0)
    },
  )
})
