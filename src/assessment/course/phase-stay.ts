import { momentNm } from '#assessment/load/lumbar-load'
import type { Limits } from '#protocol/limits'
import type { Phase } from '#protocol/phase'
import type { Body, ReferenceLift, SessionLoad } from '#assessment/assessment'
import type { KeyDay, LightBook } from './light-book.ts'
import { dayNumber } from '#basics/day'

/** The present stay in a phase; written to as the days go by. */
export type PhaseStay = {
  readonly phase: Phase
  /** Day number on which it began. */
  readonly since: number
  /** Days that count: those on which high pain made the phase wait do not. */
  days: number
  /** First days of its weeks, each seven counted days long; the last one is still running. */
  readonly weekStarts: number[]
  /** Steps of the load earned so far in this stay. */
  earned: number
}

export const beginStay = (phase: Phase, today: number): PhaseStay => ({
  phase,
  since: today,
  days: 0,
  weekStarts: [today],
  earned: 0,
})

/** Counts one more day. True where it completes a week. */
export const countDay = (stay: PhaseStay, today: number, limits: Limits): boolean => {
  stay.days += 1
  const isWeekFull = stay.days % limits.windows.weekDays === 0
  if (isWeekFull) stay.weekStarts.push(today)
  return isWeekFull
}

/** Key days of this stay, oldest first. */
export const keyDaysOf = ({ since }: PhaseStay, { keyDays }: LightBook): readonly KeyDay[] =>
  keyDays.slice(keyDays.findLastIndex(({ dayNumber: day }) => day < since) + 1)

export const isSurelyGreen = ({ light, isFinal }: KeyDay): boolean => light === 'green' && isFinal

type Week = { readonly isGreen: boolean; readonly isAtFull: boolean }

/** The complete weeks of the stay: green where each key session was, and there was one. */
const weeksOf = (stay: PhaseStay, book: LightBook, limits: Limits): readonly Week[] => {
  const keyDays = keyDaysOf(stay, book)
  const full = stay.phase.caps?.load.upTo ?? Number.POSITIVE_INFINITY
  return stay.weekStarts.slice(1).map((end, index) => {
    const start = stay.weekStarts[index]!
    const own = keyDays.filter(({ dayNumber: day }) => day >= start && day < end)
    return {
      isGreen: own.length >= limits.episode.greenWeekSessions && own.every(isSurelyGreen),
      isAtFull:
        own.every(({ loadFraction }) => loadFraction !== null && loadFraction >= full) &&
        own.some(({ shareOfBefore }) => shareOfBefore === null || shareOfBefore >= limits.episode.fullShare),
    }
  })
}

/** Green weeks in which the full load was allowed, and once done, in a row up to the last whole week. */
export const greenWeeksAtFull = (stay: PhaseStay, book: LightBook, limits: Limits): number => {
  if (stay.phase.caps?.load.per !== 'green-week') return 0
  const weeks = weeksOf(stay, book, limits)
  return weeks.length - 1 - weeks.findLastIndex(({ isGreen, isAtFull }) => !(isGreen && isAtFull))
}

/** Earns the steps of the load that green answers have given. While `isHeld` none is added, and those lost are lost. */
export const earnSteps = (stay: PhaseStay, book: LightBook, limits: Limits, isHeld: boolean): void => {
  const steps = stepsGiven(stay, book, limits)
  stay.earned = isHeld ? Math.min(stay.earned, steps) : steps
}

const stepsGiven = (stay: PhaseStay, book: LightBook, limits: Limits): number => {
  switch (stay.phase.caps?.load.per) {
    case 'green-key-session':
      return keyDaysOf(stay, book).filter(isSurelyGreen).length
    case 'green-week':
      return weeksOf(stay, book, limits).filter(({ isGreen }) => isGreen).length
    default:
      return 0
  }
}

/** Share of L0 the stay allows, 0-1, with `afterRed` on top; null where nothing is capped. */
export const loadFractionOf = ({ phase, earned }: PhaseStay, afterRed: number): number | null => {
  if (phase.caps === undefined) return null
  const { start, step, upTo } = phase.caps.load
  return tidy(Math.min(upTo, start + step * earned) * afterRed)
}

// Sums of twentieths must not fall a hair short of the whole.
const tidy = (fraction: number): number => Math.round(fraction * 1e6) / 1e6

/**
 * Share of L0 that one heavy session may reach now; null: none is allowed, because the phase has none, the week's has been
 * done, the last answer was not green, or the load before the pain is not known.
 */
export const heavyFractionOf = (
  stay: PhaseStay,
  book: LightBook,
  limits: Limits,
  body: Body,
  reference: ReferenceLift | null,
  loads: readonly SessionLoad[],
  today: number,
): number | null => {
  const caps = stay.phase.caps
  if (caps?.heavy === undefined || reference === null || reference.l0Kg === null) return null
  const last = book.keyDays.at(-1)
  if (last === undefined || !isSurelyGreen(last)) return null
  const from = today - limits.windows.weekDays + 1
  const done = heavyDaysOf(stay, limits, body, reference, loads).filter((day) => day >= from).length
  return done < caps.heavy.perWeek ? caps.heavy.upTo : null
}

/** Day numbers of the heavy sessions of the stay: those that asked more of the back than a technique day may. Oldest first. */
export const heavyDaysOf = (
  stay: PhaseStay,
  limits: Limits,
  body: Body,
  reference: ReferenceLift | null,
  loads: readonly SessionLoad[],
): readonly number[] => {
  const caps = stay.phase.caps
  if (caps?.heavy === undefined || reference === null || reference.l0Kg === null) return []
  const technique = momentNm(limits, body, reference.exercise, caps.load.upTo * reference.l0Kg)
  const days: number[] = []
  for (const { on, peakNm } of loads.toReversed()) {
    if (dayNumber(on) < stay.since) break
    if (peakNm > technique * (1 + hair)) days.unshift(dayNumber(on))
  }
  return days
}

// A load rounded in pounds and back must not count as above the limit it came from.
const hair = 1e-6
