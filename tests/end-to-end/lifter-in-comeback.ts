import type { Page } from 'playwright-core'
import { addDays, type Day, toDay, weekdayOf } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { journalLine } from '#events/journal-text'
import { clearAnswers } from '#tools/scenarios/build-journal'
import { protocol } from '#tests/protocol'

const two = (number: number): string => String(number).padStart(2, '0')

/** The day of this machine, which is that of the browser it starts. */
export const today = ((now) =>
  toDay(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`))(new Date())

const weeksBefore = 8
const days = [
  {
    title: 'Lower A',
    exercises: [
      { name: 'Squat (Barbell)', sets: 3, reps: 5, massKg: 100 },
      { name: 'Romanian Deadlift (Barbell)', sets: 3, reps: 8, massKg: 80 },
      { name: 'Leg Extension (Machine)', sets: 3, reps: 12, massKg: 40 },
    ],
  },
  {
    title: 'Lower B',
    exercises: [
      { name: 'Deadlift (Barbell)', sets: 3, reps: 5, massKg: 120 },
      { name: 'Leg Press', sets: 3, reps: 10, massKg: 150 },
    ],
  },
] as const

type Told = {
  /** How many days ago the pain began. */
  readonly daysAgo: number
  /** Days ago on which Lower A was trained since, with the pain during it. */
  readonly trained?: readonly { readonly daysAgo: number; readonly during: number }[]
  /** Days ago of each check-in; each answers everything, with nothing there. Absent: at the start and today. */
  readonly checkedIn?: readonly number[]
}

/**
 * The journal of a lifter with eight weeks of two days, whose back began to hurt some days ago, and whose Lower A is
 * meant for today.
 */
export const lifterInComeback = ({ daysAgo, trained = [], checkedIn = [daysAgo, 0] }: Told): Event[] => {
  const events: Event[] = []
  const add = (kind: string, on: Day, time: string, body: Record<string, unknown>): Event => {
    const id = `00000000-0000-4000-8000-${String(events.length + 1).padStart(12, '0')}`
    const decoded = decodeEvent({ id, v: 1, on, at: `${on}T${time}:00+14:00`, by: 'lifter', ...body, kind })
    if (!decoded.ok) throw new Error(decoded.error)
    events.push(decoded.value)
    return decoded.value
  }
  const began = addDays(today, -daysAgo)
  const weekdays = [weekdayOf(today), weekdayOf(addDays(today, 3))]
  add('profile-stated', addDays(today, -100), '08:00', {
    born: 1990,
    sex: 'male',
    bodyMassKg: 80,
    heightCm: 178,
  })
  add('programme-stated', addDays(today, -100), '08:30', {
    name: 'Two days',
    days: days.map((day, index) => ({ ...day, weekday: weekdays[index] })),
  })
  for (let on = addDays(began, -7 * weeksBefore); on <= began; on = addDays(on, 1)) {
    const day = days[weekdays.indexOf(weekdayOf(on))]
    if (day !== undefined) add('session-logged', on, '00:30', sessionOf(day, 1))
  }
  for (const ago of checkedIn)
    add('checked-in', addDays(today, -ago), '01:00', {
      pain: { now: 3 },
      ...(ago === daysAgo ? { episode: { began } } : {}),
      answers: clearAnswers(protocol),
    })
  for (const { daysAgo: ago, during } of trained)
    add('session-logged', addDays(today, -ago), '02:00', {
      ...sessionOf(days[0], 0.4),
      pain: { before: 2, during },
    })
  return events
}

const sessionOf = ({ title, exercises }: (typeof days)[number], share: number) => ({
  title,
  exercises: exercises.map(({ name, sets, reps, massKg }) => ({
    name,
    sets: Array.from({ length: sets }, () => ({ kind: 'working', reps, massKg: massKg * share })),
  })),
})

/** Puts a journal into the browser of a page that shows the empty app; the next page opened has it. */
export const fillJournal = async (page: Page, events: readonly Event[]): Promise<void> => {
  await page.getByRole('button', { name: /Emma/ }).waitFor()
  await page.evaluate(
    (lines) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('comeback-own')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const database = opening.result
          const transaction = database.transaction(['lines', 'meta'], 'readwrite')
          for (const [index, line] of lines.entries()) transaction.objectStore('lines').put(line, index)
          transaction.objectStore('meta').put({ life: 1, next: lines.length, sealed: 0 }, 'journal')
          transaction.addEventListener('complete', () => {
            database.close()
            resolve()
          })
        })
      }),
    events.map(journalLine),
  )
}

/** The events of the journal in a page's browser that were written there, oldest first. */
export const journalOf = async (page: Page): Promise<Record<string, unknown>[]> =>
  ((await storedIn(page, 'lines')) as string[]).map((line) => JSON.parse(line) as Record<string, unknown>)

/** What a page's browser holds of sessions and check-ins under way, as JSON. */
export const draftsOf = async (page: Page): Promise<string> => JSON.stringify(await storedIn(page, 'drafts'))

const storedIn = (page: Page, store: 'lines' | 'drafts'): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('comeback-own')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction(name).objectStore(name).getAll()
          asking.addEventListener('success', () => {
            opening.result.close()
            resolve(asking.result)
          })
        })
      }),
    store,
  )
