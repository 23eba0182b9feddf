import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import type { SessionLogged } from '#events/session-logged'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { makeIdentify } from '#assessment/load/make-identify'
import { indexJournal } from '#imports/existing-entries'
import type { ImportContext } from '#imports/import-context'
import { importFile } from '#imports/import-file'
import type { Protocol } from '#protocol/protocol'
import { type HabitName, habitsOfLog, habitUnits, type LogHabits } from './log-habits.ts'
import type { Habits } from './habits.ts'

/** A log with fewer sessions is an excerpt and says little of a habit. */
const fewestSessions = 20
/** A file of which more than this was already in another is the same lifter again. */
const mostShared = 0.3

/**
 * Boils a folder of exports down to a table of how lifters train: the least, the middle and the most of each quantity
 * between the lifters. Nothing of a single log is in it.
 */
export const fitHabits = (protocol: Protocol, folder: string): Habits => {
  const identify = makeIdentify(protocol, new Map())
  const logs = readLogs(protocol, folder).filter((sessions) => sessions.length >= fewestSessions)
  if (logs.length === 0) throw new Error(`${folder} has no log with ${fewestSessions} sessions or more`)
  const habits = logs.map((sessions) => habitsOfLog(protocol.limits, sessions, (name) => identify(name)))
  return {
    logs: logs.length,
    quantities: Object.fromEntries(
      (Object.keys(habitUnits) as HabitName[]).map((name) => [
        name,
        { unit: habitUnits[name], ...spread(habits, name) },
      ]),
    ) as Habits['quantities'],
  }
}

const spread = (logs: readonly LogHabits[], name: HabitName) => {
  const values = logs.flatMap((log) => log[name] ?? []).toSorted((a, b) => a - b)
  if (values.length === 0) throw new Error(`no log says anything of ${name}`)
  const at = (share: number): number => {
    const place = share * (values.length - 1)
    const below = values[Math.floor(place)]!
    return tidy(below + (place % 1) * (values[Math.ceil(place)]! - below))
  }
  return { low: at(0.1), middle: at(0.5), high: at(0.9) }
}

const tidy = (value: number): number => Number(value.toPrecision(3))

/** The sessions of each lifter, oldest first. */
const readLogs = (protocol: Protocol, folder: string): readonly (readonly SessionLogged[])[] => {
  const identify = makeIdentify(protocol, new Map())
  const identifyName: ImportContext['identify'] = (name) => {
    const exercise = identify(name)
    return exercise && { id: exercise.id, lumbar: isLumbarExercise(protocol.limits, exercise) }
  }
  const context = { today: '2100-01-01' as Day, at: '2100-01-01T00:00:00Z', identify: identifyName }
  const logs: SessionLogged[][] = []
  let known: readonly Event[] = []
  for (const name of readdirSync(folder).toSorted().toReversed()) {
    if (!/\.[a-z]+$/i.test(name)) continue
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    const file = { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    // Shares of a lifter's own loads are the same in any unit.
    const answers = { unit: 'kg', dates: 'day-first' } as const
    const read = importFile(file, answers, { ...context, existing: indexJournal(known) })
    if (!read.ok) continue
    const { alreadyThere, imported } = read.value.account
    if (alreadyThere.sessions > mostShared * (alreadyThere.sessions + imported.sessions)) continue
    known = [...known, ...read.value.events]
    const sessions = read.value.events.filter((event) => event.kind === 'session-logged')
    logs.push(sessions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
  }
  return logs
}
