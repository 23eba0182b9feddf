import { type Day, dayFromNumber, dayFromParts, dayNumber } from '#basics/day'
import type { SleptNight } from '#imports/nights/slept-night'

/** Sleep as it streams by: what devices and apps say of the same minutes is laid over one another, never added up. */
export type SleepGathering = {
  /** One record: its kind in Apple's words (`...AsleepDeep`), begin and end. Unreadable ones say nothing. */
  readonly add: (kind: string, from: string, to: string) => void
  /** Nights and naps by the day of waking, in order. */
  readonly nights: () => readonly SleptNight[]
  /** Days of which only the time in bed is known: what was slept of it is not. */
  readonly inBedOnly: (nights: readonly SleptNight[]) => number
}

// What is known of a minute; the higher of two stands. A device that tells stages also knows when one lay awake, which a
// phone on the bedside table does not.
const [asleep, awake, asleepByStage] = [1, 2, 3]
const knows: Readonly<Record<string, number>> = {
  Asleep: asleep,
  AsleepUnspecified: asleep,
  Awake: awake,
  AsleepCore: asleepByStage,
  AsleepDeep: asleepByStage,
  AsleepREM: asleepByStage,
}

const minutesPerDay = 1440
// Awake for longer than this, the next sleep is another one; asleep for less, it is a nap, or the watch was off the wrist.
const longestAwake = 180
const shortestNight = 180

// Before it nobody wore a watch that knew: such dates are of a clock that had not found the time.
const earliest = dayNumber('2000-01-01' as Day)

/** Sleep up to `today`. Memory grows with the days slept, a byte a minute, not with the records. */
export const gatherSleep = (today: Day): SleepGathering => {
  const latest = dayNumber(today)
  const days = new Map<number, Uint8Array>()
  const offsets = new Map<number, number>()
  const inBed = new Set<number>()

  const add = (kind: string, from: string, to: string): void => {
    const [start, end] = [readMinute(from), readMinute(to)]
    if (!start || !end || end.minute <= start.minute || end.minute - start.minute > minutesPerDay) return
    const wakingDay = Math.floor((end.minute + end.offset) / minutesPerDay)
    if (wakingDay < earliest || wakingDay > latest) return
    const known = knows[kind]
    if (known === undefined) {
      if (kind === 'InBed' && end.minute - start.minute >= shortestNight) inBed.add(wakingDay)
      return
    }
    offsets.set(Math.floor(end.minute / minutesPerDay), end.offset)
    for (let minute = start.minute; minute < end.minute; minute += 1) {
      const number = Math.floor(minute / minutesPerDay)
      let day = days.get(number)
      if (!day) {
        day = new Uint8Array(minutesPerDay)
        days.set(number, day)
      }
      const place = minute - number * minutesPerDay
      if (day[place]! < known) day[place] = known
    }
  }

  const sleeps = (): Sleep[] => {
    const found: Sleep[] = []
    let last: Sleep | undefined
    for (const number of [...days.keys()].toSorted((a, b) => a - b)) {
      const day = days.get(number)!
      for (let place = 0; place < minutesPerDay; place += 1) {
        if (day[place] !== asleep && day[place] !== asleepByStage) continue
        const minute = number * minutesPerDay + place
        if (!last || minute - last.end > longestAwake) {
          last = { minutes: 0, byStage: 0, end: minute }
          found.push(last)
        }
        last.minutes += 1
        if (day[place] === asleepByStage) last.byStage += 1
        last.end = minute + 1
      }
    }
    return found.map(trustingStages)
  }

  return {
    add,
    nights: () => {
      const byDay = new Map<Day, Sleep[]>()
      for (const sleep of sleeps()) {
        const number = Math.floor(sleep.end / minutesPerDay)
        sleep.end += offsets.get(number) ?? offsets.get(number - 1) ?? 0
        const day = dayFromNumber(Math.floor(sleep.end / minutesPerDay))
        byDay.set(day, [...(byDay.get(day) ?? []), sleep])
      }
      return [...byDay].flatMap(([day, ofDay]) => nightOf(day, ofDay) ?? [])
    },
    inBedOnly: (nights) => {
      const told = new Set(nights.map(({ time }) => dayNumber(time.day)))
      return [...inBed].filter((day) => !told.has(day)).length
    },
  }
}

/** Minutes asleep, those of them by stage, and the minute of waking: at first of world time, then of the lifter's clock. */
type Sleep = { minutes: number; byStage: number; end: number }

/**
 * A device that told the stages of most of a sleep saw all of it: what others add is time in bed that they took for sleep.
 * Where it saw less, its battery was empty, and the others fill the rest.
 */
const trustingStages = (sleep: Sleep): Sleep =>
  sleep.byStage * 3 >= sleep.minutes * 2 ? { ...sleep, minutes: sleep.byStage } : sleep

/** The longest sleep that ended on a day is its night, all others are naps; none where all were naps. */
const nightOf = (day: Day, sleeps: readonly Sleep[]): SleptNight | undefined => {
  const night = sleeps.reduce((longest, one) => (one.minutes > longest.minutes ? one : longest))
  if (night.minutes < shortestNight) return undefined
  const naps = sleeps.reduce((sum, one) => sum + one.minutes, -night.minutes)
  const minute = night.end - dayNumber(day) * minutesPerDay
  return { time: { day, minute }, hours: hoursOf(night.minutes), napHours: hoursOf(naps) }
}

// To the tenth: a watch knows no better.
const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10

const written = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):\d{2} ([+-])(\d{2})(\d{2})$/u

type Minute = { readonly minute: number; readonly offset: number }

/** `2026-02-01 23:00:00 +0100` -> minutes since 1970 in world time, and the minutes the lifter's clock is ahead of it. */
const readMinute = (text: string): Minute | undefined => {
  const parts = written.exec(text)
  const day = parts && dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  if (!day) return undefined
  const clock = Number(parts[4]) * 60 + Number(parts[5])
  const offset = (parts[6] === '-' ? -1 : 1) * (Number(parts[7]) * 60 + Number(parts[8]))
  if (clock >= minutesPerDay || Math.abs(offset) > 14 * 60) return undefined
  return { minute: dayNumber(day) * minutesPerDay + clock - offset, offset }
}
