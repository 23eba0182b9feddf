import { dayFromNumber } from '#basics/day'
import type { History } from '#history/history'
import type { Body, Course, ReferenceLift, SessionLoad } from '#assessment/assessment'
import { eventsBehind } from './course-events.ts'
import { isLastNotGreen, lightsOf } from './light-book.ts'
import { heavyDaysOf, heavyFractionOf, loadFractionOf } from './phase-stay.ts'
import { nextStep } from './phase-table.ts'
import { afterRedOf, type Walk } from './walk.ts'

/** What the walk says to the plan: phase, shares, lights and what is still to be met. */
export const courseOf = (
  walk: Walk,
  body: Body,
  reference: ReferenceLift | null,
  loads: readonly SessionLoad[],
): Course => {
  const { stay, book, protocol, triage, today } = walk
  const afterRed = afterRedOf(walk)
  const caps = stay.phase.caps
  const lastHeavy = heavyDaysOf(stay, protocol.limits, body, reference, loads).at(-1)
  return {
    phase: stay.phase.id,
    since: walk.moves.at(-1)?.on ?? walk.episode.openedOn,
    loadFraction: loadFractionOf(stay, afterRed),
    heavyFraction:
      afterRed < 1 ? null : heavyFractionOf(stay, book, protocol.limits, body, reference, loads, today),
    lastHeavyOn: lastHeavy === undefined ? null : dayFromNumber(lastHeavy),
    unitsFraction: caps === undefined ? null : caps.units * afterRed,
    isAfterRed: afterRed < 1,
    isCalmed: walk.pain.isCalmed,
    needsCheckIn: needsCheckIn(walk),
    lights: lightsOf(book),
    moves: walk.moves,
    next: nextStep(stay.phase, { ...triage.facts, ...walk.facts }, eventsBehind(walk)),
  }
}

/** Where no episode is open: what the last one led to, and nothing capped. */
export const courseWithout = (history: History, last: Walk | null): Course => ({
  phase: last?.ended?.to ?? 'none',
  since: last?.ended?.on ?? history.checkIns[0]?.on ?? history.on,
  loadFraction: null,
  heavyFraction: null,
  lastHeavyOn: null,
  unitsFraction: null,
  isAfterRed: false,
  isCalmed: false,
  needsCheckIn: false,
  lights: last === null ? [] : lightsOf(last.book),
  moves: last?.moves ?? [],
  next: null,
})

/** After anything but a green answer: until a check-in of this day, made after that session. */
const needsCheckIn = ({ book, pain, today, checkInDueFrom }: Walk): boolean => {
  const day = dayFromNumber(today)
  if (checkInDueFrom !== null && (pain.last === null || pain.last.on < dayFromNumber(checkInDueFrom)))
    return true
  const last = isLastNotGreen(book)
  if (last === null) return false
  return pain.last === null || pain.last.on !== day || pain.last.order < last.order
}
