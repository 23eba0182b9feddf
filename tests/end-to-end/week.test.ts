import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { buildJournal, clearAnswers, storyDay } from '#tools/scenarios/build-journal'
import { readStories } from '#tools/scenarios/read-stories'
import { protocol } from '#tests/protocol'
import { settled, useApp } from './app.ts'
import { axeFindings } from './axe.ts'
import { fillJournal, journalOf, lifterInComeback, today } from './lifter-in-comeback.ts'

const told = (number: number, daysAgo: number, kind: string, body: Record<string, unknown>): Event => {
  const on = addDays(today, -daysAgo)
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  const decoded = decodeEvent({ id, v: 1, on, at: `${on}T01:00:00+14:00`, by: 'lifter', ...body, kind })
  if (!decoded.ok) throw new Error(decoded.error)
  return decoded.value
}
const checkedIn = (number: number, now: number) =>
  told(number, 0, 'checked-in', { pain: { now }, answers: clearAnswers(protocol) })

/** Emma, whose comeback is over: the last day of her story. */
const healed = readStories('scenarios').find(({ id }) => id === 'emma-four-weeks-and-on')!

describe('the week', () => {
  const open = useApp()
  const openWith = async (journal: readonly Event[], path: string) => {
    const app = await open('/')
    await fillJournal(app.page, journal)
    await app.page.goto(path)
    await settled(app.page)
    return app
  }

  it('tells the next seven days, each with its reason', async () => {
    const { page } = await openWith(lifterInComeback({ daysAgo: 5, checkedIn: [5, 3, 0] }), '/plan')
    const week = page.getByRole('region', { name: 'The next seven days' })
    expect(await week.getByRole('listitem').count()).toBe(7)
    expect(await week.getByText('Eased', { exact: true }).count()).toBe(2)
    await week.locator('summary').first().click()
    await week
      .getByText(/A choice no study/)
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it('tells the plan for a relapse once a comeback is over', async () => {
    const journal = buildJournal(protocol, healed)
    const { page } = await openWith(journal, `/?on=${storyDay(healed, 112)}`)
    await page.getByText('Your plan, from your last comeback').click()
    await page.getByText(/Check in the same day/).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it('offers ready-made sessions to who has no programme, taken in one tap', async () => {
    const { page } = await openWith([checkedIn(1, 2)], '/')
    await page.getByRole('link', { name: /ready-made/ }).click()
    const offered = page.getByRole('region', { name: 'Ready-made leg sessions' })
    await offered.getByText('At home, without equipment').click()
    expect(await axeFindings(page)).toEqual([])
    await offered.getByRole('button', { name: 'Take these as my programme' }).last().click()
    await page.getByText('Programme saved.').waitFor()
    const [stated] = (await journalOf(page)).filter(({ kind }) => kind === 'programme-stated')
    expect(stated).toMatchObject({ name: 'At home, without equipment' })
    await page.goto('/plan')
    await page.getByRole('heading', { level: 2, name: /^Home legs A/ }).waitFor()
  })

  it('offers an easier week after many of full training, and takes it back', async () => {
    const sets = Array.from({ length: 4 }, () => ({ kind: 'working', reps: 5, massKg: 100 }))
    const trained = Array.from({ length: 20 }, (_, index) =>
      told(index + 10, 70 - index * 3.5 - (index % 2) / 2, 'session-logged', {
        title: 'Legs',
        exercises: [{ name: 'Squat (Barbell)', sets }],
      }),
    )
    const { page } = await openWith([...trained, checkedIn(1, 0)], '/plan')
    await page.getByRole('button', { name: 'Make this week an easier one' }).click()
    await page.getByRole('heading', { name: 'An easier week is running' }).waitFor()
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'End the easier week' }).click()
    await page.getByRole('button', { name: 'Make this week an easier one' }).waitFor()
    const decided = (await journalOf(page)).filter(({ kind }) => kind === 'overlay-decided')
    expect(decided.map(({ item, decision }) => [item, decision])).toEqual([
      [`deload/${today}`, 'accepted'],
      [`deload/${today}`, 'undone'],
    ])
  })
})
