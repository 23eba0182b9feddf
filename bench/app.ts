import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { addDays, type Day, toDay } from '#basics/day'
import type { Event } from '#events/event'
import { journalLine } from '#events/journal-text'
import { buildWhenOld } from '#server/build-when-old'
import { serveBuild } from '#server/serve-build'
import { loadCompiled } from '#tools/protocol/compile'
import { madeJournal } from './made-journal.ts'
import { out, row } from './print-table.ts'

const opens = 7
const loggedSets = 60

/**
 * The built app in a real browser: how long a logged set takes until it is on the disk and shown, beside a write of the
 * same bytes; how long Today takes to open, beside one JSON.parse of the journal, both in the same run and browser.
 */
export const benchApp = async (): Promise<void> => {
  const root = process.cwd()
  await buildWhenOld(root)
  const { address, close } = await serveBuild({ folder: join(root, 'build', 'web'), port: 0 })
  const protocol = loadCompiled(root)
  const yesterday = addDays(todayHere(), -1)
  try {
    row('Today, ms', ['median', 'longest', 'parse', 'ratio'])
    for (const [name, nights] of [
      ['5,000 sessions', 0],
      ['50,000 events, 5,000 of them sessions', 45_000],
    ] as const) {
      const { journal } = madeJournal(protocol, 5000, yesterday, nights)
      await inBrowser(address, journal, async (launch) => {
        const parse = await inPage(launch, address, (page) => timeParse(page, journal))
        const cold = await openToday(launch, address, true)
        const again = await openToday(launch, address, false)
        for (const [how, times] of [
          ['worked out anew', cold],
          ['again', again],
        ] as const)
          row(`${name}, ${how}`, [...inMs(times), parse.toFixed(0), (median(times) / parse).toFixed(1)])
        if (nights === 0) await benchSets(launch, address)
      })
    }
  } finally {
    await close()
  }
}

type Launch = () => Promise<BrowserContext>

/** Runs `work` with a profile that holds the journal, brought in as a backup by the app itself; each launch starts a browser. */
const inBrowser = async (
  address: string,
  journal: readonly Event[],
  work: (launch: Launch) => Promise<void>,
): Promise<void> => {
  const profile = mkdtempSync(join(tmpdir(), 'comeback-bench-'))
  const launch: Launch = () =>
    chromium.launchPersistentContext(join(profile, 'browser'), {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
      viewport: { width: 390, height: 844 },
    })
  try {
    const backup = join(profile, 'backup.jsonl')
    writeFileSync(backup, journal.map((event) => `${journalLine(event)}\n`).join(''))
    await inPage(launch, address, async (page) => {
      await page.goto(new URL('/settings', address).href)
      await page.getByLabel('Choose a backup file').setInputFiles(backup)
      await page.getByRole('button', { name: /^Add/ }).click()
      await page.getByText(/entries added/).waitFor({ timeout: 120_000 })
    })
    await work(launch)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

const inPage = async <T>(launch: Launch, address: string, work: (page: Page) => Promise<T>): Promise<T> => {
  const context = await launch()
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(new URL('/settings', address).href)
    return await work(page)
  } finally {
    await context.close()
  }
}

/** Opens Today in a browser just started; `isAnew`: without the advice kept from last time. */
const openToday = async (launch: Launch, address: string, isAnew: boolean): Promise<readonly number[]> => {
  const times: number[] = []
  for (let open = 0; open < opens; open += 1) {
    const context = await launch()
    try {
      const page = context.pages()[0] ?? (await context.newPage())
      await page.addInitScript(markShown, 'next-heading')
      await page.goto(address)
      times.push(await shownAt(page))
      // What is shown is kept a moment later.
      await page.waitForTimeout(500)
      if (isAnew) await forgetAdvice(page)
    } finally {
      await context.close()
    }
  }
  return times
}

/** Runs in the page: notes when the element was first drawn, in ms since the page was asked for. */
const markShown = (id: string): void => {
  new MutationObserver((_, observer) => {
    if (document.getElementById(id) === null) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('shown')))
  }).observe(document, { subtree: true, childList: true })
}

const shownAt = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
  return page.evaluate(() => performance.getEntriesByName('shown')[0]!.startTime)
}

const forgetAdvice = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('comeback-own')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('drafts', 'readwrite')
          transaction.objectStore('drafts').delete('advice')
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
  )

const timeParse = (page: Page, journal: readonly Event[]): Promise<number> =>
  page.evaluate(
    (text) => {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now()
        JSON.parse(text)
        return performance.now() - start
      })
      return times.toSorted((a, b) => a - b)[2]!
    },
    `[${journal.map(journalLine).join(',')}]`,
  )

/** Logs the first set and takes it back, again and again: each time from the tap until it is drawn as saved. */
const benchSets = async (launch: Launch, address: string): Promise<void> =>
  inPage(launch, address, async (page) => {
    await page.goto(new URL('/session', address).href)
    await page
      .getByRole('button', { name: /^Start/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Set 1 done' }).waitFor()
    const times: number[] = []
    for (let set = 0; set < loggedSets; set += 1) {
      await page.getByRole('button', { name: 'Set 1 done' }).waitFor()
      times.push(await page.evaluate(tapAndWait))
      await page.getByRole('button', { name: 'Undo the last set' }).click()
    }
    const bytes = await page.evaluate(draftBytes)
    const writes = await page.evaluate(timeWrites, { bytes, count: loggedSets })
    row('A set, ms', ['median', 'p95', 'write', 'ratio'])
    row(`logged, ${bytes} bytes on the disk and shown`, [
      median(times).toFixed(1),
      percentile(times, 0.95).toFixed(1),
      median(writes).toFixed(1),
      (median(times) / median(writes)).toFixed(1),
    ])
    out('write: the same bytes into IndexedDB with strict durability, and nothing else\n')
  })

/** Runs in the page. */
const tapAndWait = (): Promise<number> =>
  new Promise((resolve) => {
    const isSaved = (): boolean =>
      [...document.querySelectorAll('ol > li[data-state="done"]')].some((set) =>
        set.textContent.includes('saved'),
      )
    const button = [...document.querySelectorAll('button')].find(({ textContent, ariaLabel }) =>
      (ariaLabel ?? textContent).startsWith('Set 1 done'),
    )!
    const start = performance.now()
    const observer = new MutationObserver(() => {
      if (!isSaved()) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    button.click()
  })

/** Runs in the page: how large the kept session is. */
const draftBytes = (): Promise<number> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('comeback-own')
    opening.addEventListener('success', () => {
      const asking = opening.result.transaction('drafts').objectStore('drafts').get('session')
      asking.addEventListener('success', () => {
        opening.result.close()
        resolve(JSON.stringify(asking.result).length)
      })
    })
  })

/** Runs in the page. */
const timeWrites = async ({ bytes, count }: { bytes: number; count: number }): Promise<number[]> => {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('bench', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('writes'))
    opening.addEventListener('success', () => resolve(opening.result))
  })
  const times: number[] = []
  for (let write = 0; write < count; write += 1) {
    const start = performance.now()
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('writes', 'readwrite', { durability: 'strict' })
      transaction.objectStore('writes').put('x'.repeat(bytes), 'draft')
      transaction.addEventListener('complete', () => resolve())
    })
    times.push(performance.now() - start)
  }
  database.close()
  return times
}

const todayHere = (): Day => toDay(new Date().toLocaleDateString('sv-SE'))

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
const median = (values: readonly number[]): number => percentile(values, 0.5)
const inMs = (times: readonly number[]): string[] => [median(times).toFixed(0), Math.max(...times).toFixed(0)]
