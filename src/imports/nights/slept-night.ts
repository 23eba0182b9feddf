import type { CivilTime } from '#imports/dates/civil-time'

/** One night as a file tells it: when it ended, hours asleep, and hours of naps on the same day (0: none). */
export type SleptNight = {
  readonly time: CivilTime
  readonly hours: number
  readonly napHours: number
}
