import { type Day, dayNumber } from '#basics/day'
import type { Session } from '#history/history'

/** How far back a programme is looked for, in days, and how many sessions it takes to be sure of one. */
export type ProgrammeWindows = { readonly programmeDays: number; readonly fewestSessions: number }

/** Sessions to find a programme in, oldest first; `isSure` where they are the ones asked for. */
export type ProgrammeWindow = {
  readonly sessions: readonly Session[]
  readonly isSure: boolean
  readonly weeks: number
}

/**
 * The sessions of the days up to and including `end`. With too few there, of the latest such stretch that has enough:
 * before `end` if there is one, after it otherwise; and if none has, of the stretch that ends with the last session.
 * Sessions without any exercise tell nothing and do not count. Null without any.
 */
export const findWindow = (
  sessions: readonly Session[],
  end: Day,
  { programmeDays, fewestSessions }: ProgrammeWindows,
): ProgrammeWindow | null => {
  const telling = sessions.filter(({ lifts }) => lifts.length > 0)
  const before = telling.filter(({ on }) => on <= end)
  const asked = stretchUntil(before, dayNumber(end), programmeDays)
  if (asked.length >= fewestSessions) return windowOf(telling, asked, dayNumber(end), programmeDays, true)
  for (const candidates of [before, telling]) {
    for (let index = candidates.length - 1; index >= fewestSessions - 1; index--) {
      const last = dayNumber(candidates[index]!.on)
      // The sessions are in order, so enough of them in one stretch stand next to each other.
      if (last - dayNumber(candidates[index - fewestSessions + 1]!.on) > programmeDays) continue
      const stretch = stretchUntil(candidates.slice(0, index + 1), last, programmeDays)
      return windowOf(telling, stretch, last, programmeDays, false)
    }
  }
  const last = before.at(-1) ?? telling.at(-1)
  if (last === undefined) return null
  const few = stretchUntil(before.length > 0 ? before : telling, dayNumber(last.on), programmeDays)
  return windowOf(telling, few, dayNumber(last.on), programmeDays, false)
}

const stretchUntil = (sessions: readonly Session[], end: number, days: number): readonly Session[] =>
  sessions.filter(({ on }) => dayNumber(on) >= end - days && dayNumber(on) <= end)

const windowOf = (
  all: readonly Session[],
  sessions: readonly Session[],
  end: number,
  days: number,
  isSure: boolean,
): ProgrammeWindow => {
  // A log that begins inside the stretch says nothing about the days before it.
  const begin = Math.max(end - days + 1, dayNumber(all[0]!.on))
  return { sessions, isSure, weeks: Math.max(1, (end - begin + 1) / 7) }
}
