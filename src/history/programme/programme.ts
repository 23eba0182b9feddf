import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { History } from '#history/history'
import type { ProgrammeWindows } from './programme-window.ts'

/** The lifter's own programme: stated, or found in the log. */
export type Programme = {
  readonly source: 'stated' | 'inferred'
  readonly name: string
  /** In the order of the rotation (inferred) or as stated. */
  readonly days: readonly ProgrammeDay[]
  /** Training days a week in the window it was found in; null when stated without weekdays. */
  readonly sessionsPerWeek: number | null
  /** False where fewer sessions than usual were there to find it in, or most of them never came back. */
  readonly isSure: boolean
  /** Stated: the event. Inferred: the sessions it was found in. */
  readonly events: readonly Id[]
}

export type ProgrammeDay = {
  /** Stable within one programme. */
  readonly id: string
  readonly title: string
  /** ISO weekday, where stated. */
  readonly weekday?: number
  readonly slots: readonly ProgrammeSlot[]
  /** Sessions of the log that are this day, oldest first: within the window for an inferred day, by title or names for a stated one. */
  readonly sessions: readonly Id[]
  readonly lastOn: Day | null
  /** Id of the day that usually comes next, of several the one trained longest ago. Absent: the log shows none. */
  readonly usualNext?: string
}

/**
 * One exercise of a day. The usual work: medians over the occurrences, working sets only; of two middle values the
 * lower, so that every load is one that was lifted. A set without repetitions counts as one.
 */
export type ProgrammeSlot = {
  readonly slot: number
  readonly name: string
  readonly key: string
  /** Exercise id where log or statement carries one. */
  readonly exercise?: string
  readonly sets: number
  readonly reps: number
  /** Usual top working mass; null: bodyweight or not recorded. */
  readonly massKg: number | null
  readonly assistanceKg?: number
  readonly seconds?: number
  readonly rpe?: number
  /** The usual sets where they are not all alike, heaviest first; `sets` is then their total. */
  readonly pattern?: readonly {
    readonly sets: number
    readonly reps: number
    readonly massKg: number | null
  }[]
  /** How often it was on this day, of the day's occurrences, 0-1. */
  readonly share: number
}

/** Finds the programme of a history up to and including `onset` (null: up to its day); null where there is none. */
export type ProgrammeFinder = (
  history: History,
  onset: Day | null,
  windows: ProgrammeWindows,
) => Programme | null
