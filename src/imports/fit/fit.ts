import { dayFromNumber } from '#basics/day'
import { kgPerLb, type MassUnit } from '#basics/mass'
import { fail, ok, type Result } from '#basics/result'
import type { LoggedSet } from '#events/session-logged'
import type { DateReading } from '#imports/dates/civil-time'
import { asCount, asNumber } from '#imports/json/json-values'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { loadedKg } from '#imports/units/mass-reading'
import { fitExerciseName } from './fit-exercise-names.ts'
import { type FitMessage, readFitMessages } from './fit-messages.ts'

// Global message numbers of the format.
const [fileIdNumber, sessionNumber, workoutNumber, activityNumber, setNumber, titleNumber] = [
  0, 18, 26, 34, 225, 264,
]
const wanted = new Set([fileIdNumber, sessionNumber, workoutNumber, activityNumber, setNumber, titleNumber])

// Seconds from 1970 to the format's own epoch, 1989-12-31T00:00Z.
const epoch = 631_065_600
// A watch that has not found the time yet counts from its epoch: such stamps are no dates.
const earliest = 946_684_800 - epoch

// Zones are whole quarters of an hour from world time, none farther than Kiribati's; two stamps may be a second apart.
const quarter = 900
const farthest = 14 * 3600

/** Garmin FIT: strength `set` messages of one activity. The error is the rest of a sentence about the file. */
export const readFit = (bytes: Uint8Array): Result<FileReading, string> => {
  const { messages, whole } = readFitMessages(bytes, wanted)
  const sets = messages.filter((message) => message.number === setNumber)
  if (sets.length === 0) return fail('is a FIT file without strength sets: nothing in it can be used')
  const gathering = gatherSessions()
  const stated = new Set<MassUnit>()
  const start = startOf(messages)
  const titles = titlesOf(messages)
  const swapped = areSwapped(sets)
  const guessed = sets.filter((message) => isWork(message, swapped) && guessesOf(message) > 1).length
  const workout = messages.find((message) => message.number === workoutNumber)?.fields.get(8)
  sets.forEach((message, index) => {
    const row = index + 1
    if (!isWork(message, swapped)) return gathering.notTraining('rest')
    if (!start) return gathering.skip(row, 'the file holds no date: the watch did not know the time')
    const draft =
      gathering.drafts[0] ??
      gathering.sessionAt(start.reading, typeof workout === 'string' ? workout : '', '', row)
    draft.knownAs = ''
    const minutes = minutesOf(messages)
    if (minutes !== undefined) draft.minutes = minutes
    const name = nameOf(message, titles)
    if (name === undefined) gathering.mark(row, 'the watch did not know the exercise')
    gathering.addSet(draft, name ?? 'Unknown', Number.NaN, readSet(message, stated))
  })
  return ok(
    readingOf(gathering, {
      app: 'garmin',
      dialect: 'FIT',
      stated: stated.size > 0 ? stated : new Set<MassUnit>(['kg']),
      rows: sets.length,
      readings: [
        ...(whole ? [] : ['the file ends early: what stands before that was read']),
        ...(swapped
          ? ['work and rest are swapped in this file: sets with repetitions were read as work']
          : []),
        ...(start && !start.isLocal ? ['the file does not tell the local time: the time is world time'] : []),
        ...(guessed > 0
          ? [`the watch named several exercises for ${guessed} sets: the first was taken`]
          : []),
      ],
    }),
  )
}

const one = (message: FitMessage, field: number): number | undefined => {
  const value = message.fields.get(field)
  return typeof value === 'string' ? undefined : value?.[0]
}

const [rest, active] = [0, 1]

/** Repetitions, a weight or a kind of exercise: nobody rests with those. */
const tellsOfWork = (message: FitMessage): boolean =>
  (one(message, 3) ?? 0) > 0 || (one(message, 4) ?? 0) > 0 || one(message, 7) !== undefined

const areSwapped = (sets: readonly FitMessage[]): boolean => {
  const told = sets.filter(tellsOfWork)
  const count = (kind: number): number => told.filter((message) => one(message, 5) === kind).length
  return count(rest) > count(active)
}

const isWork = (message: FitMessage, swapped: boolean): boolean => {
  const kind = one(message, 5)
  return kind === undefined ? tellsOfWork(message) : kind === (swapped ? rest : active)
}

