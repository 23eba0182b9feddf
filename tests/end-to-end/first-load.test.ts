import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { useApp } from './app.ts'
import { fillJournal, lifterInComeback } from './lifter-in-comeback.ts'

/** What a first load may weigh in bytes: JavaScript and protocol, gzipped. */
const budget = 100_000

const gzipped = (path: string): number => {
  const file = join(inject('build'), path)
  return readFileSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).length
}

/** Opens Today with nothing cached, waits until nothing more is asked for, and adds up what came. */
const weigh = async (
  context: BrowserContext,
  shown: (page: Page) => Promise<void>,
): Promise<Record<string, number>> => {
  // A tab of its own, and nothing of another: what workers ask is heard of the whole browser only.
  await Promise.all(context.pages().map((page) => page.close()))
  const page = await context.newPage()
  const asked = new Set<string>()
  context.on('request', (request) => asked.add(new URL(request.url()).pathname))
  await page.goto('/')
  await shown(page)
  await page.waitForLoadState('networkidle')
  return Object.fromEntries(
    [...asked].filter((path) => /\.js(on)?$/.test(path)).map((path) => [path, gzipped(path)]),
  )
}
const total = (loaded: Record<string, number>): number =>
  Object.values(loaded).reduce((sum, bytes) => sum + bytes, 0)

describe('a first load', () => {
  const open = useApp()
  // A worker of the service would fetch everything for later beside it.
  const fresh = { serviceWorkers: 'block' } as const

  it('of the doors needs neither engine nor protocol', async () => {
    const { context } = await open('/', fresh)
    const loaded = await weigh(context, (at) => at.getByRole('button', { name: /Emma/ }).waitFor())
    expect(Object.keys(loaded).filter((path) => /start-engine|protocol|exercises|book/.test(path))).toEqual(
      [],
    )
    expect(total(loaded)).toBeLessThan(budget / 3)
  })

  it('of an advice stays below the budget, protocol and engine included', async () => {
    const { page, context } = await open('/', fresh)
    const told = lifterInComeback({ daysAgo: 0, checkedIn: [0] })
    await fillJournal(
      page,
      told.filter(({ kind }) => kind === 'checked-in' || kind === 'profile-stated'),
    )
    const loaded = await weigh(context, (at) => at.getByRole('heading', { name: 'Next check-in' }).waitFor())
    expect(Object.keys(loaded).filter((path) => /start-engine|protocol/.test(path))).toHaveLength(2)
    expect(total(loaded), JSON.stringify(loaded, null, 1)).toBeLessThan(budget)
  })
})
