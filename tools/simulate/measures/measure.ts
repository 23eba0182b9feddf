import { daysBetween, toDay } from '#basics/day'
import type { Protocol } from '#protocol/protocol'
import { mean } from '#basics/statistics'
import type { Parameters } from '../parameters.ts'
import type { Seen } from '../policies/comeback/witness.ts'
import type { Course } from '../run-lifter.ts'
import { type Answered, answersOf } from './true-lights.ts'
import { trainingKept } from './training-kept.ts'

/** One number a measure for one lifter under one policy; null: it does not apply to this lifter. */
export type Measured = Readonly<Record<MeasureId, number | null>>

/** What is measured of every policy, and of the engine alone. `as`: how it is averaged and written. */
export const measures = {
  returned: {
    says: 'back at 95 % of the load before, in a week without an answer that was not green',
    as: 'share',
  },
  returnDay: { says: 'days until then, of those who got there', as: 'median' },
  returnDayAll: { says: 'days until then, all lifters; not there yet counts as the last day', as: 'mean' },
  reds: { says: 'sessions with lumbar load answered red, in four weeks', as: 'mean' },
  relapsed: { says: 'pain of 3 or more again after two quiet weeks', as: 'share' },
  painArea: { says: 'mean daily pain, 0-10', as: 'mean' },
  trainingKept: { says: 'share of the usual hard sets per muscle done', as: 'mean' },
  exited: { says: 'led to the end of the comeback', as: 'share' },
  backMoves: { says: 'steps back of the phase, in four weeks', as: 'mean' },
  swings: { says: 'phase A, B, A, B within two weeks for whatever reason: lifters with one', as: 'share' },
  booked: { says: 'days at “book”, of lifters without a warning sign', as: 'share-of-days' },
  everBooked: { says: 'ever told to book, of lifters without a warning sign', as: 'share' },
  timesBooked: { says: 'times told to book anew, in four weeks', as: 'mean' },
  overTriaged: { says: 'days without training for a warning sign nobody had', as: 'share-of-days' },
  incomplete: { says: 'days at “incomplete”', as: 'share-of-days' },
  checkInsAsked: { says: 'days a check-in is asked, a week of the comeback', as: 'mean' },
  warnings: { says: 'sessions with a word on a jump in load, in four weeks', as: 'mean' },
  overCap: { says: 'sessions done over their caps', as: 'share-of-days' },
} as const satisfies Record<string, { says: string; as: 'share' | 'median' | 'mean' | 'share-of-days' }>
export type MeasureId = keyof typeof measures

export const measure = (protocol: Protocol, parameters: Parameters, course: Course): Measured => {
  const weeks = Math.floor(course.pains.length / 7)
  const answers = answersOf(protocol, parameters, course)
  const returned = returnDay(answers, parameters.measures('backAt'))
  return {
    returned: returned === null ? 0 : 1,
    returnDay: returned,
    returnDayAll: returned ?? course.pains.length,
    reds: (4 * answers.filter(({ light }) => light === 'red').length) / weeks,
    relapsed: hasRelapsed(parameters, course.pains) ? 1 : 0,
    painArea: mean(course.pains)!,
    trainingKept: trainingKept(protocol.limits, course.lifter, course.sessions, weeks),
    ...(course.seen === null ? nothingSaid : whatWasSaid(parameters, course, course.seen, weeks)),
  }
}

/** The day of the key session with which a week at the full load is green throughout; null: not yet. */
const returnDay = (answers: readonly Answered[], backAt: number): number | null => {
  const keys = answers.filter(({ isKey }) => isKey)
  const found = keys.find(
    ({ index, share }) =>
      share >= backAt &&
      keys.every((key) => key.index > index || key.index <= index - 7 || key.light === 'green'),
  )
  return found?.index ?? null
}

const hasRelapsed = ({ course, measures: numbers }: Parameters, pains: readonly number[]): boolean => {
  let quiet = 0
  for (const pain of pains) {
    const score = Math.round(pain)
    if (quiet >= numbers('quietDays') && score >= numbers('relapsePain')) return true
    quiet =
      score <= course('recoveredPain') || (quiet >= numbers('quietDays') && score < numbers('relapsePain'))
        ? quiet + 1
        : 0
  }
  return false
}

const nothingSaid = {
  exited: null,
  backMoves: null,
  swings: null,
  booked: null,
  everBooked: null,
  timesBooked: null,
  overTriaged: null,
  incomplete: null,
  checkInsAsked: null,
  warnings: null,
  overCap: null,
}

const whatWasSaid = (parameters: Parameters, { lifter }: Course, seen: Seen, weeks: number) => {
  const isFlagFree = lifter.telling.warningAfterDays === null
  const days = Math.max(1, seen.episodeDays)
  return {
    exited: seen.exitOn === null ? 0 : 1,
    backMoves: (4 * countBack(seen)) / weeks,
    swings: hasSwing(seen, parameters.measures('pingPongDays')) ? 1 : 0,
    booked: isFlagFree ? seen.bookDays / days : null,
    everBooked: isFlagFree ? Number(seen.bookDays > 0) : null,
    timesBooked: isFlagFree ? (4 * seen.timesBooked) / weeks : null,
    overTriaged: isFlagFree ? seen.stoppedDays / days : null,
    incomplete: seen.incompleteDays / days,
    checkInsAsked: (7 * seen.checkInsAsked) / days,
    warnings: (4 * seen.warnings) / weeks,
    overCap: seen.sessionsInEpisode === 0 ? null : seen.overCap / seen.sessionsInEpisode,
  }
}

const order = ['none', 'calm', 'week-1', 'week-2', 'week-3', 'week-4', 'ramp', 'maintain']

const countBack = ({ moves }: Seen): number =>
  moves.filter(({ from, to }) => order.indexOf(to) < order.indexOf(from) && to !== 'none').length

const hasSwing = ({ moves }: Seen, days: number): boolean =>
  moves.some((first, place) => {
    const [back, again] = moves.slice(place + 1, place + 3)
    return (
      back !== undefined &&
      again !== undefined &&
      back.to === first.from &&
      again.to === first.to &&
      daysBetween(toDay(first.on), toDay(again.on)) <= days
    )
  })
