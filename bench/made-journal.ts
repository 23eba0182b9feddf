import { addDays, type Day, toDay } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import type { Protocol } from '#protocol/protocol'

const lifts = [
  ['Squat (Barbell)', 'Romanian Deadlift (Barbell)', 'Leg Press', 'Leg Extension (Machine)'],
  ['Bench Press (Barbell)', 'Bent Over Row (Barbell)', 'Overhead Press (Barbell)', 'Lat Pulldown (Cable)'],
  ['Deadlift (Barbell)', 'Bulgarian Split Squat', 'Lying Leg Curl (Machine)', 'Hip Thrust (Barbell)'],
]

/**
 * A lifter with so many sessions of 20 sets, one every other day until the pain began, and a check-in the day after; before
 * them so many nights of sleep, for a journal of many events.
 */
export const madeJournal = (
  protocol: Protocol,
  sessions: number,
  began: Day = toDay('2026-03-09'),
  nights = 0,
): { journal: Event[]; on: Day } => {
  const journal: Event[] = []
  const add = (kind: string, on: string, body: Record<string, unknown>): void => {
    const id = `00000000-0000-4000-8000-${String(journal.length).padStart(12, '0')}`
    const decoded = decodeEvent({ id, v: 1, on, at: `${on}T17:00:00+00:00`, by: 'lifter', kind, ...body })
    if (!decoded.ok) throw new Error(decoded.error)
    journal.push(decoded.value)
  }
  // Several sessions a day where a lifetime of every other day is too short for so many.
  const aDay = Math.ceil(sessions / 20_000)
  for (let index = sessions - 1; index >= 0; index -= 1) {
    const names = lifts[index % 3]!
    const exercises = names.map((name, place) => ({
      name,
      sets: Array.from({ length: 5 }, (_, set) => ({
        kind: 'working',
        reps: 8,
        massKg: 40 + 10 * place + ((index * 7 + set) % 5) * 2.5,
      })),
    }))
    add('session-logged', addDays(began, -2 * Math.floor(index / aDay)), {
      title: ['Lower A', 'Upper', 'Lower B'][index % 3],
      exercises,
    })
  }
  for (let night = nights; night > 0; night -= 1)
    add('sleep-recorded', addDays(began, -(night % 10_000)), { hours: 6 + (night % 5) / 2 })
  const clear = [...protocol.questions.values()].flatMap(({ id, noneValue }) =>
    noneValue === undefined ? [] : [[id, noneValue]],
  )
  const on = addDays(began, 1)
  add('checked-in', on, {
    pain: { now: 4 },
    episode: { began },
    answers: { ...Object.fromEntries(clear), 'walks-10-min': true, 'adl-severe': false },
  })
  return { journal, on }
}
