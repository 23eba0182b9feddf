import type { Day } from '#basics/day'
import type { CheckIn, History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import { answerFactsOn } from './answer-facts.ts'
import { aliveFrom, type AnswerSheet } from './answer-sheet.ts'
import type { FiredRule } from '#assessment/assessment'
import { type BookedRules, bookIfFired, clearBooked } from './booked-rules.ts'
import { needsClearance } from './changes.ts'
import type { CourseSignals } from '#assessment/course/course-signals'
import type { KnownFacts, Moment } from './fact-table.ts'
import { clearHeld, type HeldRules, holdIfFired, isHolding } from './held-rules.ts'

/** A check-in, or (null) a clinician's clearance. */
export type Entry = { readonly checkIn: CheckIn | null; readonly on: Day; readonly order: number }

/** Triage between two days: what was answered, what holds, what was cleared; written to as entries come in. */
export type State = {
  readonly protocol: Protocol
  readonly history: History
  sheet: AnswerSheet
  readonly holds: HeldRules
  readonly booked: BookedRules
  clearedChanges: ReadonlySet<string>
  hasCleared: boolean
}

/** A clinician has cleared what fired before the visit. */
export const takeClearance = (state: State, { on, order }: Entry, signals: CourseSignals): void => {
  // A day can make a rule fire without a word from the lifter; a visit on that day has seen it.
  applyRules(state, factsOf(state, on, signals), on)
  const hadHeld = clearHeld(state.holds, order)
  const hadBooked = clearBooked(state.booked)
  state.hasCleared ||= hadHeld || hadBooked
  const changed = [...state.sheet.newest].filter(
    ([key, { reading }]) => needsClearance(key) && !(reading.kind === 'value' && reading.value === 'no'),
  )
  state.clearedChanges = new Set([...state.clearedChanges, ...changed.map(([key]) => key)])
}

export const momentOf = (
  { sheet, history, clearedChanges }: State,
  day: Day,
  signals: CourseSignals,
): Moment => ({
  sheet,
  profile: history.profile,
  nights: history.nights,
  day,
  aliveFrom: aliveFrom(sheet, day, signals),
  clearedChanges,
})

/** The facts after what was told so far, as of `day`. */
export const factsOf = (state: State, day: Day, signals: CourseSignals): KnownFacts =>
  withSignals(state, answerFactsOn(momentOf(state, day, signals)), signals)

// Rules may compare what the walk counts; it is the walk that reports those facts.
export const withSignals = ({ sheet }: State, known: KnownFacts, signals: CourseSignals): KnownFacts => ({
  origins: known.origins,
  facts: {
    ...known.facts,
    'has-episode': sheet.episode !== null,
    'amber-holds': signals.amberHolds,
    'reds-14d': signals.reds14d,
  },
})

/** What stands after every rule was tried: those that fired, in the protocol's order, and those not cleared. */
export const applyRules = (state: State, known: KnownFacts, day: Day) => {
  const { protocol, holds, booked } = state
  const fired: FiredRule[] = []
  let isAllCleared = true
  for (const rule of protocol.triage) {
    if (isHolding(rule)) {
      holdIfFired(holds, rule, known, day)
      const held = holds.held.get(rule.id)
      if (held === undefined) continue
      fired.push(held)
      isAllCleared = false
    } else {
      const book = bookIfFired(booked, rule, known, day)
      if (book === undefined) continue
      fired.push(book.fired)
      isAllCleared &&= book.isCleared
    }
  }
  return { fired, isAllCleared }
}
