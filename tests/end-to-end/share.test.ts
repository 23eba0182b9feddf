import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PublicAdvice } from '#advice/public'
import { addDays } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { journalLine } from '#events/journal-text'
import { desk, phone, settled, useApp } from './app.ts'
import { axeFindings, contrastFindings } from './axe.ts'
import { useEmma } from './with-emma.ts'
import { fillJournal, lifterInComeback, today } from './lifter-in-comeback.ts'

const event = (number: number, kind: string, daysAgo: number, body: Record<string, unknown>): Event => {
  const decoded = decodeEvent({
    id: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
    v: 1,
    on: addDays(today, -daysAgo),
    at: `${addDays(today, -daysAgo)}T20:00:00+00:00`,
    by: 'lifter',
    ...body,
    kind,
  })
  if (!decoded.ok) throw new Error(decoded.error)
  return decoded.value
}

/** As much as one page may have to hold: weeks of daily check-ins, a yes in each corner, sessions, visits, pounds. */
const muchToSay = (): Event[] => {
  const lifter = lifterInComeback({
    daysAgo: 60,
    trained: Array.from({ length: 16 }, (_, index) => ({ daysAgo: 58 - 3 * index, during: index % 6 })),
    checkedIn: Array.from({ length: 60 }, (_, index) => 60 - index),
  })
  const last = lifter.findLastIndex(({ kind }) => kind === 'checked-in')
  const told = {
    'cancer-history': true,
    osteoporosis: true,
    steroids: true,
    anticoagulant: true,
    'leg-radicular': 'one',
    'leg-numb': 'one',
    'leg-weak': 'one-mild',
    'night-pain-unrelenting': true,
    thoracic: true,
    trauma: 'minor',
    'calf-swelling': 'unsure',
    unwell: 'unsure',
    'felt-it-slip': true,
    'back-tires-first': true,
    'episodes-12m': 4,
    'worse-sitting': true,
    'fatigued-that-day': true,
    'distracted-that-day': true,
  }
  return [
    ...lifter.map((one, index) =>
      index === last && one.kind === 'checked-in'
        ? ({ ...one, answers: { ...one.answers, ...told } } as Event)
        : one,
    ),
    event(1, 'profile-stated', 1, { units: 'lb' }),
    ...[50, 40, 30, 20].map((daysAgo, index) =>
      event(2 + index, 'clinician-seen', daysAgo, {
        outcome: 'cleared-with-limits',
        profession: 'Physiotherapist at the sports medicine clinic',
      }),
    ),
  ]
}

const pagesOf = async (page: Page): Promise<{ pages: number; boxes: string[] }> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return {
    pages: [...pdf.matchAll(/\/Type\s*\/Page[^s]/g)].length,
    boxes: [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) => box!.trim()),
  }
}
/** A4 in points, as Chromium rounds it. */
const a4 = /^0 0 59[45](\.\d+)? 84[12](\.\d+)?$/

describe('share', () => {
  const open = useApp()

  const emmaAt = useEmma(open)
  const withEmma = async (options?: Parameters<typeof open>[1]) => {
    const app = await emmaAt('/share', options)
    await app.page.getByRole('article', { name: 'Hand-off page' }).waitFor()
    return app
  }

  const withJournal = async (journal: readonly Event[], options: object = phone) => {
    const app = await open('/', options)
    await fillJournal(app.page, journal)
    await app.page.goto('/share')
    await app.page.getByRole('article', { name: 'Hand-off page' }).waitFor()
    await settled(app.page)
    return app
  }

  it('says what was stated, answered, lifted and tried, each "no" by name', async () => {
    const { page } = await withEmma()
    const letter = page.getByRole('article', { name: 'Hand-off page' })
    const text = await letter.innerText()
    for (const said of [
      'Made-up sample. Not a person.',
      'born 1997 · female',
      'Answered no',
      'feeling between the legs or when wiping changed',
      'urine dark like tea or cola',
      'Back squat, high bar, brought the pain',
      'A jump in training load (stands out)',
      'No diagnosis is made here.',
      'Not yet clinically reviewed.',
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/Pain began \d+ \w+ \d{4}; day \d+ of the episode/)
    expect(text).toMatch(/protocol \d+\.\d+\.\d+ \(sha256:[0-9a-f]{12}\)/)
  })

  it('prints to one sheet of A4', async () => {
    const { page } = await withEmma(desk)
    const { pages, boxes } = await pagesOf(page)
    expect(pages).toBe(1)
    expect(boxes[0]).toMatch(a4)
  })

  it('prints to one sheet also where there is much to say', async () => {
    const { page } = await withJournal(muchToSay(), desk)
    const text = await page.getByRole('article', { name: 'Hand-off page' }).innerText()
    for (const said of ['Answered yes', 'Not sure', 'Seen by', 'check-ins between are left out', 'lb'])
      expect(text).toContain(said)
    expect((await pagesOf(page)).pages).toBe(1)
  })

  it('prints the letter alone', async () => {
    const { page } = await withEmma(desk)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: 'For another program' }).isVisible()).toBe(false)
    expect(await page.getByText('Made-up sample. Not a person.').isVisible()).toBe(true)
  })

  it('hands over the advice of the day and the whole journal as files', async () => {
    const journal = lifterInComeback({ daysAgo: 6 })
    const { page } = await withJournal(journal)
    const download = async (name: RegExp) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ])
      return { name: file.suggestedFilename(), text: readFileSync((await file.path())!, 'utf8') }
    }
    const advice = await download(/Advice of the day/)
    expect(advice.name).toBe(`comeback-advice-${today}.json`)
    const read = JSON.parse(advice.text) as PublicAdvice
    expect(read.on).toBe(today)
    expect(read.triage.level).toBe('self-care')
    expect(read.protocol.hash).toMatch(/^sha256:/)

    const whole = await download(/Whole journal/)
    expect(whole.name).toBe(`comeback-${today}.jsonl`)
    expect(whole.text).toBe(journal.map((one) => `${journalLine(one)}\n`).join(''))
  })

  it('opens the print dialogue from the keyboard', async () => {
    const { page } = await withEmma(desk)
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', 'yes')
    })
    await page.getByRole('button', { name: 'Print or save as PDF' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
  })

  it('is a page also before anything was told', async () => {
    const { page } = await open('/share')
    const letter = page.getByRole('article', { name: 'Hand-off page' })
    await letter.getByText('Nothing stated about the person.').waitFor()
    await letter.getByText(/No episode of pain is open/).waitFor()
    expect(await letter.getByText('Made-up sample').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    expect((await pagesOf(page)).pages).toBe(1)
  })

  it('with much to say is clean in light and dark and no wider than 320 px', async () => {
    const { page } = await withJournal(muchToSay())
    expect(await axeFindings(page), 'in light').toEqual([])
    // Without motion, so that no colour is caught on its way.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await contrastFindings(page), 'in dark').toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
  })
})