const longestMinutes = 720

const minutesOf = (messages: readonly FitMessage[]): number | undefined => {
  const session = messages.find((message) => message.number === sessionNumber)
  const milliseconds = session && one(session, 7)
  const minutes = milliseconds === undefined ? 0 : Math.floor(milliseconds / 60_000)
  return minutes > 0 && minutes <= longestMinutes ? minutes : undefined
}

type Start = { readonly reading: DateReading; readonly isLocal: boolean }

/** The civil start: session, else activity, else file, moved by the offset that the activity tells. */
const startOf = (messages: readonly FitMessage[]): Start | undefined => {
  const stamp = (number: number, field: number): number | undefined => {
    const values = messages.flatMap((message) =>
      message.number === number ? (one(message, field) ?? []) : [],
    )
    return values.find((value) => value >= earliest)
  }
  const world =
    stamp(sessionNumber, 2) ?? stamp(setNumber, 6) ?? stamp(fileIdNumber, 4) ?? stamp(activityNumber, 253)
  if (world === undefined) return undefined
  const [written, local] = [stamp(activityNumber, 253), stamp(activityNumber, 5)]
  const offset = offsetOf(written, local)
  const seconds = world + epoch + (offset ?? 0)
  const ofDay = seconds % 86_400
  return {
    reading: {
      kind: 'settled',
      time: {
        day: dayFromNumber(Math.floor(seconds / 86_400)),
        minute: Math.floor(ofDay / 60),
        second: ofDay % 60,
      },
    },
    isLocal: offset !== undefined,
  }
}

const offsetOf = (world: number | undefined, local: number | undefined): number | undefined => {
  if (world === undefined || local === undefined) return undefined
  const offset = Math.round((local - world) / quarter) * quarter
  return Math.abs(offset) <= farthest ? offset : undefined
}

/** Names the lifter's own workout gives to its steps: by category and exercise number. */
const titlesOf = (messages: readonly FitMessage[]): ReadonlyMap<string, string> => {
  const titles = new Map<string, string>()
  for (const message of messages) {
    const name = message.fields.get(2)
    if (message.number === titleNumber && typeof name === 'string') {
      titles.set(`${one(message, 0)}/${one(message, 1)}`, name)
    }
  }
  return titles
}

/** How many exercises the watch thought a set might be. */
const guessesOf = (message: FitMessage): number => {
  const categories = message.fields.get(7)
  return typeof categories === 'string' ? 0 : (categories ?? []).filter((one) => one !== undefined).length
}

const nameOf = (message: FitMessage, titles: ReadonlyMap<string, string>): string | undefined => {
  const [categories, exercises] = [message.fields.get(7), message.fields.get(8)]
  if (categories === undefined || typeof categories === 'string') return undefined
  for (const [place, category] of categories.entries()) {
    if (category === undefined) continue
    const exercise = typeof exercises === 'string' ? undefined : exercises?.[place]
    const name = fitExerciseName(category, exercise) ?? titles.get(`${category}/${exercise}`)
    if (name !== undefined) return name
  }
  return undefined
}

const readSet = (message: FitMessage, stated: Set<MassUnit>): LoggedSet => {
  // A damaged definition can make a field wider than it is, and its number one that no set has.
  const reps = asCount(one(message, 3))
  const milliseconds = one(message, 0)
  const sixteenths = asNumber(one(message, 4))
  const display = one(message, 9)
  const set: LoggedSet = { kind: 'working' }
  if (reps !== undefined && reps > 0) set.reps = reps
  else if (milliseconds !== undefined && milliseconds > 0) set.seconds = Math.min(milliseconds / 1000, 86_400)
  if (sixteenths !== undefined && sixteenths > 0) {
    stated.add(display === 2 ? 'lb' : 'kg')
    set.massKg = massOf(sixteenths / 16, display)
  }
  return set
}

/** Sixteenths of a kilogram: 100 lb is stored as 45.375 kg. */
const massOf = (kg: number, display: number | undefined): number => {
  if (display !== 2) return display === 1 ? kg : loadedKg(kg, 'kg', 1 / 32)
  const pounds = Math.round((kg / kgPerLb) * 2) / 2
  return loadedKg(Math.abs(pounds * kgPerLb - kg) <= 1 / 31 ? pounds : kg / kgPerLb, 'lb')
}
